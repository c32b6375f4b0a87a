// Extracts what each installed release accepts as its configuration, in the compact form that
// crates/core/src/lint/config/schema.rs reads.
//
//   node extract-schema.mjs OUTPUT NAME=PACKAGE_DIRECTORY...
//
// The releases validate with zod objects; channels and plugins of later ones bring JSON Schemas. Both become the same
// nodes. A node that is used more than once, within a release or between them, is written once.

import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [output, ...packages] = process.argv.slice(2);

const nodes = [];
const known = new Map();
const strange = new Set();
const note = (what) => strange.add(what);

/** A node is a list: its kind, then what belongs to it; nodes inside are numbers wrapped as `{ to }`. */
function node(...parts) {
  const key = JSON.stringify(parts);
  if (!known.has(key)) {
    known.set(key, nodes.length);
    nodes.push(parts);
  }
  return { to: known.get(key) };
}
const any = () => node('*');
const never = () => node('!');
const is = (child, kind) => nodes[child.to][0] === kind;

function union(children) {
  const flat = [];
  const texts = [];
  for (const child of children.flatMap((child) => (is(child, '|') ? nodes[child.to].slice(1) : [child]))) {
    if (is(child, '*')) return child;
    if (is(child, "'")) texts.push(...nodes[child.to].slice(1));
    else if (!flat.some((other) => other.to === child.to)) flat.push(child);
  }
  if (texts.length > 0) flat.unshift(node("'", ...new Set(texts)));
  return flat.length === 1 ? flat[0] : node('|', ...flat);
}
function both(children) {
  const list = children.filter((child) => !is(child, '*'));
  return list.length === 0 ? any() : list.length === 1 ? list[0] : node('&', ...list);
}
/** Keys with their nodes; `rest` is what other keys hold, or nothing where they are refused. */
const object = (entries, rest) => node('{', entries.map(([key, child, optional]) => [key, optional, child]), rest ?? null);
const literal = (value) =>
  value === null ? node('0') : typeof value === 'string' ? node("'", value) : node('=', JSON.stringify(value));

// ---------------------------------------------------------------------------------------------------------- zod

/** Checks that are code. The ones that ordinary files run into are written again in rules.rs under these names. */
const CHECKS = [
  [/^channels\.(whatsapp|telegram|signal|imessage|bluebubbles|msteams)(\.accounts\.\*)?$/, 'open'],
  [/^channels\.(discord|slack|googlechat)(\.accounts\.\*)?\.dm$/, 'opendm'],
  [/^channels\.slack$/, 'slack'],
  [/(^|\.)heartbeat$/, 'heartbeat'],
  [/(^|\.)tools$|\.byProvider\.\*$|\.toolsBySender\.\*$/, 'tools'],
  [/^tools\.web\.search$/, null],
  [/^agents$/, 'roster'],
  [/^channels$/, null],
  [/^bindings\[\]\|1$/, 'acp'],
  [/^broadcast$/, null],
  [/\.command$|cliPath$/, 'program'],
];

const isCurrent = (release) => release.startsWith('openclaw@2026.9');

const custom = (release, path, source) => {
  if (/value\.cdpPort \|\| value\.cdpUrl/.test(source)) return 'profile';
  if (/driver !== "extension"/.test(source)) return 'extension';
  if (/isAbsolute/.test(source)) return 'absolute';
  if (/isSafeExecutableValue/.test(source)) return 'program';
  if (/isSafeRelativeModulePath/.test(source)) return 'module';
  if (/function isHttpUrl/.test(source)) return 'http';
  if (/validateHttpOrigin/.test(source)) return 'origin';
  if (/NonNegativeByteSize/.test(source)) return 'bytes';
  if (/trim\(\)\.length > 0/.test(source)) return 'filled';
  if (/value === value\.trim\(\)/.test(source)) return 'trimmed';
  if (/Object\.keys\(definitions\)\.length > 0/.test(source)) return 'some';
  if (/tryNormalizeAvatar|parseDurationMs\(value\) >= 6e4/.test(source)) return 'suspend';
  if (/payload\.addIssue/.test(source)) {
    if (path === '') return isCurrent(release) ? 'owners' : 'broadcast';
    if (path === 'gateway') return 'tailscale';
    // The first of the places that share it.
    if (path === 'session.maintenance.pruneAfter') return 'positive';
    if (path === 'cron') return 'retention';
    if (/transcription\.command$/.test(path)) return 'program0';
    if (/telegram/.test(path)) return 'telegram';
    if (/(^|\.)exec$/.test(path)) return 'exec';
    if (/mcp\.servers\.\*$/.test(path)) return 'mcp';
    if (path === 'hooks') return 'hooks';
    if (path === 'talk' || path === 'talk.realtime') return 'talk';
    if (/sandbox\.docker$/.test(path)) return 'docker';
    // What it asks for is in the shapes below.
    if (path === 'models.providers') return null;
    for (const [pattern, name] of CHECKS) if (pattern.test(path)) return name;
  }
  note(`${release} ${path}: ${source.slice(0, 90)}`);
  return null;
};

