// Prints the sizes of the files in a folder and fails when the program outgrows its budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

// Brotli bytes, about two in a hundred above what was measured; a bigger one needs a reason first. Everybody loads the form's
// program; the checker is for who has files to check, the verifier for who comes to the end of the guide. The words are files of their own, of
// which a visitor loads one language.
const BUDGETS = { "setup-companion": 288_500, verifier: 192_000, checker: 716_000 };
// Everything that a visitor loads who only looks at the form.
const FIRST_DOWNLOAD_BUDGET = 303_000;

const folder = process.argv[2];
const rows = readdirSync(folder)
  .filter((name) => name !== "_headers")
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  })
  .sort((a, b) => b.brotli - a.brotli);

const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
const print = (...cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(10) : cell.padEnd(48))).join(""));

print("file", "plain", "gzip", "brotli");
for (const row of rows) print(row.name, row.plain, row.gzip, row.brotli);
print("all", sum("plain"), sum("gzip"), sum("brotli"));

const first = rows.filter(({ name }) => !/^(checker|verifier)-/.test(name)).reduce((total, row) => total + row.brotli, 0);
console.log(`first download: ${first} of ${FIRST_DOWNLOAD_BUDGET} bytes (brotli)`);
if (first > FIRST_DOWNLOAD_BUDGET) {
  console.error("The first download is over its budget.");
  process.exitCode = 1;
}
for (const [program, budget] of Object.entries(BUDGETS)) {
  const parts = rows.filter((row) => row.name.startsWith(`${program}-`) && row.name.endsWith(".wasm"));
  const size = parts.reduce((total, row) => total + row.brotli, 0);
  console.log(`${program}: ${size} of ${budget} bytes (brotli)`);
  if (parts.length !== 1 || size > budget) {
    console.error(`${program} is over its budget, or not there.`);
    process.exitCode = 1;
  }
}
