// Sends POSTs over so many connections, each to an address of its own, in a process of its own. Prints what came of it as JSON.
import autocannon from 'autocannon';
import { argv, stdout } from 'node:process';

const { url, seconds, requests } = JSON.parse(argv[2]);
let clients = 0;
const result = await autocannon({
  url,
  connections: requests.length,
  duration: seconds,
  setupClient: (client) => client.setRequests([requests[clients++ % requests.length]]),
});
const { non2xx, errors, latency, duration } = result;
stdout.write(
  JSON.stringify({ rate: result['2xx'] / duration, p50: latency.p50, p99: latency.p99, failed: non2xx + errors }),
);
