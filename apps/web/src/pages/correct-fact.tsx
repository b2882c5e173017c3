import { mayCorrect, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { type AskedCorrection, CorrectionForm, nl } from '@mijlpaal/trajectory-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmCorrection, previewCorrection } from '../api/corrections';
import { useSession } from '../session/session';

function Form({ item, onDone }: { readonly item: TimelineItem; readonly onDone: () => void }) {
  const { csrfToken } = useSession().session;
  const client = useQueryClient();
  const preview = useMutation({
    mutationFn: (asked: AskedCorrection) => previewCorrection(csrfToken, item.brin, asked),
  });
  const confirm = useMutation({
    mutationFn: ({ asked, revision }: { asked: AskedCorrection; revision: number }) =>
      confirmCorrection(csrfToken, item.brin, asked, revision),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  const error = confirm.error ?? preview.error;
  return (
    <CorrectionForm
      item={item}
      preview={preview.data ?? null}
      busy={preview.isPending || confirm.isPending}
      refused={error === null ? null : error.message}
      onChange={() => {
        preview.reset();
        confirm.reset();
      }}
      onPreview={preview.mutate}
      onConfirm={(asked, revision) => confirm.mutate({ asked, revision })}
    />
  );
}

/** A way to correct a fact, for who may; an institution asks DUO, for a day or a right is not its own to correct. */
export function CorrectFact({ item }: { readonly item: TimelineItem }) {
  const { role } = useSession().session;
  const [open, setOpen] = useState(false);
  if (role === 'institution' || !mayCorrect(role, item.fact)) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{nl.dossier.correction.correct}</summary>
      {open && <Form item={item} onDone={() => setOpen(false)} />}
    </details>
  );
}
