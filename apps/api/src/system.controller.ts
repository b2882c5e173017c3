import { BuildDropped, OnlyBuild, ProjectionRunner, ReadStore } from '@mijlpaal/engine-read-store';
import { EventStore } from '@mijlpaal/engine-core';
import { Health } from '@mijlpaal/hosting-runtime';
import { Open, parsed, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import { commandRights, SystemStatus, viewRights } from '@mijlpaal/trajectory-contract';
import { openApiDocument, TrajectoryViews } from '@mijlpaal/trajectory-feature';
import { projections } from '@mijlpaal/trajectory-projections';
import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Optional, Param, Post, Res } from '@nestjs/common';
import { z } from 'zod';
import { practicePaths, systemPaths } from './openapi-paths';
import { PracticeMode } from './practice/practice-mode';
import { StoreKinds } from './store-kinds';
import { VERSION } from './version';

const Rebuild = z.strictObject({ view: z.enum(projections.map(({ name }) => name)).optional() });

const Cancelled = z.strictObject({ view: z.enum(projections.map(({ name }) => name)) });
const ONLY_BUILD =
  'Wat nu te zien is, is van een andere versie en wordt niet meer bijgewerkt. Start die versie: dan vervalt wat wordt opgebouwd.';

function mayRebuild(role: string): void {
  if (!commandRights.rebuilds.some((one) => one === role))
    throw new ProblemError(403, 'Opnieuw opbouwen doet de beheerder.');
}

interface Reply {
  status(code: number): unknown;
}

/** What an operator and a load balancer ask. */
@Controller()
export class SystemController {
  private document: ReturnType<typeof openApiDocument> | null = null;

  constructor(
    private readonly health: Health,
    private readonly store: EventStore,
    private readonly readStore: ReadStore,
    private readonly runner: ProjectionRunner,
    private readonly views: TrajectoryViews,
    private readonly stores: StoreKinds,
    @Optional() private readonly practice?: PracticeMode,
  ) {}

  @Open()
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  @Open()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: Reply) {
    const reason = await this.health.notReadyBecause();
    if (reason === null) return { status: 'ready' };
    reply.status(503);
    return { status: 'notReady', reason };
  }

  @Open()
  @Header('access-control-allow-origin', '*')
  @Get('v1/openapi.json')
  openApi() {
    this.document ??= openApiDocument(VERSION, { ...systemPaths, ...(this.practice && practicePaths) });
    return this.document;
  }

  @Get('v1/status')
  async status(@SignedIn() { role }: Principal): Promise<SystemStatus> {
    if (!viewRights.status.some((one) => one === role))
      throw new ProblemError(403, 'De toestand van het systeem is voor de beheerder.');
    const notReadyBecause = await this.health.notReadyBecause();
    // parsed for its keys: nothing else that the parts know of themselves goes out
    return SystemStatus.parse({
      version: VERSION,
      head: await this.store.head(),
      ready: notReadyBecause === null,
      notReadyBecause,
      stores: this.stores,
      views: await this.runner.status(),
      parked: await this.readStore.parked(),
      reminders: await this.views.reminderCounts(),
    });
  }

  /**
   * Builds one view or all of them anew, beside the ones that serve; answers when they have taken over, or with
   * `Prefer: respond-async` at once: the status tells how far they are.
   */
  @Post('v1/rebuilds')
  @HttpCode(200)
  async rebuild(
    @Body() body: unknown,
    @Headers('prefer') prefer: string | undefined,
    @SignedIn() { role }: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { view } = parsed(Rebuild, 'body', body);
    mayRebuild(role);
    const names = view ? [view] : projections.map(({ name }) => name);
    const { builds, served } = await this.runner.askRebuild(...names);
    if (prefer === 'respond-async') {
      reply.status(202);
      return { rebuilding: builds };
    }
    await served().catch((error: unknown) => {
      throw error instanceof BuildDropped ? new ProblemError(409, 'Het opnieuw opbouwen is afgebroken.') : error;
    });
    return { rebuilt: names };
  }

  /** Throws away what is being built of a view; what serves goes on. */
  @Delete('v1/rebuilds/:view')
  async cancel(@Param() path: unknown, @SignedIn() { role }: Principal) {
    const { view } = parsed(Cancelled, 'path', path);
    mayRebuild(role);
    const cancelled = await this.runner.cancelRebuild(view).catch((error: unknown) => {
      throw error instanceof OnlyBuild ? new ProblemError(409, ONLY_BUILD) : error;
    });
    if (!cancelled) throw new ProblemError(404, `Van ${view} wordt nu niets opgebouwd.`);
    return { cancelled: view };
  }
}
