import { z } from 'zod';

/** The parts of compose and Kubernetes that `infra/` uses, strict: a name that is spelled wrongly is refused, not ignored. */

const Text = z.string().min(1);
const Names = z.array(Text).min(1);
const Env = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string());
const Seconds = z.string().regex(/^\d+s$/);

const HealthCheck = z.union([
  z.strictObject({ disable: z.literal(true) }),
  z.strictObject({
    test: z.tuple([z.literal('CMD')], Text),
    interval: Seconds,
    timeout: Seconds,
    retries: z.int().min(1),
    start_period: Seconds.optional(),
  }),
]);

export const ComposeService = z.strictObject({
  image: Text,
  build: z.strictObject({ context: Text, dockerfile: Text }).optional(),
  restart: z.enum(['always', 'no', 'on-failure:5']),
  init: z.boolean().optional(),
  hostname: Text.optional(),
  user: z
    .string()
    .regex(/^\d+:\d+$/)
    .optional(),
  entrypoint: Names.optional(),
  command: Names.optional(),
  environment: Env.optional(),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  cap_add: z.tuple([z.literal('CHOWN')]).optional(),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  logging: z.strictObject({ driver: Text, options: z.record(z.string(), z.string()) }).optional(),
  tmpfs: Names.optional(),
  shm_size: Text.optional(),
  mem_limit: Text.optional(),
  stop_grace_period: Seconds.optional(),
  network_mode: z.literal('none').optional(),
  networks: Names.optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+(:ro)?$/)).optional(),
  secrets: Names.optional(),
  healthcheck: HealthCheck.optional(),
  depends_on: z
    .record(Text, z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }))
    .optional(),
});
export type ComposeService = z.infer<typeof ComposeService>;

