// Collects realistic gateway configs, spoils them in ways that people do, and writes down what each release's own
// validator says of all of them.
//
//   node agree-config.mjs OUTPUT MUTANTS BASES RELEASE=PACKAGE_DIRECTORY...
//
// The configs are those that this program generates, those of the guides in crates/core/tests/guides, and the examples in the
// documentation that each package brings. `MUTANTS` is the number a release, `BASES` the number of examples a package;
// the same numbers and packages give the same file. Lines of the output:
//
//   {"releases": [...]}
//   {"from": "...", "text": "...", "valid": [true, false, true]}            a config, one verdict a release
//   {"of": 3, "on": 1, "at": [7, 9], "put": "...", "valid": false, "says": "..."}   a mutant: config 3 spoiled, for release 1

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const [output, mutants, examples, ...packages] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const tests = dirname(here);
const releases = packages.map((item) => item.split('='));
const json5 = createRequire(join(releases[0][1], 'package.json'))('json5');

/** A generator that is the same every time: mulberry32. */
let state = 20261121;
function random(limit) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}
const pick = (list) => list[random(list.length)];

/** On one line and in ASCII, so that a place means the same in every language. */
const write = (value) => JSON.stringify(value).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

// ------------------------------------------------------------------------------------------------------- configs

const TOP = new Set(['gateway', 'agents', 'channels', 'plugins', 'tools', 'models', 'auth', 'messages', 'session', 'hooks', 'bindings',
  'browser', 'skills', 'cron', 'logging', 'diagnostics', 'env', 'commands', 'talk', 'ui', 'discovery', 'agent', 'mcp', 'update', 'web']);

