import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, ProposedEvent } from './log-record';

/** Bytes of data that one append may have; metadata, types and ids do not count. */
export const MAX_APPEND_BYTES = 1_048_576;

/** An append as it comes in. */
export interface Proposal {
  stream: string;
  expected: Expected;
  readonly events: ProposedEvent[];
}

export const sizeOf = ({ data }: ProposedEvent): number => data.length;
export const isTooLarge = (bytes: number): boolean => bytes > MAX_APPEND_BYTES;

export function proposed(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedEvent {
  const fields = message.getMetadataMap();
  return {
    id: (message.getId()?.getString() ?? '').toLowerCase(),
    type: fields.get('type') ?? '',
    isJson: fields.get('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
