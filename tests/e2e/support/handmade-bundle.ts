import type { Bundle } from './bundle.ts';
import { packages, type Release } from './releases.ts';

/**
 * The least a gateway needs, written by hand. It shows that the harness starts real gateways also on
 * the day when the generator is what is broken.
 */
export function handmadeBundle(release: Release, options: { hostPort: number; token: string; origins?: string[] }): Bundle {
  const { prefix, package: product } = packages[release];
  const state = product === 'clawdbot' ? '.clawdbot' : '.openclaw';
  const compose = `services:
  ${product}-gateway:
    image: \${${prefix}_IMAGE}
    env_file:
      - .env
    environment:
      HOME: /home/node
      NODE_ENV: production
      TERM: xterm-256color
      ${prefix}_GATEWAY_TOKEN: \${${prefix}_GATEWAY_TOKEN}
    volumes:
      - /home/tester/${state}:/home/node/${state}
    ports:
      - "127.0.0.1:${options.hostPort}:18789"
    command: ["node", "dist/index.js", "gateway", "--bind", "lan", "--port", "18789"]
`;
  const fly = `app = "hand-made"
primary_region = "iad"
[env]
NODE_ENV = "production"
${prefix}_STATE_DIR = "/data"
[processes]
app = "node dist/index.js gateway --port 3000 --bind lan"
[http_service]
internal_port = 3000
processes = ["app"]
[mounts]
source = "state"
destination = "/data"
`;
  const gateway = { mode: 'local', ...(options.origins === undefined ? {} : { controlUi: { allowedOrigins: options.origins } }) };
  return new Map([
    ['.env', `${prefix}_IMAGE='${product}:local'\n${prefix}_GATEWAY_TOKEN=${options.token}\n`],
    ['docker-compose.yml', compose],
    ['fly.toml', fly],
    [`${product}.json`, JSON.stringify({ gateway })],
  ]);
}