/** Whether a key may be left out: whether its schema takes nothing. */
function absent(schema) {
  try {
    return schema.safeParse(undefined).success;
  } catch {
    return false;
  }
}

function fromZod(release, schema, replace) {
  const done = new Map();
  const open = new Set();
  const walk = (schema, path) => {
    if (replace.has(path)) {
      const other = replace.get(path);
      replace.delete(path);
      return other((inner) => walk(inner, path), schema);
    }
    if (done.has(schema)) return done.get(schema);
    // What holds itself is not looked into a second time.
    if (open.has(schema)) return any();
    open.add(schema);
    const made = checked(schema, path, make(schema, path));
    open.delete(schema);
    done.set(schema, made);
    return made;
  };
  const below = (path, key) => (path === '' ? key : `${path}.${key}`);
  const make = (schema, path) => {
    const def = schema._zod.def;
    switch (def.type) {
      case 'object': {
        const entries = Object.entries(def.shape).map(([key, child]) => [key, walk(child, below(path, key)), absent(child)]);
        const rest = def.catchall ? walk(def.catchall, below(path, '*')) : any();
        return object(entries, is(rest, '!') ? null : rest);
      }
      case 'record':
        return node('<', walk(def.keyType, below(path, '<key>')), walk(def.valueType, below(path, '*')));
      case 'optional': case 'default': case 'prefault': case 'nonoptional': case 'readonly': case 'catch':
        return walk(def.innerType, path);
      case 'nullable':
        return union([node('0'), walk(def.innerType, path)]);
      case 'pipe':
        return both([walk(def.in, path), walk(def.out, path)]);
      case 'lazy':
        return walk(def.getter(), path);
      case 'union':
        return union(def.options.map((option, index) => walk(option, `${path}|${index}`)));
      case 'intersection':
        return both([walk(def.left, path), walk(def.right, path)]);
      case 'array':
        return node('[', walk(def.element, `${path}[]`), '');
      case 'tuple':
        return node('[', union(def.items.map((item, index) => walk(item, `${path}.${index}`))), `>${def.items.length},<${def.items.length}`);
      case 'literal':
        return union(def.values.map(literal));
      case 'enum':
        return union(Object.values(def.entries).map(literal));
      case 'string':
        return def.format ? node('s', formatOf(def)) : node('s', '');
      case 'number':
        return node(def.format === 'safeint' ? 'i' : 'n', '');
      case 'boolean': return node('b');
      case 'null': return node('0');
      case 'any': case 'unknown': return any();
      case 'never': return never();
      case 'transform': return any();
      case 'custom': return any();
      default:
        note(`${release} ${path}: type ${def.type}`);
        return any();
    }
  };
  const checked = (schema, path, made) => {
    if ((schema._zod.def.checks ?? []).length === 0) return made;
    let list = [];
    let trims = false;
    let wrapped = made;
    let isInteger = is(made, 'i');
    for (const check of schema._zod.def.checks ?? []) {
      const def = check._zod.def;
      switch (def.check) {
        case 'min_length': list.push(`>${def.minimum}`); break;
        case 'max_length': list.push(`<${def.maximum}`); break;
        case 'length_equals': list.push(`>${def.length}`, `<${def.length}`); break;
        case 'greater_than': list.push(`${def.inclusive ? '>' : '>>'}${def.value}`); break;
        case 'less_than': list.push(`${def.inclusive ? '<' : '<<'}${def.value}`); break;
        case 'number_format': isInteger ||= def.format === 'safeint'; break;
        case 'string_format': list.push(formatOf(def)); break;
        case 'overwrite': trims ||= /trim\(\)/.test(String(def.tx)); break;
        case 'custom': case undefined: {
          const name = custom(release, path, String(def.fn ?? check._zod.check));
          if (name) wrapped = { check: name, inner: wrapped };
          break;
        }
        default: note(`${release} ${path}: check ${def.check}`);
      }
    }
    if (trims) list = ['t', ...list];
    const finish = (item) => {
      if (item.check) return node('@', item.check, finish(item.inner));
      if (list.length === 0 && !isInteger) return item;
      const [kind, ...parts] = nodes[item.to];
      if (kind === 's') return node('s', [parts[0], ...list].filter(Boolean).join(','));
      if (kind === 'n' || kind === 'i') return node(isInteger ? 'i' : 'n', list.join(','));
      if (kind === '[') return node('[', parts[0], [parts[1], ...list].filter(Boolean).join(','));
      note(`${release} ${path}: ${list} on ${kind}`);
      return item;
    };
    return finish(wrapped);
  };
  const formatOf = (def) => {
    if (def.format === 'url') return '/url';
    if (def.format === 'datetime') return '/datetime';
    if (def.format === 'starts_with') return `/^${def.prefix}`;
    if (def.format === 'regex') return pattern(def.pattern);
    note(`${release}: format ${def.format}`);
    return '';
  };
  return walk(schema, '');
}

