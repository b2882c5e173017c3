// Ends with 0 when the process in this container answers 2xx at the given path. An image without a shell tool can ask it.
const [, , path = '/health/live'] = process.argv;
const port = process.env.MIJLPAAL_PORT ?? '3000';
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(String(error.cause ?? error));
  process.exitCode = 1;
}
