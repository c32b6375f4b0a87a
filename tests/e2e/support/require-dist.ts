import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './tools.ts';

/** Without this, a forgotten build shows up as dozens of time-outs on an empty page. */
export default function requireDist(): void {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`There is no built site at ${dist}: run "trunk build --release" first (or set COMPANION_DIST).`);
  }
}
