import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface Site {
  origin: string;
  url: string;
  close(): Promise<void>;
}

export interface Hosting {
  port?: number;
  base?: string;
  cacheControl?: string;
  /** Hears of each request ("GET /path") and may hold it back, or have it fail with a status. */
  before?: (request: string) => Promise<number | undefined> | number | undefined;
}

/**
 * Serves a folder the way a project page on a static host does: below a sub-path, so that a site
 * that asks for "/app.js" instead of "app.js" breaks here and not at its first visitor.
 */
export async function serve(root: string, options: Hosting = {}): Promise<Site> {
  const base = options.base ?? '/companion/';
  const cacheControl = options.cacheControl ?? 'no-store';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const failure = await options.before?.(`${request.method} ${path}`);
    if (failure !== undefined) {
      response.writeHead(failure, { 'content-type': 'text/plain' }).end('not now\n');
      return;
    }
    if (`${path}/` === base) {
      response.writeHead(308, { location: base }).end();
      return;
    }
    const file = path.startsWith(base) ? normalize(join(root, path.slice(base.length) || 'index.html')) : undefined;
    const type = file === undefined ? undefined : types[extname(file)];
    if (file === undefined || type === undefined || !file.startsWith(root + sep)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
      return;
    }
    readFile(file).then(
      (body) => {
        // nosniff makes the browser refuse what a sloppier server would let pass.
        response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': cacheControl });
        response.end(body);
      },
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n'),
    );
  };
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
