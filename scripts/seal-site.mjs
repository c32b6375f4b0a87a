// seal-site.mjs FOLDER: after a build, tells the page its version, its module preloads what they must be, and the service
// worker which files there are. It works from the files that lie there and can be run again on its own result.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = "index.html";
const WORKER = "service-worker.js";
// For the host, not for a visitor.
const UNSERVED = ["_headers"];
// As in static/service-worker.js, which takes a file with such a name from any build.
const HASHED = /^[\w.-]+-[0-9a-f]{8,}(_\w+)?\.\w+$/;
const LIST = /^const SITE = .*;\n/;

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name));
const digest = (algorithm, content, encoding) => createHash(algorithm).update(content).digest(encoding);

/** Replaces what must be there exactly once. */
function replaceOnce(text, pattern, replacement) {
  const found = text.match(new RegExp(pattern, "g")) ?? [];
  if (found.length !== 1) throw new Error(`${found.length} times in ${PAGE}, not once: ${pattern}`);
  return text.replace(pattern, replacement);
}

const names = readdirSync(folder).filter((name) => ![PAGE, WORKER, ...UNSERVED].includes(name)).sort();
for (const name of names) {
  if (!HASHED.test(name)) throw new Error(`${name} has no hash in its name: hosts and browsers keep it for ever`);
}
const hashes = new Map(names.map((name) => [name, digest("sha256", read(name), "hex")]));
const worker = read(WORKER).toString("utf8").replace(LIST, "");

let page = read(PAGE).toString("utf8");
page = replaceOnce(page, /<meta name="build" content="[^"]*">/, '<meta name="build" content="">');
// As scripts, not as preloads: Chromium imports after a preload that failed its check what it has fetched again, unchecked. The
// module only defines; static/boot.js waits until it has passed, imports the same one and starts it.
page = page.replace(/<link rel="modulepreload" href="\.\/([^"]+)"[^>]*>/g, (_, name) => {
  return `<script type="module" src="./${name}" integrity="sha384-${digest("sha384", read(name), "base64")}"></script>`;
});

// The styles are what the first paint waits for, and the program is forty times as large.
page = replaceOnce(page, /<link rel="preload" (?:fetchpriority="low" )?(?=href="\.\/[^"]+_bg\.wasm")/, '<link rel="preload" fetchpriority="low" ');

const all = [...hashes, [PAGE, digest("sha256", page, "hex")], [WORKER, digest("sha256", worker, "hex")]];
const build = digest("sha256", JSON.stringify(all), "hex").slice(0, 12);
page = page.replace('<meta name="build" content="">', `<meta name="build" content="${build}">`);

// What the page loads by itself; a <meta> only names what may be asked for later.
const linked = new Set([...page.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="\.\/([^"]+)"/g)].map(([, name]) => name));
for (const name of linked) {
  if (!hashes.has(name)) throw new Error(`${PAGE} asks for ${name}, which is not there`);
}
const part = (isFirst) => Object.fromEntries([...hashes].filter(([name]) => linked.has(name) === isFirst));
const site = { build, page: digest("sha256", page, "hex"), first: part(true), later: part(false) };

writeFileSync(join(folder, PAGE), page);
writeFileSync(join(folder, WORKER), `const SITE = ${JSON.stringify(site)};\n${worker}`);
