// Runs beside the gateway, as a container's own health check does, and ends when it answers.
//
//   node await-gateway.mjs PORT [readiness]
//
// From outside it could not be asked: a gateway that trusts the edge's address refuses what comes from
// there without the edge's headers.

import { setTimeout as sleep } from 'node:timers/promises';

const [port, readiness] = process.argv.slice(2);

/** The first frame and nothing more: this spends no attempt. */
function challenges() {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`);
    const finish = (heard) => {
      clearTimeout(timer);
      socket.close();
      done(heard);
    };
    const timer = setTimeout(() => finish(false), 5_000);
    socket.onmessage = ({ data }) => finish(JSON.parse(String(data)).event === 'connect.challenge');
    socket.onerror = () => finish(false);
  });
}

async function ready() {
  if (readiness === undefined) return true;
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  return answer?.status === 200;
}

while (!((await ready()) && (await challenges()))) await sleep(300);
process.exit(0);
