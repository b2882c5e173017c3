import type { ParkedItem } from '@mijlpaal/trajectory-contract';
import { Empty, nl, ParkedTable, type Remedy } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { parkedQuery } from '../api/operations';
import { formatInstant } from '../format-instant';
import { Part } from './part';
import { ResolveParked } from './resolve-parked';

const { parked: texts } = nl.operations;

/** What was done, and about which fact. */
interface Chosen {
  readonly item: ParkedItem;
  readonly remedy: Remedy;
}

/** What came of it, by what waits now: that goes on being looked at. */
function outcomeOf({ item, remedy }: Chosen, items: readonly ParkedItem[]): string {
  const now = items.find(({ stream }) => stream === item.stream);
  const done =
    remedy === 'skip' ? texts.skipped(texts.factOf(item.revision, item.type), item.stream) : texts.solved(item.stream);
  if (now === undefined) return done;
  if (remedy === 'retry') return texts.stillWaits(item.stream);
  return now.revision === item.revision ? done : `${done} ${texts.nextWaits(texts.factOf(now.revision, now.type))}`;
}

/** Streams that wait, and the form of the one that somebody works on: it stays when the list changes. */
export function ParkedStreams() {
  const query = useQuery(parkedQuery);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<Chosen | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const close = (what: Chosen | null) => {
    setChosen(null);
    setDone(what);
    outcome.current?.focus();
  };
  return (
    <Part query={query}>
      {(items) => (
        <>
          <p ref={outcome} role="status" tabIndex={-1}>
            {done === null ? items.length > 0 && texts.count(items.length) : outcomeOf(done, items)}
          </p>
          {chosen && (
            <ResolveParked
              key={`${chosen.remedy} ${chosen.item.stream}`}
              item={chosen.item}
              remedy={chosen.remedy}
              now={items.find(({ stream }) => stream === chosen.item.stream) ?? null}
              onDone={(item) => close({ item, remedy: chosen.remedy })}
              onStop={() => close(null)}
            />
          )}
          {items.length === 0 ? (
            <Empty title={texts.none}>
              <p>{texts.noneText}</p>
            </Empty>
          ) : (
            <ParkedTable
              items={items}
              when={formatInstant}
              onChoose={(item, remedy) => {
                setDone(null);
                setChosen({ item, remedy });
              }}
            />
          )}
        </>
      )}
    </Part>
  );
}
