// Prints the sizes of the files in a folder and fails when the program outgrows its budget.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

// Brotli bytes. The form's program: three seconds on a slow phone connection; a bigger one needs a reason first. The checker
// is loaded by who has files to check, once. The words are files of their own, of which a visitor loads one language.
const BUDGETS = { "setup-companion": 335_000, checker: 670_000 };

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

for (const [program, budget] of Object.entries(BUDGETS)) {
  const parts = rows.filter((row) => row.name.startsWith(`${program}-`) && row.name.endsWith(".wasm"));
  const size = parts.reduce((total, row) => total + row.brotli, 0);
  console.log(`${program}: ${size} of ${budget} bytes (brotli)`);
  if (parts.length !== 1 || size > budget) {
    console.error(`${program} is over its budget, or not there.`);
    process.exitCode = 1;
  }
}
