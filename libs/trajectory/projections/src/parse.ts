import { read, type Recorded, type RecordedEvent } from '@mijlpaal/engine-core';
import { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import { lifts } from '@mijlpaal/trajectory-domain';

/** Streams that these projections read. */
export const STREAM_PREFIXES: readonly string[] = ['trajectory-2015-', 'institution-', 'scheme-2015'];

/** Reads a stored event as what every projection here takes. @throws BrokenHistory when its shape is not known */
export const parse = (event: RecordedEvent): Recorded<MijlpaalEvent> => read(MijlpaalEvent, event, lifts);
