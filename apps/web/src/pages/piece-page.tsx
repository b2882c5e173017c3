import {
  bindingActs,
  type Dossier,
  formatSource,
  type Possibility,
  trajectoryDoors,
} from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  capital,
  Failed,
  Loading,
  nl,
  Notice,
  opensText,
  PaperFields,
  type Piece,
  pieceAt,
  pieceFor,
  pieceForms,
  Until,
} from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { Alert, Heading1 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { record } from '../api/commands';
import { failureKind } from '../api/problem';
import { dossierQuery, possibilitiesQuery } from '../api/dossier';
import { deviceKey, readDevice } from '../forms/draft';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { KeepsDocuments } from '../forms/keeps-documents';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';
import { SignInLink } from '../session/sign-in-link';
import { useTitle } from '../use-title';
import { Help } from './help';
import { ForInstitution } from './my-institution';

const texts = nl.institution;

function StrongerSignIn() {
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <Alert type="warning">
      <p className="mp-strong">{texts.binds}</p>
      <p>{texts.bindsText}</p>
      <p>
        <SignInLink returnTo={here} binding>
          {texts.bindsLink}
        </SignInLink>
      </p>
    </Alert>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly dossier: Dossier;
}

function Form({ piece, dossier, opened }: PieceProps & { readonly opened: OpenedDraft }) {
  const { brin } = dossier;
  const { mayBind } = useSession().session;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [shown] = useState(dossier); // what others record meanwhile moves nothing under somebody's hands
  const door = trajectoryDoors.find(({ collection }) => collection === piece);
  if (!door) throw new Error(`There is no door ${piece}`);
  const { placing, fields, bodyOf, fieldOf } = pieceForms[piece];
  const form = useForm({
    opened,
    schema: door.body,
    rules: door.rules,
    ...(bodyOf && { bodyOf }),
    ...(fieldOf && { fieldOf }),
    seen: dossier.revision,
    send: record(brin, piece),
    onDone: async ({ facts }) => {
      await queries.invalidateQueries();
      await navigate({ to: '/mijn-traject', search: { instelling: brin, klaar: facts[0]?.id } });
    },
  });
  const needsMore = !mayBind && bindingActs.includes(piece);
  return (
    <SentForm
      form={form}
      action={texts.pieces[piece].send}
      labelledBy="formulier"
      onStop={() => void navigate({ to: '/mijn-traject', search: { instelling: brin } })}
      {...(needsMore && { insteadOfSending: <StrongerSignIn /> })}
    >
      {placing?.(shown)}
      {fields(shown)}
      <PaperFields />
    </SentForm>
  );
}

const Closed = ({ reason }: { readonly reason: Possibility['reason'] }) => (
  <Notice title={texts.notNow} level={2}>
    <p>{reason?.sentence ?? nl.possibilities.closed}</p>
    {reason && (
      <p>
        {capital(formatSource(reason.article))}. {opensText(reason.wouldOpen)}
      </p>
    )}
  </Notice>
);

function Opened({ piece, dossier, possibility }: PieceProps & { readonly possibility: Possibility | undefined }) {
  const { actor } = useSession().session;
  const name = `${piece}.${dossier.brin}`;
  // once it is open it stays so, and what was sent without an answer is asked after
  const [isOpen] = useState(() => possibility?.possible === true || readDevice(deviceKey(actor, name))?.sent != null);
  if (!isOpen) return <Closed reason={possibility?.reason} />;
  const deadline = dossier.deadlines.find((one) => one.state === 'open' && pieceFor(one) === piece);
  return (
    <>
      {deadline && <Until deadline={deadline} />}
      <section className="mp-panel">
        <FormDraft name={name} initial={pieceForms[piece].initial(dossier)}>
          {(opened) => (
            <KeepsDocuments brin={dossier.brin}>
              <Form piece={piece} dossier={dossier} opened={opened} />
            </KeepsDocuments>
          )}
        </FormDraft>
      </section>
    </>
  );
}

function OfInstitution({ piece, brin }: { readonly piece: Piece; readonly brin: string }) {
  const words = texts.pieces[piece];
  useTitle(words.title);
  const dossier = useQuery(dossierQuery(brin));
  const possibilities = useQuery(possibilitiesQuery(brin));
  const failed = [dossier, possibilities].find(({ isError, data }) => isError && data === undefined);
  return (
    <>
      <p>
        <AppLink href={`/mijn-traject?instelling=${brin}`}>{texts.back}</AppLink>
      </p>
      <div className="mp-head">
        <div>
          <Heading1 id="formulier">{words.title}</Heading1>
          {dossier.data && <p className="mp-strong">{texts.actsFor(dossier.data.name, brin)}</p>}
          <p>{words.lead}</p>
        </div>
      </div>
      {dossier.data && possibilities.data ? (
        <div className="mp-grid mp-grid--2-1">
          <div className="mp-stack">
            <Opened
              piece={piece}
              dossier={dossier.data}
              possibility={possibilities.data.find(({ command, role }) => command === piece && role === 'institution')}
            />
          </div>
          <Help dossier={dossier.data} />
        </div>
      ) : failed ? (
        <Failed kind={failureKind(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <Loading lines={9} />
      )}
    </>
  );
}

/** `/mijn-traject/{stuk}`: something that an institution sends. */
export function PiecePage() {
  const { stuk } = useParams({ from: '/mijn-traject/$stuk' });
  const { instelling } = useSearch({ from: '/mijn-traject/$stuk' });
  const piece = pieceAt(stuk);
  if (piece === null)
    return (
      <Notice title={texts.notThere} icon="late">
        <p>
          <AppLink href="/mijn-traject">{texts.back}</AppLink>
        </p>
      </Notice>
    );
  return (
    <ForInstitution asked={instelling}>
      {(brin) => <OfInstitution key={`${piece} ${brin}`} piece={piece} brin={brin} />}
    </ForInstitution>
  );
}
