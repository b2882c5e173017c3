import 'reflect-metadata';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { Health, settingsFrom, warnOfOpenStreams } from '@mijlpaal/hosting-runtime';
import { STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { AppModule } from './app.module';
import { compose } from './compose';
import { requireSomebody } from './http/bearer';
import { answerUnroutable, listenOnIpv6, prepareServer } from './http/server-rim';
import { TokenAuthenticator } from './http/token-authenticator';
import { measureRequests } from './http/measure-requests';
import { serveWeb } from './http/web';
import { registerPracticeProvider } from './practice/practice-provider';
import { registerSignIn } from './sign-in/routes';
import { signInFor } from './sign-in/sign-in-for';
import { loadPractice } from './practice/load-practice';
import { VERSION } from './version';

/** Largest request body, in bytes. */
const BODY = 1_048_576;
/** Longest part of a path, in characters. */
const PARAMETER = 1_000;
const WEB = join(import.meta.dirname, '../web');
const logger = new ConsoleLogger({ logLevels: ['warn', 'error', 'fatal'], prefix: 'mijlpaal' });

// zod's own words for a field that is not there speak of types
z.config({
  customError: ({ code, input }) => (code === 'invalid_type' && input === undefined ? 'is missing' : undefined),
});

const settings = settingsFrom(process.env, 'api');
if ('mistakes' in settings) {
  for (const mistake of settings.mistakes) console.error(mistake);
  process.exit(1);
}

/** Before anything is open there is nothing to close. */
let stop: () => void = () => process.exit(0);
process.on('SIGTERM', () => stop()).on('SIGINT', () => stop());

let { port } = settings;
const site = () => settings.site?.replace(/\/$/, '') ?? `http://localhost:${port}`;

try {
  const parts = await compose(settings, logger, site);
  const health = new Health(parts.events, parts.projections, parts.metrics, () => Date.now());
  const adapter = new FastifyAdapter({
    bodyLimit: BODY,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: PARAMETER },
    frameworkErrors: answerUnroutable(VERSION),
  });
  const fastify = adapter.getInstance();
  prepareServer(fastify, VERSION);
  measureRequests(fastify, parts.metrics);
  const signIn = signInFor(settings, parts.practice, site, logger);
  await registerSignIn(fastify, signIn);
  requireSomebody(fastify, new TokenAuthenticator(parts.verifier, signIn.sessions.binds), signIn.sessions);
  if (parts.practice)
    await registerPracticeProvider(fastify, {
      key: parts.practice.key,
      institutions: parts.practice.institutions,
      site,
    });
  if (existsSync(WEB)) await serveWeb(fastify, WEB);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts, health), adapter, {
    logger,
    bodyParser: false, // the server's own: JSON alone, and CSV where a route takes it
  });
  await app.listen(settings.port, settings.host ?? '127.0.0.1');
  ({ port } = fastify.server.address() as AddressInfo); // it listens on a port, not on a pipe
  const ipv6 = settings.host === null ? await listenOnIpv6(fastify, port) : null;

  let stopping: Promise<void> | null = null;
  stop = () => {
    stopping ??= (async () => {
      ipv6?.close();
      await app.close();
      await parts.close();
    })().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  if (parts.practice && settings.practice)
    await loadPractice(parts.runner, parts.practice.institutions, settings.practice.today);
  await parts.projections.caughtUp();
  health.markStarted();
  void warnOfOpenStreams(parts.events, STREAM_PREFIXES, logger);
  console.log(
    `Mijlpaal staat op http://localhost:${port}${parts.practice ? ` (oefenmodus, het is ${parts.clock.today()})` : ''}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