function files(folder, ending) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile() && ending.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** What the verdict on depends on files that a validator finds on its own machine. */
const NEEDS_FILES = /"\$include"|"load":\{"paths":\["/;

/** Text that looks like a key of a provider has no place in this repository, not even from documentation. */
const isClean = (text) => !/sk-[A-Za-z0-9-]{8}|xox[abp]-[0-9A-Za-z]{6}|xapp-[0-9A-Za-z]{6}|ghp_[0-9A-Za-z]{8}|AIza[0-9A-Za-z]{8}|[0-9a-f]{32}/.test(text);

function collect() {
  const bases = [];
  const seen = new Set();
  const add = (from, text) => {
    let value;
    try {
      value = json5.parse(text);
    } catch {
      return false;
    }
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    if (!Object.keys(value).some((key) => TOP.has(key))) return false;
    const line = write(value);
    if (line.length < 20 || line.length > 4000 || seen.has(line) || !isClean(line) || NEEDS_FILES.test(line)) return false;
    seen.add(line);
    bases.push({ from, text: line });
    return true;
  };
  for (const file of files(join(tests, 'snapshots'), /\.snap$/)) {
    for (const [, name, text] of readFileSync(file, 'utf8').matchAll(/^==> (\w+\.json) \(0600\)\n([^]*?)\n==> /gm)) {
      if (name !== 'plan.json') add('generated', text.split('\n==> ')[0]);
    }
  }
  for (const file of files(join(tests, 'guides'), /\.txt$/)) {
    for (const [, text] of readFileSync(file, 'utf8').matchAll(/\.json <<\s*'?EOF'?\n([^]*?)\nEOF/g)) add('a guide', text);
  }
  for (const [release, directory] of releases) {
    const blocks = [];
    const root = join(directory, 'docs');
    for (const file of files(root, /\.mdx?$/)) {
      for (const [, text] of readFileSync(file, 'utf8').matchAll(/^[ \t]*```json5?[^\n]*\n([^]*?)^[ \t]*```/gm)) {
        blocks.push([`${release} docs/${relative(root, file)}`, text]);
      }
    }
    // Shuffled, so that a small number is of all pages.
    for (let index = blocks.length - 1; index > 0; index -= 1) {
      const other = random(index + 1);
      [blocks[index], blocks[other]] = [blocks[other], blocks[index]];
    }
    let taken = 0;
    for (const [from, text] of blocks) if (taken < Number(examples) && add(from, text)) taken += 1;
  }
  return bases;
}

// ------------------------------------------------------------------------------------------------------- mutants

/** Every place in a value: what holds it, and under which key. */
function places(value, found = []) {
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    if (value[key] && typeof value[key] === 'object') places(value[key], found);
  }
  return found;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SPOILS = {
  /** A letter too few, too many, two swapped, or other capitals. */
  misspelled(word) {
    const at = random(Math.max(word.length, 1));
    switch (random(5)) {
      case 0: return word.slice(0, at) + word.slice(at + 1);
      case 1: return word.slice(0, at) + LETTERS[random(26)] + word.slice(at);
      case 2: return word.slice(0, at) + (word[at + 1] ?? 'x') + (word[at] ?? '') + word.slice(at + 2);
      case 3: return word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      default: return word.toLowerCase() === word ? word.toUpperCase() : word.toLowerCase();
    }
  },
  /** The same in another type. */
  retyped(value) {
    if (typeof value === 'number') return pick([String(value), value === 0, [value]]);
    if (typeof value === 'boolean') return pick([String(value), value ? 1 : 0, { enabled: value }]);
    if (typeof value === 'string') return pick([[value], { value }, Number(value) || 7, true]);
    if (Array.isArray(value)) return pick([value[0] ?? '', value.join(','), Object.fromEntries(value.map((item, index) => [index, item]))]);
    return pick([true, 'on', Object.keys(value), [value], null]);
  },
  /** Another value of the same type. */
  changed(value) {
    if (typeof value === 'number') return pick([0, -1, value + 0.5, 65536, value * 1e6, -value]);
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'string') {
      return pick(['', ' ', 'off', 'on', 'auto', 'none', 'default', 'open', 'unheard-of', '0.0.0.0', `${value} `, value.toUpperCase(), SPOILS.misspelled(value), '5 minutes', 'http://x']);
    }
    if (Array.isArray(value)) return pick([[], [...value, value[0] ?? 1], [...value, null], [...value, 7], ['*']]);
    return {};
  },
};

/** What old guides, other programs and other releases know. */
const KNOWN_MISTAKES = [
  ['gateway.bind', '0.0.0.0'], ['gateway.bind', '127.0.0.1'], ['gateway.bind', 'localhost'], ['gateway.port', '18789'], ['gateway.token', 'fake'],
  ['gateway.host', '0.0.0.0'], ['gateway.controlUi.allowInsecureAuth', true], ['gateway.controlUi.allowedOrigins', ['http://localhost:18789']],
  ['gateway.controlUi.allowedOrigins', 'http://localhost'], ['gateway.auth.mode', 'none'], ['gateway.auth', 'token'], ['gateway.mode', 'server'],
  ['gateway.trustedProxies', '10.0.0.1'], ['gateway.trustedProxies', ['10.0.0.0/8']], ['gateway.tls', true], ['gateway.enabled', true],
  ['gateway.controlUi.dangerouslyDisableDeviceAuth', true], ['gateway.auth.token', 123456], ['gateway.reload', 'off'], ['gateway.reload.mode', 'hot'],
  ['agent.model', 'anthropic/claude-opus-4-5'], ['agent', { workspace: '~/clawd' }], ['identity', { name: 'Clawd' }], ['routing.allowFrom', ['+15555550123']],
  ['discord', { enabled: true }], ['telegram', { botToken: 'fake' }], ['channels.discord.guilds.1.channels.general.allow', true],
  ['channels.telegram.dmPolicy', 'open'], ['channels.discord.dm.policy', 'open'], ['channels.slack.mode', 'http'], ['channels.discordd', { enabled: true }],
  ['channels.whatsapp.allowFrom', '*'], ['channels.telegram.token', 'fake'], ['channels.discord.botToken', 'fake'], ['channels.matrix.enabled', true],
  ['plugins.entries.voicecall', { enabled: true }], ['plugins.allow', ['nothing']], ['plugins.entries.discord.enabled', true], ['plugins.enabled', 'yes'],
  ['agents.list', [{ id: 'main', default: true }, { id: 'work', default: true }]], ['agents.list', [{ id: 'A b' }]], ['agents.list', { main: {} }],
  ['agents.list', [{ name: 'main' }]], ['agents.defaults.model', ['a/b']], ['agents.defaults.models', ['a/b']], ['agents.defaults.heartbeat.every', 'hourly'],
  ['agents.defaults.sandbox.docker.network', 'host'], ['agents.defaults.maxConcurrent', 0], ['agents.defaults.model.fallback', 'a/b'], ['agents.main', {}],
  ['tools.bash', {}], ['messages.tts.enabled', true], ['tools.exec', { mode: 'deny', security: 'full' }], ['tools', { allow: ['a'], alsoAllow: ['b'] }],
  ['tools.exec.security', 'ful'], ['models.providers.x', { apiKey: 'fake' }], ['models.providers.openai', { apiKey: '${OPENAI_API_KEY}' }], ['mcpServers', {}],
  ['mcp.servers.x', { command: 'npx', args: ['x'], disabled: true }], ['mcp.servers.x.type', 'sse'], ['env.OPENAI_API_KEY', 'fake'], ['$schema', 'https://example.com'],
  ['logging.level', 'verbose'], ['bindings', [{ agentId: 'ghost', match: { channel: 'discord' } }]], ['bindings', [{ agentId: 'main' }]], ['auth.profiles.x', { mode: 'token' }],
  ['auth.profiles.x', { provider: 'openai', mode: 'api-key' }], ['gateway.tailscale.mode', 'funnel'], ['session.scope', 'global'], ['session.reset', 'daily'], ['version', 1],
];

const copy = (value) => JSON.parse(JSON.stringify(value));

function put(root, path, value) {
  const steps = path.split('.');
  const last = steps.pop();
  let at = root;
  for (const step of steps) {
    if (at[step] === null || typeof at[step] !== 'object') at[step] = {};
    at = at[step];
  }
  at[last] = copy(value);
}

function spoil(base, others) {
  const root = copy(base);
  const [holder, key] = pick(places(root));
  const isList = Array.isArray(holder);
  switch (random(12)) {
    case 0: case 1: case 2:
      if (isList) holder.push(copy(holder[key]));
      // In place, as a slip of the hand is.
      else {
        const entries = Object.entries(holder);
        const name = SPOILS.misspelled(key);
        for (const [known] of entries) delete holder[known];
        for (const [known, value] of entries) holder[known === key ? name : known] = value;
      }
      break;
    case 3: case 4: holder[key] = SPOILS.retyped(holder[key]); break;
    case 5: case 6: holder[key] = SPOILS.changed(holder[key]); break;
    case 7: isList ? holder.splice(Number(key), 1) : delete holder[key]; break;
    case 8: case 9: put(root, ...pick(KNOWN_MISTAKES)); break;
    case 10: {
      // A key from another config, at the place it has there or at one that it never has.
      const other = copy(pick(others));
      const [from, name] = pick(places(other));
      const top = pick(Object.keys(other));
      if (random(3) === 0 && !isList && !Array.isArray(from)) holder[name] = from[name];
      else root[top] = merge(root[top], other[top]);
      break;
    }
    default: holder[key] = null;
  }
  return root;
}

function merge(left, right) {
  const isPlain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isPlain(left) || !isPlain(right)) return right;
  return Object.fromEntries([...new Set([...Object.keys(left), ...Object.keys(right)])].map((key) => [key, key in left && key in right ? merge(left[key], right[key]) : key in left ? left[key] : right[key]]));
}