const SECTIONS = {
  name: Text,
  services: z.record(Text, ComposeService),
  networks: z.record(Text, z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(Text, z.strictObject({})),
  secrets: z.record(Text, z.strictObject({ file: z.string().startsWith('./secrets/') })),
};

export const Compose = z
  .looseObject(SECTIONS)
  .refine(
    (all) => Object.keys(all).every((key) => Object.hasOwn(SECTIONS, key) || key.startsWith('x-')),
    'an unknown section',
  );

const Labels = z.record(z.string(), z.string());
const Metadata = z.strictObject({
  name: Text,
  labels: Labels.optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
const Selector = z.strictObject({ matchLabels: Labels });
const Protocol = z.enum(['TCP', 'UDP']);
const Http = z.strictObject({ path: z.string().startsWith('/'), port: z.union([Text, z.int()]) });
const Probe = z.strictObject({
  httpGet: Http,
  periodSeconds: z.int(),
  timeoutSeconds: z.int(),
  failureThreshold: z.int(),
});

const Container = z.strictObject({
  name: Text,
  image: Text,
  imagePullPolicy: z.enum(['IfNotPresent', 'Always']),
  command: Names,
  envFrom: z.array(z.strictObject({ configMapRef: z.strictObject({ name: Text }) })),
  env: z.array(z.strictObject({ name: Text, value: z.string() })),
  ports: z.array(z.strictObject({ name: Text, containerPort: z.int(), protocol: Protocol })),
  startupProbe: Probe,
  livenessProbe: Probe,
  readinessProbe: Probe,
  lifecycle: z.strictObject({ preStop: z.strictObject({ exec: z.strictObject({ command: Names }) }) }),
  resources: z.strictObject({
    requests: z.strictObject({ cpu: Text, memory: Text }),
    limits: z.strictObject({ memory: Text }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name: Text, mountPath: Text, readOnly: z.literal(true).optional() })),
});

const Volume = z.union([
  z.strictObject({ name: Text, emptyDir: z.strictObject({ sizeLimit: Text }) }),
  z.strictObject({
    name: Text,
    secret: z.strictObject({
      secretName: Text,
      defaultMode: z.literal(0o440), // written in decimal: 0440 is another number to YAML 1.2 than to Kubernetes
      items: z.array(z.strictObject({ key: Text, path: Text })).optional(),
    }),
  }),
]);

export const Deployment = z.strictObject({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('Deployment'),
  metadata: Metadata,
  spec: z.strictObject({
    replicas: z.int().min(2),
    revisionHistoryLimit: z.int(),
    minReadySeconds: z.int(),
    strategy: z.strictObject({
      type: z.literal('RollingUpdate'),
      rollingUpdate: z.strictObject({ maxUnavailable: z.literal(0), maxSurge: z.literal(1) }),
    }),
    selector: Selector,
    template: z.strictObject({
      metadata: Metadata.omit({ name: true }),
      spec: z.strictObject({
        serviceAccountName: Text,
        automountServiceAccountToken: z.literal(false),
        enableServiceLinks: z.literal(false),
        terminationGracePeriodSeconds: z.int().min(15),
        securityContext: z.strictObject({
          runAsNonRoot: z.literal(true),
          runAsUser: z.int().min(1),
          runAsGroup: z.int().min(1),
          fsGroup: z.int().min(1),
          seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
        }),
        topologySpreadConstraints: z
          .array(
            z.strictObject({
              maxSkew: z.literal(1),
              topologyKey: z.enum(['kubernetes.io/hostname', 'topology.kubernetes.io/zone']),
              whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
              nodeTaintsPolicy: z.literal('Honor').optional(),
              labelSelector: Selector,
              matchLabelKeys: z.tuple([z.literal('pod-template-hash')]),
            }),
          )
          .min(1),
        containers: z.tuple([Container]),
        volumes: z.array(Volume),
      }),
    }),
  }),
});
export type Deployment = z.infer<typeof Deployment>;

const Peer = z.union([
  z.strictObject({ ipBlock: z.strictObject({ cidr: z.cidrv4() }) }),
  z.strictObject({ namespaceSelector: Selector, podSelector: Selector.optional() }),
]);
const PolicyPorts = z.array(z.strictObject({ protocol: Protocol, port: z.union([z.int(), Text]) })).min(1);

export const Manifest = z.discriminatedUnion('kind', [
  Deployment,
  z.strictObject({
    apiVersion: z.literal('v1'),
    kind: z.literal('ServiceAccount'),
    metadata: Metadata,
    automountServiceAccountToken: z.literal(false),
  }),
  z.strictObject({
    apiVersion: z.literal('v1'),
    kind: z.literal('Service'),
    metadata: Metadata,
    spec: z.strictObject({
      type: z.literal('ClusterIP'),
      selector: Labels,
      ports: z.array(z.strictObject({ name: Text, port: z.int(), targetPort: Text, protocol: Protocol })),
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('policy/v1'),
    kind: z.literal('PodDisruptionBudget'),
    metadata: Metadata,
    spec: z.strictObject({
      minAvailable: z.literal(1),
      unhealthyPodEvictionPolicy: z.enum(['AlwaysAllow', 'IfHealthyBudget']),
      selector: Selector,
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('networking.k8s.io/v1'),
    kind: z.literal('NetworkPolicy'),
    metadata: Metadata,
    spec: z.strictObject({
      podSelector: Selector,
      policyTypes: z.array(z.enum(['Ingress', 'Egress'])).min(1),
      ingress: z.array(z.strictObject({ from: z.array(Peer).min(1), ports: PolicyPorts })).optional(),
      egress: z.array(z.strictObject({ to: z.array(Peer).min(1), ports: PolicyPorts })).optional(),
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
    kind: z.literal('Kustomization'),
    namespace: Text.optional(),
    labels: z.array(z.strictObject({ pairs: Labels, includeSelectors: z.literal(false) })).optional(),
    resources: Names,
    images: z.array(z.strictObject({ name: Text, newName: Text, newTag: z.union([Text, z.number()]) })).optional(),
    configMapGenerator: z.array(
      z.strictObject({
        name: Text,
        behavior: z.literal('merge').optional(),
        literals: z.array(z.string().regex(/^[A-Z_]+=.+$/)),
      }),
    ),
  }),
]);
export type Manifest = z.infer<typeof Manifest>;

export const PrometheusConfig = z.strictObject({
  global: z.strictObject({ scrape_interval: Seconds, evaluation_interval: Seconds }),
  rule_files: Names,
  scrape_configs: z.array(
    z.strictObject({
      job_name: Text,
      scheme: z.literal('https').optional(),
      metrics_path: z.string().startsWith('/'),
      tls_config: z.strictObject({ ca_file: Text }).optional(),
      static_configs: z.array(z.strictObject({ targets: Names, labels: Labels.optional() })),
    }),
  ),
});

export const AlertRules = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: Text,
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^[A-Z][A-Za-z]+$/),
          expr: Text,
          for: z
            .string()
            .regex(/^\d+m$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: Text, runbook: Text }),
        }),
      ),
    }),
  ),
});

export const Dashboard = z.object({
  uid: Text,
  panels: z.array(
    z.object({
      id: z.int(),
      title: Text,
      datasource: z.object({ uid: Text }),
      targets: z.array(z.object({ expr: Text, datasource: z.object({ uid: Text }) })).min(1),
    }),
  ),
});
