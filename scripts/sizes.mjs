// sizes.mjs FOLDER: the files of a built site, plain and packed as hosts pack them, and what a first visit downloads. Fails when
// that outgrows its budget.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

// Brotli bytes, per language: everything that the page loads by itself until the form is usable.
const FIRST_VISIT_BUDGET = 250 * 1024;
// Brotli bytes of the programs that are loaded on demand: what was measured plus about two percent.
const PART_BUDGETS = { verifier: 192_000, checker: 704_000 };

const folder = process.argv[2];
const rows = readdirSync(folder)
  .filter((name) => name !== "_headers")
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  })
  .sort((a, b) => b.brotli - a.brotli);
const sizeOf = (name) => {
  const row = rows.find((own) => own.name === name);
  if (!row) throw new Error(`${name} is named in the page and not there`);
  return row.brotli;
};

const print = (...cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(10) : cell.padEnd(48))).join(""));
print("file", "plain", "gzip", "brotli");
for (const row of rows) print(row.name, row.plain, row.gzip, row.brotli);
const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
print("all", sum("plain"), sum("gzip"), sum("brotli"));

const page = readFileSync(join(folder, "index.html"), "utf8");
const linked = [...page.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="\.\/([^"]+)"/g)].map(([, name]) => name);
const named = (meta, more = "") => page.match(new RegExp(`<meta name="${meta}"${more} content="\\./([^"]+)">`))?.[1];

for (const tag of [...page.matchAll(/<meta name="words" data-language="([^"]+)"/g)].map(([, tag]) => tag)) {
  const inLanguage = (meta) => named(meta, ` data-language="${tag}"`);
  const files = new Set(["index.html", ...linked, named("app-js"), named("app-wasm"), inLanguage("words")]);
  const total = [...files].reduce((total, name) => total + sizeOf(name), 0);
  console.log(`first visit in ${tag}: ${total} bytes (brotli) in ${files.size} files`);
  if (total > FIRST_VISIT_BUDGET) {
    console.error(`That is over its budget of ${FIRST_VISIT_BUDGET}.`);
    process.exitCode = 1;
  }
}
for (const [program, budget] of Object.entries(PART_BUDGETS)) {
  const size = sizeOf(named(`${program}-wasm`));
  console.log(`${program}: ${size} of ${budget} bytes (brotli), on demand`);
  if (size > budget) {
    console.error(`${program} is over its budget.`);
    process.exitCode = 1;
  }
}