/** Patterns are few; each has a name of its own in patterns.rs. */
const PATTERNS = new Map([
  ['^[a-z0-9-]+$', 'slug'],
  ['^#?[0-9a-fA-F]{6}$', 'color'],
  ['^(?:[A-Za-z][A-Za-z0-9_./-]*)?$', 'metric'],
  ['^[A-Z][A-Z0-9_]{0,127}$', 'variable'],
  ['^[a-z][a-z0-9_-]{0,63}$', 'provider'],
  ['^[a-z0-9][a-z0-9_-]{0,63}$', 'agent'],
  ['^[a-z0-9_][a-z0-9_-]{0,63}$', 'entry'],
  ['^[a-z][a-z0-9-]*$', 'runtime'],
  ['^https?:\\/\\/', 'web'],
  ['^[^.[\\]]+$', 'field'],
  ['^[A-Z_][A-Z0-9_]*$', 'upper'],
  ['^[A-Za-z0-9][A-Za-z0-9_-]*$', 'word'],
  ['^[a-z0-9][a-z0-9-]{0,63}$', 'dashed'],
  ['^[a-z0-9][a-z0-9._-]{0,63}$', 'dotted'],
  ['^[a-z0-9][a-z0-9_-]{0,62}$', 'agent'],
  ['^\\d+$', 'digits'],
  ['^\\d+(?:ms|s|m|h)$', 'duration'],
  ['^\\+[1-9]\\d{1,14}$', 'telephone'],
  ['^/', 'rooted'],
  ['\\S', 'filled'],
  ['^[^,]+$', 'nocomma'],
]);
function pattern(expression) {
  const source = typeof expression === 'string' ? expression : expression.source;
  const name = PATTERNS.get(source);
  if (!name) note(`pattern ${source}`);
  return name ? `/${name}` : '';
}

// -------------------------------------------------------------------------------------------------- JSON Schema

const IGNORED = new Set(['$schema', '$id', 'title', 'description', 'default', 'examples', '$defs', 'definitions', 'type', 'properties',
  'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', 'minimum', 'maximum', 'exclusiveMinimum',
  'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format', 'propertyNames', '$ref', 'uniqueItems',
  'deprecated', 'writeOnly', 'readOnly', '$comment', 'minProperties', 'not']);

