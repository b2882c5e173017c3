import { pieceAction } from '@mijlpaal/trajectory-ui';

/** What an institution does for a command that is possible in its own dossier. */
export const OwnAction = ({ brin, command }: { readonly brin: string; readonly command: string }) =>
  pieceAction(brin)(command);
