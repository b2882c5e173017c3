import { ProblemError } from '@mijlpaal/shared-http';
import type { FastifyInstance } from 'fastify';
import { errors } from 'jose';
import type { RelyingParty } from './relying-party';
import type { SignIn } from './routes';

/** Register it at the provider as `backchannel_logout_uri`. */
export const BACK_CHANNEL = '/auth/back-channel-logout';
/** A logout token is some hundreds of bytes. */
const LIMIT = 16_384;

/**
 * The provider tells us itself who signed out there, whatever their browser does.
 * @param party null where it cannot be reached
 * @source OpenID Connect Back-Channel Logout 1.0
 */
export async function registerBackChannel(
  fastify: FastifyInstance,
  { sessions, onSignOut, onFailure, relyingParty }: SignIn,
  party: () => Promise<RelyingParty | null>,
): Promise<void> {
  if (relyingParty === null) return;
  await fastify.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    scope.post(BACK_CHANNEL, { bodyLimit: LIMIT }, async ({ body }) => {
      const [token, ...more] = body instanceof URLSearchParams ? body.getAll('logout_token') : [];
      if (token === undefined || more.length > 0) throw new ProblemError(400, 'Stuur één logout_token, als formulier.');
      const reached = await party();
      if (reached === null) throw new ProblemError(503, 'De inlogdienst is nu niet te bereiken.');
      const { sub, sid, at } = await reached.signedOutThere(token).catch((error: unknown) => {
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