function fromJson(where, root) {
  const open = new Set();
  const resolve = (ref) => ref.replace(/^#\//, '').split('/').filter(Boolean).reduce((at, step) => at?.[step.replace(/~1/g, '/').replace(/~0/g, '~')], root);
  const walk = (schema, path) => {
    if (schema === true || schema === undefined) return any();
    if (schema === false) return never();
    for (const key of Object.keys(schema)) if (!IGNORED.has(key)) note(`${where} ${path}: keyword ${key}`);
    const parts = [];
    if (schema.$ref) {
      if (open.has(schema.$ref)) return any();
      open.add(schema.$ref);
      parts.push(walk(resolve(schema.$ref), path));
      open.delete(schema.$ref);
    }
    if ('const' in schema) parts.push(literal(schema.const));
    else if (schema.enum) parts.push(union(schema.enum.map(literal)));
    else if (schema.type) parts.push(union([schema.type].flat().map((type) => typed(type, schema, path))));
    else if (schema.properties || schema.additionalProperties !== undefined) parts.push(union([typed('object', schema, path), node('b'), node('s', ''), node('n', ''), node('[', any(), ''), node('0')]));
    if (schema.anyOf) parts.push(union(schema.anyOf.map((option, index) => walk(option, `${path}|${index}`))));
    if (schema.oneOf) parts.push(union(schema.oneOf.map((option, index) => walk(option, `${path}|${index}`))));
    for (const item of schema.allOf ?? []) parts.push(walk(item, path));
    if (schema.not) note(`${where} ${path}: not ${JSON.stringify(schema.not).slice(0, 80)}`);
    return both(parts);
  };
  const typed = (type, schema, path) => {
    const bounds = (list) => list.filter(([, value]) => value !== undefined && Math.abs(value) !== Number.MAX_SAFE_INTEGER).map(([sign, value]) => sign + value).join(',');
    switch (type) {
      case 'object': {
        const required = new Set(schema.required ?? []);
        const entries = Object.entries(schema.properties ?? {}).map(([key, child]) => [key, walk(child, `${path}.${key}`), !required.has(key) || (child && 'default' in child)]);
        for (const key of required) if (!Object.hasOwn(schema.properties ?? {}, key)) entries.push([key, any(), false]);
        const rest = walk(schema.additionalProperties, `${path}.*`);
        if (entries.length === 0 && schema.additionalProperties !== false) {
          const keys = schema.propertyNames ? walk({ type: 'string', ...schema.propertyNames }, `${path}.<key>`) : node('s', '');
          return node('<', keys, rest);
        }
        return object(entries, is(rest, '!') ? null : rest);
      }
      case 'array': return node('[', walk(schema.items, `${path}[]`), bounds([['>', schema.minItems], ['<', schema.maxItems]]));
      case 'string': {
        const format = schema.pattern ? pattern(schema.pattern) : schema.format === 'uri' ? '/uri' : '';
        return node('s', [bounds([['>', schema.minLength], ['<', schema.maxLength]]), format].filter(Boolean).join(','));
      }
      case 'integer': case 'number':
        return node(type === 'integer' ? 'I' : 'n', bounds([['>', schema.minimum], ['>>', schema.exclusiveMinimum], ['<', schema.maximum], ['<<', schema.exclusiveMaximum]]));
      case 'boolean': return node('b');
      case 'null': return node('0');
      default:
        note(`${where} ${path}: type ${type}`);
        return any();
    }
  };
  return walk(root, '');
}

// ------------------------------------------------------------------------------------------------------ releases

/** The manifests of the plugins that a package brings along. */
function manifests(directory, names) {
  for (const folder of [join(directory, 'extensions'), join(directory, 'dist/extensions')]) {
    if (!existsSync(folder)) continue;
    return readdirSync(folder).sort().flatMap((name) => {
      const file = names.map((manifest) => join(folder, name, manifest)).find((path) => existsSync(path));
      return file ? [JSON.parse(readFileSync(file, 'utf8'))] : [];
    });
  }
  return [];
}

async function read(release, directory) {
  const dist = join(directory, 'dist');
  const load = (path) => import(pathToFileURL(join(dist, path)));
  const old = existsSync(join(dist, 'config/zod-schema.js'));
  let schema;
  let channels = new Map();
  const plugins = manifests(directory, ['clawdbot.plugin.json', 'openclaw.plugin.json', 'moltbot.plugin.json']);
  const find = (start) => readdirSync(dist).find((name) => name.startsWith(start) && name.endsWith('.mjs'));
  if (old) {
    const module = await load('config/zod-schema.js');
    schema = module.OpenClawSchema ?? module.ClawdbotSchema;
  } else {
    const module = await load(readdirSync(dist).find((name) => /^zod-schema-[^.]*\.mjs$/.test(name)));
    schema = Object.values(module).find((value) => value?._zod && /"?gateway"?/.test(Object.keys(value._zod.def.shape ?? {}).join()));
    const metadata = await load(find('bundled-channel-config-metadata.generated-'));
    for (const entry of Object.values(metadata)[0]) channels.set(entry.channelId, entry.schema);
    for (const plugin of plugins) for (const [id, channel] of Object.entries(plugin.channelConfigs ?? {})) if (channel.schema) channels.set(id, channel.schema);
  }
  const replace = new Map();
  replace.set('channels', (inner, zod) => {
    const made = inner(zod);
    const widen = (to) => {
      const [kind, ...parts] = nodes[to.to];
      if (kind === '@') return node('@', parts[0], widen(parts[1]));
      const [entries, rest] = parts;
      const list = [...entries.map(([key, optional, child]) => [key, child, optional])];
      if (old) {
        // A channel that a plugin brings is known, and what stands in it is the plugin's own matter.
        for (const id of new Set(plugins.flatMap((plugin) => plugin.channels ?? []))) if (!list.some(([key]) => key === id)) list.push([id, rest ?? any(), true]);
      } else {
        for (const [id, json] of [...channels].sort()) list.push([id, fromJson(`channels.${id}`, json), true]);
        for (const id of new Set(plugins.flatMap((plugin) => plugin.channels ?? []))) if (!list.some(([key]) => key === id)) list.push([id, any(), true]);
      }
      return object(list, null);
    };
    return widen(made);
  });
  replace.set('plugins.entries', (inner, zod) => {
    const made = inner(zod);
    const [, , value] = nodes[made.to];
    const [, entries, rest] = nodes[value.to];
    const list = [];
    for (const plugin of plugins) {
      if (!plugin.configSchema) continue;
      const own = fromJson(`plugins.${plugin.id}`, plugin.configSchema);
      list.push([plugin.id, object(entries.map(([key, optional, child]) => [key, key === 'config' ? both([child, own]) : child, optional]), rest), true]);
    }
    return object(list, old ? null : value);
  });
  /** Writes an object again; what wraps it stays. */
  const rewrite = (to, change) => {
    const [kind, ...parts] = nodes[to.to];
    if (kind === '@') return node('@', parts[0], rewrite(parts[1], change));
    if (kind === '&') return both(parts.map((part) => (['{', '@'].includes(nodes[part.to][0]) ? rewrite(part, change) : part)));
    if (kind !== '{') throw new Error(`${kind} is no object`);
    const list = parts[0].map(([key, optional, child]) => [key, child, optional]);
    const rest = change(list, parts[1]);
    return object(list, rest === undefined ? parts[1] : rest);
  };
  if (old) {
    replace.set('plugins', (inner, zod) => node('@', 'plugins', inner(zod)));
  } else {
    replace.set('plugins', (inner, zod) => node('@', 'memory', inner(zod)));
    replace.set('tools.web.search', (inner, zod) => node('@', 'search', rewrite(inner(zod), (list) => {
      const providers = plugins.flatMap((plugin) => plugin.contracts?.webSearchProviders ?? []);
      const entry = list.find(([key]) => key === 'provider');
      entry[1] = union([...[...new Set(providers)].sort().map(literal), node('s', '')]);
    })));
    // What the loader takes along or takes away before it validates.
    const budget = (list) => void list.push(['contextTokens', any(), true]);
    replace.set('agents.entries.*', (inner, zod) => rewrite(inner(zod), budget));
    replace.set('agents.defaults', (inner, zod) => rewrite(inner(zod), budget));
    replace.set('agents', (inner, zod) => {
      const made = inner(zod);
      return rewrite(made, (list) => {
        const entries = nodes[list.find(([key]) => key === 'entries')[1].to];
        const item = rewrite(entries[2], (keys) => void keys.unshift(['id', node('s', '>1'), false]));
        list.push(['list', node('@', 'ids', node('[', item, '')), true]);
      });
    });
    replace.set('models.providers', (inner, zod) => {
      const [, , value] = nodes[inner(zod).to];
      const text = readFileSync(join(dist, find('zod-schema.core-')), 'utf8');
      const ids = JSON.parse(/BUILT_IN_MODEL_PROVIDER_OVERLAY_IDS = [^[]*(\[[^\]]*\])/.exec(text)[1]);
      const known = rewrite(value, (list) => void list.push(['contextTokens', any(), true], ['contextWindow', any(), true]));
      const own = rewrite(known, (list) => list.forEach((entry) => {
        if (entry[0] === 'models') entry[2] = false;
        if (entry[0] === 'baseUrl') [entry[1], entry[2]] = [node('s', '>1'), false];
      }));
      return object(ids.map((id) => [id, known, true]), own);
    });
  }
  return fromZod(release, schema, replace);
}

// ------------------------------------------------------------------------------------------------------- writing

const roots = [];
for (const item of packages) {
  const [name, directory] = item.split('=');
  roots.push([name, await read(name, directory)]);
}

const uses = new Map();
const children = (parts) => {
  const found = [];
  const look = (value) => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') found.push(value.to);
  };
  look(parts.slice(1));
  return found;
};
const visit = (id) => {
  uses.set(id, (uses.get(id) ?? 0) + 1);
  if (uses.get(id) === 1) children(nodes[id]).forEach(visit);
};
roots.forEach(([, root]) => visit(root.to));

