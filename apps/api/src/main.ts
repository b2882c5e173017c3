import 'reflect-metadata';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import {
  chance,
  Health,
  inTime,
  openLog,
  pause,
  serveMetrics,
  settingsFrom,
  warnOfOpenStreams,
} from '@mijlpaal/hosting-runtime';
import { correlationId } from '@mijlpaal/shared-http';
import { Readers } from '@mijlpaal/trajectory-feature';
import { STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { AppModule } from './app.module';
import { compose } from './compose';
import { ChangeFeed } from './live/change-feed';
import { registerChanges } from './live/changes-route';
import { requireSomebody } from './http/bearer';
import { compressAnswers } from './http/compress';
import { Drain } from './http/drain';
import { nestLog } from './http/nest-log';
import { observeRequests } from './http/observe-requests';
import { answerUnreadable, answerUnroutable, listenOnIpv6, prepareServer } from './http/server-rim';
import { endOfToken, TokenAuthenticator } from './http/token-authenticator';
import { serveWeb } from './http/web';
import { practicePeople } from './practice/personas';
import { EXAMPLE_PLAN } from './practice/practice-mode';
import { registerPracticeProvider } from './practice/practice-provider';
import { registerSignIn } from './sign-in/routes';
import { signInFor } from './sign-in/sign-in-for';
import { SignedOut } from './sign-in/signed-out';
import { loadPractice, loadSimulated } from './practice/load-practice';
import { VERSION } from './version';

/** Largest request body, in bytes. */
const BODY = 1_048_576;
/** Longest part of a path, in characters. */
const PARAMETER = 1_000;
const WEB = join(import.meta.dirname, '../web');

// zod's own words for a field that is not there speak of types
z.config({
  customError: ({ code, input }) => (code === 'invalid_type' && input === undefined ? 'is missing' : undefined),
});

const settings = settingsFrom(process.env, 'api');
if ('mistakes' in settings) {
  for (const mistake of settings.mistakes) console.error(mistake);
  process.exit(1);
}

const log = openLog(settings.log, 'api', process.stdout.isTTY, correlationId);

/** Before anything is open there is nothing to close. */
let stop: () => void = () => process.exit(0);
process.on('SIGTERM', () => stop()).on('SIGINT', () => stop());

let { port } = settings;
const site = () => settings.site?.replace(/\/$/, '') ?? `http://localhost:${port}`;

try {
  const parts = await compose(settings, log, site);
  const health = new Health(
    parts.events,
    parts.desk,
    parts.projections,
    parts.metrics,
    () => Date.now(),
    () => parts.runner.queueDepth,
  );
  const metricsPort = await serveMetrics(parts.metrics, health, settings.metrics, parts.closers, log);
  const drain = new Drain();
  // Node looks this often whether a request has been coming in for too long
  const slow = { requestTimeout: settings.requestMs, connectionsCheckingInterval: Math.ceil(settings.requestMs / 4) };
  const adapter = new FastifyAdapter({
    bodyLimit: BODY,
    requestTimeout: settings.requestMs,
    http: slow,
    clientErrorHandler: answerUnreadable(VERSION),
    routerOptions: { maxParamLength: PARAMETER },
    frameworkErrors: answerUnroutable(VERSION),
  });
  const fastify = adapter.getInstance();
  observeRequests(fastify, parts.metrics, log);
  prepareServer(fastify, VERSION);
  await compressAnswers(fastify);
  drain.watch(fastify);
  const now = () => Date.now();
  const signedOut = parts.closers.keep(
    await SignedOut.start(parts.desk.endedSessions, now, (error) =>
      log.warn(`Who signed out elsewhere is not known while the desk does not answer: ${String(error)}`),
    ),
    (one) => one.close(),
  );
  const signIn = signInFor(settings, parts.desk.people, parts.practice, site, log, signedOut);
  await registerSignIn(fastify, signIn);
  requireSomebody(fastify, new TokenAuthenticator(parts.verifier, signIn.sessions.binds), signIn.sessions);
  if (parts.practice)
    await registerPracticeProvider(fastify, {
      key: parts.practice.key,
      institutions: parts.practice.institutions,
      site,
    });
  const feed = await ChangeFeed.start(parts.events.store, parts.readStore, now);
  parts.closers.add(() => feed.close());
  const endChanges = registerChanges(fastify, {
    feed,
    readers: new Readers(parts.views),
    lasting: async (request) => {
      const until = endOfToken(request.headers.authorization);
      return until === null ? signIn.sessions.lasting(request) : { until, onEnd: () => () => undefined };
    },
    now,
    chance,
  });
  if (existsSync(WEB)) await serveWeb(fastify, WEB);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts, health), adapter, {
    logger: nestLog(log),
    bodyParser: false, // the server's own: JSON alone, and CSV where a route takes it
  });
  await app.listen(settings.port, settings.host ?? '127.0.0.1');
  ({ port } = fastify.server.address() as AddressInfo); // it listens on a port, not on a pipe
  const ipv6 = settings.host === null ? await listenOnIpv6(fastify, port, slow, answerUnreadable(VERSION)) : null;

  const end = async () => {
    health.markStopping();
    drain.close();
    endChanges();
    if (!(await inTime(drain.drained))) log.warn('What was still being answered is cut off');
    for (const server of [app.getHttpServer(), ipv6]) server?.closeAllConnections();
    ipv6?.close();
    if (await inTime(app.close().then(() => parts.closers.close()))) return;
    throw new Error('Not everything could be closed in time');
  };
  let ending: Promise<void> | null = null;
  stop = () => {
    ending ??= end().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(String(error));
        process.exit(1);
      },
    );
  };
  if (parts.practice && settings.practice) {
    const { db, institutions } = parts.practice;
    for (const person of practicePeople) await parts.desk.people.put(person);
    const { today, simulated } = settings.practice;
    const warn = (message: string) => log.warn(message);
    const wait = pause(250, 10_000);
    if (simulated) {
      const into = { store: parts.events.store, documents: parts.desk.documents };
      await loadSimulated(into, await readFile(EXAMPLE_PLAN), db, institutions, today, warn, wait);
    }
    await loadPractice(parts.runner, institutions, today, warn, wait);
  }
  await parts.projections.caughtUp();
  health.markStarted();
  parts.beginRounds();
  void warnOfOpenStreams(parts.events, STREAM_PREFIXES, log);
  const practice = parts.practice ? ` (oefenmodus, het is ${parts.clock.today()})` : '';
  log.info({ metricsPort }, `Mijlpaal staat op http://localhost:${port}${practice}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
