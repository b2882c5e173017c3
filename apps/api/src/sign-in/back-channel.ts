import { ProblemError } from '@mijlpaal/shared-http';
import type { FastifyInstance } from 'fastify';
import { errors } from 'jose';
import { KeysUnavailable, type RelyingParty } from './relying-party';
import type { SignIn } from './routes';
import type { Sessions } from './sessions';

/** Register it at the provider as `backchannel_logout_uri`. */
export const BACK_CHANNEL = '/auth/back-channel-logout';
/** What it takes of signing in. */
interface BackChannel extends Pick<SignIn, 'onSignOut' | 'onFailure'> {
  readonly sessions: Pick<Sessions, 'endAtProvider'>;
}
/** A logout token is some hundreds of bytes. */
const LIMIT = 16_384;
/** The provider may try again after so long, in seconds; its token is good for two minutes. */
const AGAIN = { 'retry-after': '30' };

/**
 * The provider tells us itself who signed out there, whatever their browser does.
 * @param party null where it cannot be reached
 * @source OpenID Connect Back-Channel Logout 1.0
 */
export async function registerBackChannel(
  fastify: FastifyInstance,
  { sessions, onSignOut, onFailure }: BackChannel,
  party: () => Promise<RelyingParty | null>,
): Promise<void> {
  await fastify.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    scope.post(BACK_CHANNEL, { bodyLimit: LIMIT }, async ({ body }) => {
      const [token, ...more] = body instanceof URLSearchParams ? body.getAll('logout_token') : [];
      if (token === undefined || more.length > 0) throw new ProblemError(400, 'Stuur één logout_token, als formulier.');
      const reached = await party();
      if (reached === null) throw new ProblemError(503, 'De inlogdienst is nu niet te bereiken.', {}, AGAIN);
      const { sub, sid, at } = await reached.signedOutThere(token).catch((error: unknown) => {
        if (error instanceof KeysUnavailable) {
          onFailure('unreachable', error);
          throw new ProblemError(503, 'De sleutels van de inlogdienst zijn nu niet op te halen.', {}, AGAIN);
        }
        if (!(error instanceof errors.JOSEError)) throw error;
        onFailure('notTrusted', error);
        throw new ProblemError(400, 'Dit is geen geldig logout_token van onze inlogdienst.');
      });
      await sessions.endAtProvider({ sub, sid }, at);
      onSignOut('provider', sub ?? `session ${sid}`);
      return {};
    });
  });
}
