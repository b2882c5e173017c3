import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Paper, type UploadFailure, useDocumentKeeping } from './document-keeping';

/** A file that was chosen and is not kept yet. */
export interface Pending {
  readonly key: string;
  readonly file: File;
  /** Of its bytes that are there, from 0 to 1. */
  readonly share: number;
  /** null: it is under way. */
  readonly failure: UploadFailure | null;
}

/** Files on their way. @param onKept a document whose bytes are kept */
export function useUploads(onKept: (paper: Paper) => void) {
  const keeping = useDocumentKeeping();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const chosen = useRef(0);
  const underWay = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const all = underWay.current;
    return () => all.forEach((one) => one.abort());
  }, []);
  const change = (key: string, to: Partial<Pending>) =>
    setPending((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const drop = (key: string) => {
    underWay.current.get(key)?.abort();
    underWay.current.delete(key);
    setPending((before) => before.filter((one) => one.key !== key));
  };
  const attempt = async ({ key, file }: Pending) => {
    const stop = new AbortController();
    underWay.current.set(key, stop);
    change(key, { share: 0, failure: null });
    const onProgress = (share: number) => change(key, { share });
    const kept = (await keeping?.upload(file, { onProgress, signal: stop.signal })) ?? 'unreachable';
    if (stop.signal.aborted) return;
    if (typeof kept === 'string') return change(key, { failure: kept });
    drop(key);
    onKept(kept);
  };
  const again = useEffectEvent(() => {
    for (const one of pending) if (one.failure === 'signedOut') void attempt(one);
  });
  const upload = keeping?.upload;
  useEffect(() => again(), [upload]); // of another session: somebody signed in again
  return {
    pending,
    drop,
    again: (one: Pending) => void attempt(one),
    add: (files: readonly File[]) => {
      const added = files.map((file) => ({ key: `${(chosen.current += 1)}`, file, share: 0, failure: null }));
      setPending((before) => [...before, ...added]);
      for (const one of added) void attempt(one);
    },
  };
}