const PLAIN = /^[A-Za-z0-9_$*.-]+$/;
const quoted = (text) => (PLAIN.test(text) ? text : JSON.stringify(text));
const definitions = [];
const defined = new Map();
const written = new Map();
const refer = (child) => {
  const id = child.to;
  if (!written.has(id)) written.set(id, write(nodes[id]));
  const text = written.get(id);
  if (uses.get(id) > 1 && text.length > 10) {
    if (!defined.has(id)) {
      defined.set(id, definitions.length);
      definitions.push(text);
    }
    return `#${defined.get(id)}`;
  }
  return text;
};
function write([kind, ...parts]) {
  switch (kind) {
    case '*': case '!': case 'b': case '0': return kind;
    case 's': case 'n': case 'i': case 'I': return parts[0] ? `${kind}(${parts[0]})` : kind;
    case "'": return `'${parts.map((text) => { if (!/^[^',\\]*$/.test(text)) throw new Error(text); return text; }).join(',')}'`;
    case '=': return `=${parts[0]};`;
    case '[': return `[${refer(parts[0])}]${parts[1] ? `(${parts[1]})` : ''}`;
    case '<': return `<${refer(parts[0])},${refer(parts[1])}>`;
    case '|': return `(${parts.map(refer).join('|')})`;
    case '&': return `(${parts.map(refer).join('&')})`;
    case '@': return `@${parts[0]}:${refer(parts[1])}`;
    case '{': {
      const [entries, rest] = parts;
      const keys = entries.map(([key, optional, child]) => `${quoted(key)}${optional ? '?' : ''}:${refer(child)}`);
      if (rest) keys.push(`~${refer(rest)}`);
      return `{${keys.join(',')}}`;
    }
    default: throw new Error(kind);
  }
}
const last = roots.map(([name, root]) => `${name} ${write(nodes[root.to])}`);
const text = [
  '; What each release accepts as its configuration. Generated by crates/core/tests/conformance_gateway/extract-schema.mjs from the',
  `; validators of ${packages.map((item) => item.split('=')[0]).join(', ')} on ${new Date().toISOString().slice(0, 10)}. Do not edit.`,
  ...definitions,
  '',
  ...last,
  '',
].join('\n');
writeFileSync(output, text);
for (const line of [...strange].sort()) console.error(line);
const { brotliCompressSync } = await import('node:zlib');
console.error(`${nodes.length} nodes, ${definitions.length} definitions, ${text.length} bytes, brotli ${brotliCompressSync(text).length}`);
process.exit(0);
