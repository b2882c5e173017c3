import type { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { nl } from '../nl';
import { usePointPages } from './point-pages';
import { type DocumentPage, placeOfPoint, useReading } from './reading';

const texts = nl.viewer;

function ForPoint({ open, point }: { readonly open: DocumentPage; readonly point: ExcellenceItem }) {
  const { has, add, remove } = usePointPages(point);
  const isThere = has(open);
  return (
    <Button appearance="secondary-action-button" type="button" onClick={() => (isThere ? remove(open) : add(open))}>
      {(isThere ? nl.reading.takeAwayFrom : texts.addTo)(open.page, point)}
    </Button>
  );
}

/** The page that lies open goes to the point at hand, or is taken away from it. */
export function AddPage() {
  const { open, point } = useReading();
  if (open === null) return null;
  if (point === null) return <p className="mp-small mp-muted">{texts.chooseFirst}</p>;
  return (
    <>
      <ForPoint open={open} point={point} />
      <Button
        appearance="subtle-button"
        type="button"
        onClick={() => document.getElementById(placeOfPoint(point))?.focus()}
      >
        {texts.backTo(point)}
      </Button>
    </>
  );
}