/** Where two texts differ. */
function difference(before, after) {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { at: [start, before.length - end], put: after.slice(start, after.length - end) };
}

// ------------------------------------------------------------------------------------------------------- verdicts

function judge(directory, texts) {
  // What a child writes at once has to fit into a pipe.
  const parts = [];
  for (let at = 0; at < texts.length; at += 100) parts.push(texts.slice(at, at + 100));
  return parts.flatMap((part) => judgePart(directory, part));
}

function judgePart(directory, texts) {
  const home = mkdtempSync(join(tmpdir(), 'companion-agree-'));
  // Nothing of this machine's own set-up may decide: no home, no exported variable.
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'judge-config.mjs'), directory], {
    encoding: 'utf8',
    env: { HOME: home, TMPDIR: home, PATH: '/usr/bin:/bin' },
    input: JSON.stringify(texts.map((text, id) => ({ id: String(id), text }))),
    maxBuffer: 1 << 30,
  });
  rmSync(home, { recursive: true, force: true });
  if (status !== 0) throw new Error(`${directory}: ${stderr}`);
  return JSON.parse(stdout);
}

const bases = collect();
for (const base of bases) base.valid = [];
for (const [index, [, directory]] of releases.entries()) {
  judge(directory, bases.map((base) => base.text)).forEach((verdict, at) => (bases[at].valid[index] = verdict.valid));
}
const lines = [{ releases: releases.map(([name]) => name) }, ...bases];
for (const [on, [, directory]] of releases.entries()) {
  const accepted = bases.map((base, of) => of).filter((of) => bases[of].valid[on]);
  const all = bases.map((base) => JSON.parse(base.text));
  const made = [];
  const seen = new Set(bases.map((base) => base.text));
  while (made.length < Number(mutants)) {
    // Bases are taken in turn, so that each is spoiled.
    const of = accepted[made.length % accepted.length];
    const text = write(spoil(all[of], all));
    if (seen.has(text) || text.length > 6000 || !isClean(text) || NEEDS_FILES.test(text)) continue;
    seen.add(text);
    made.push({ of, text });
  }
  const verdicts = judge(directory, made.map(({ text }) => text));
  made.forEach(({ of, text }, index) => {
    const { valid, issues } = verdicts[index];
    const line = { of, on, ...difference(bases[of].text, text), valid };
    if (!valid) line.says = `${issues[0]?.path}: ${issues[0]?.message}`.slice(0, 100);
    lines.push(line);
  });
}
writeFileSync(output, `${lines.map((line) => write(line)).join('\n')}\n`);
for (const [index, [name]] of releases.entries()) {
  const own = lines.filter((line) => line.on === index);
  console.error(`${name}: ${bases.filter((base) => base.valid[index]).length} of ${bases.length} configs and ${own.filter((line) => line.valid).length} of ${own.length} mutants are accepted`);
}
