import type { Recording } from '@mijlpaal/engine-core';

/** Opaque keys of who recorded a fact, and of who corrected it. */
export const peopleOf = ({
  metadata,
  corrections = [],
}: Pick<Recording, 'metadata' | 'corrections'>): readonly string[] => [
  metadata.actor.id,
  ...corrections.map(({ actor }) => actor.id),
];
