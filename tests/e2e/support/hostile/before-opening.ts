import type { Line, Serve } from '../hostile-server.ts';
import { agree, deadline, dividing, never, soon, talking, type Behaviour } from './behaviour.ts';
import { closeFrame } from './frames.ts';

/** An HTTP answer to whatever is asked. */
const http = (status: string, headers: readonly string[] = [], body = ''): Serve => async (line) => {
  await line.request();
  await line.raw([`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close', '', body].join('\r\n'));
  line.hangUp();
};

/** What is wrong with an otherwise good answer to the upgrade; another request is answered well. */
const upgradeWith = (headers: Record<string, string>): Serve => dividing(async (line) => line.accept(headers), http('404 Not Found'));

/** Speaks first, as most protocols do that are not HTTP, and then waits. */
const banner = (text: string | Uint8Array): Serve => async (line) => {
  await line.raw(text);
};

/** The start of a good answer to the upgrade that goes on for ever. */
const drip = async (line: Line): Promise<void> => {
  await line.request();
  await line.dribble(`HTTP/1.1 101 Switching Protocols\r\nX-Slow: ${'a'.repeat(1_000)}`, 200);
};

const continueForEver = async (line: Line): Promise<void> => {
  await line.request();
  for (;;) {
    await line.raw('HTTP/1.1 100 Continue\r\n\r\n');
    await line.pause(100);
  }
};

/** What a web server answers to a greeting of TLS. */
const plainServer = async (line: Line): Promise<void> => {
  await line.anything();
  await line.raw('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  line.hangUp();
};

const refused = http('403 Forbidden');

/** Answers that say by themselves that somebody speaks HTTP who is no gateway, or not for this page. */
const answers: readonly [name: string, serve: Serve, kind?: string][] = [
  ['200 with a page', http('200 OK', ['Content-Type: text/html'], '<!doctype html><title>Something else</title>')],
  ['200 that names the upgrade', http('200 OK', ['Upgrade: websocket', 'Connection: Upgrade'])],
  ['400 as of a TLS port', http('400 Bad Request', ['Content-Type: text/html'], 'The plain HTTP request was sent to HTTPS port')],
  ['401', http('401 Unauthorized')],
  ['401 that asks for a password', http('401 Unauthorized', ['WWW-Authenticate: Basic realm="gateway"'])],
  ['403 of a gateway behind a proxy', http('403 Forbidden', ['Content-Type: application/json'], '{"error":{"type":"proxy_attribution_required","message":"untrusted proxy"}}')],
  ['404', http('404 Not Found')],
  ['426', http('426 Upgrade Required', ['Upgrade: websocket'])],
  ['429', http('429 Too Many Requests', ['Retry-After: 3600'])],
  ['500', http('500 Internal Server Error')],
  ['502', http('502 Bad Gateway')],
  ['503', http('503 Service Unavailable', ['Retry-After: 1'])],
  ['HTTP/1.0', async (line) => {
    await line.request();
    await line.raw('HTTP/1.0 200 OK\r\n\r\nhello');
    line.hangUp();
  }, 'old HTTP'],
  ['101 with a wrong key', upgradeWith({ 'Sec-WebSocket-Accept': Buffer.alloc(20).toString('base64') }), 'bad upgrade'],
  ['101 without a key', upgradeWith({ 'Sec-WebSocket-Accept': '' }), 'bad upgrade'],
  ['101 without the upgrade', upgradeWith({ Upgrade: '' }), 'bad upgrade'],
  ['101 to another protocol', upgradeWith({ Upgrade: 'h2c' }), 'bad upgrade'],
  ['101 with a subprotocol nobody asked for', upgradeWith({ 'Sec-WebSocket-Protocol': 'hostile' }), 'bad upgrade'],
  ['101 with an extension nobody offered', upgradeWith({ 'Sec-WebSocket-Extensions': 'hostile' }), 'bad upgrade'],
  ['300 kB of headers', dividing(async (line) => line.accept(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`X-Filler-${at}`, 'a'.repeat(1_000)]))), http('404 Not Found')), 'long headers'],
  ['403, and the answer to the probe never ends', dividing(refused, async (line) => {
    await line.raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    for (;;) {
      await line.raw(`10000\r\n${'a'.repeat(65_536)}\r\n`);
      await line.pause(20);
    }
  }), 'endless answer'],
];

/** Everything a browser reports as the same 1006, and the probe finds no HTTP either. */
const dead: readonly [name: string, serve: Serve, kind: string][] = [
  ['resets at once', (line) => line.reset(), 'reset'],
  ['hangs up at once', (line) => line.hangUp(), 'end'],
  ['resets after the request', async (line) => {
    await line.request();
    line.reset();
  }, 'reset'],
  ['hangs up after the request', async (line) => {
    await line.request();
    line.hangUp();
  }, 'end'],
  ['resets in the middle of its answer', async (line) => {
    await line.request();
    await line.raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: webso');
    await line.pause(50);
    line.reset();
  }, 'reset'],
  ['an SSH server', banner('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'), 'another protocol'],
  ['an SMTP server', banner('220 mail.example ESMTP Postfix\r\n'), 'another protocol'],
  ['a database', banner(Buffer.from('4a0000000a382e302e333600', 'hex')), 'another protocol'],
  ['an HTTP/2 server', banner(Buffer.from('000006040000000000000300000064', 'hex')), 'another protocol'],
  ['a page without any header', async (line) => {
    await line.request();
    await line.raw('<!doctype html><title>HTTP/0.9</title>');
    line.hangUp();
  }, 'malformed HTTP'],
  ['a close frame in place of an answer', async (line) => {
    await line.request();
    await line.raw(closeFrame(1000));
    line.hangUp();
  }, 'malformed HTTP'],
  ['a status that is no number', async (line) => {
    await line.request();
    await line.raw('HTTP/9.9 OK then\r\n');
    await line.pause(50);
    line.reset();
  }, 'malformed HTTP'],
];

/**
 * A browser waits longer and longer before it opens another socket when only few of the last ones came about. With
 * a good gateway after every third row that stays out of the measured times, and it shows that the page recovers.
 */
export const mingled = (rows: readonly Behaviour[]): Behaviour[] =>
  rows.flatMap((row, at) => (at % 3 === 2 ? [row, { name: `a good gateway after “${row.name}”`, kind: 'good gateway', serve: talking(agree), verdict: 'verified', within: soon }] : [row]));

export const beforeOpening: readonly Behaviour[] = [
  { name: 'nothing listens', kind: 'nothing', verdict: 'unreachable', within: soon },
  { name: 'accepts and says nothing', kind: 'silence', serve: () => {}, verdict: 'unreachable', within: deadline, visits: { least: 0, most: 1 } },
  { name: 'answers the upgrade with one byte every 200 ms', kind: 'slow bytes', serve: drip, verdict: 'unreachable', within: deadline },
  { name: 'asks to continue for ever', kind: 'endless answer', serve: continueForEver, verdict: 'unreachable', within: deadline },
  { name: '403, and the probe is not answered', kind: 'unanswered probe', serve: dividing(refused, () => {}), verdict: 'unreachable', within: 2_000 + soon },
  { name: 'plain ws to another computer', kind: 'another computer', verdict: 'insecure-address', within: soon, address: () => 'ws://192.0.2.1:18789' },
  { name: 'ws to a TLS server', kind: 'encryption on one side', serve: talking(agree), verdict: 'unreachable', within: soon, visits: never, encrypted: true },
  { name: 'wss to a plain server', kind: 'encryption on one side', serve: plainServer, verdict: 'unreachable', within: soon, visits: never, address: (port) => `wss://127.0.0.1:${port}` },
  { name: 'wss to a server that says nothing', kind: 'encrypted silence', serve: () => {}, verdict: 'unreachable', within: deadline, visits: never, address: (port) => `wss://127.0.0.1:${port}` },
  { name: 'wss with a certificate nobody vouches for', kind: 'certificate', serve: talking(agree), verdict: 'unreachable', within: soon, visits: never, encrypted: true, address: (port) => `wss://127.0.0.1:${port}` },
  ...answers.map(([name, serve, kind = 'HTTP answer']): Behaviour => ({ name, kind, serve, verdict: 'not-a-gateway', within: soon })),
  ...dead.map(([name, serve, kind]): Behaviour => ({ name, kind, serve, verdict: 'unreachable', within: soon, visits: { least: 0, most: 1 } })),
];

/** Through a proxy or an edge with a good certificate; the browser is told to trust this one. */
export const encrypted: readonly Behaviour[] = (
  [
    { name: 'a good gateway', kind: 'edge', serve: talking(agree), verdict: 'verified', within: soon },
    { name: '403 of an edge', kind: 'edge', serve: refused, verdict: 'not-a-gateway', within: soon },
    { name: '502 of an edge', kind: 'edge', serve: http('502 Bad Gateway'), verdict: 'not-a-gateway', within: soon },
  ] satisfies Behaviour[]
).map((behaviour) => ({ ...behaviour, encrypted: true, address: (port: number) => `wss://127.0.0.1:${port}` }));

/** Sends every request somewhere else. */
export const redirecting = (status: string, elsewhere: string): Serve => http(status, [`Location: ${elsewhere}`]);
