// squeeze.mjs FOLDER: after a build, takes out of programs and scripts what nobody calls and what only people read, and names them
// after what is left.
//
// - Leptos brings classes that hand streams of bytes from Rust to JavaScript. Nobody makes one here, but wasm-bindgen exports
//   them, so the optimizer has to keep what they are made of, and the script what that calls.
// - A program and its script know each other's functions by names of up to 400 letters. They get short ones, in both.
// - Scripts lose comments, white space and long names of their own.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modules, root, transformSync } from "./tools.mjs";

// Hosts and browsers keep a file with such a name for ever.
const HASH = /-[0-9a-f]{8,}(?=_bg\.wasm$|_loader\.js$|\.js$)/;

const folder = process.argv[2];
const inFolder = (name) => join(folder, name);
const read = (name) => readFileSync(inFolder(name), "utf8");
const namesLike = (pattern) => readdirSync(folder).filter((name) => pattern.test(name));
const optimizing = readFileSync(join(root, "index.html"), "utf8").match(/data-wasm-opt-params="([^"]+)"/)[1].split(" ");
const features = optimizing.filter((word) => word.startsWith("--enable-"));

function binaryen(tool, ...words) {
  return execFileSync(join(modules, ".bin", tool), [...features, ...words], { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });
}

/** Takes out of a program and of its script what the other does not call. */
function dropUnused(program, glue) {
  const path = inFolder(program);
  const graph = inFolder("kept.json");
  const module = () => new WebAssembly.Module(readFileSync(path));
  let script = read(glue)
    .replace(/^export class IntoUnderlying[^]*?^if \(Symbol\.dispose\).*\n/gm, "")
    .replace("export { initSync, __wbg_init as default };", "export { __wbg_init as default };")
    // Nobody sees whether one was made.
    .replaceAll("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
  if (/export class|export .*initSync/.test(script)) throw new Error(`${glue} is written otherwise than this step expects`);
  // What is gone from one may have been the only use of something in the other.
  for (let before = ""; script !== before; ) {
    before = script;
    script = transformSync(script, { treeShaking: true, format: "esm" }).code;
    const kept = WebAssembly.Module.exports(module()).filter(({ name }) => script.includes(`wasm.${name}`));
    writeFileSync(graph, JSON.stringify(kept.map(({ name }) => ({ name: `export ${name}`, export: name, root: true }))));
    binaryen("wasm-metadce", "--graph-file", graph, path, "-o", path);
    const imported = new Set(WebAssembly.Module.imports(module()).map(({ name }) => name));
    script = script.replace(/^ {4}(__wb\w+): function[^]*?^ {4}\},?\n/gm, (entry, name) => (imported.has(name) ? entry : ""));
    const missing = [...imported].filter((name) => !script.includes(`    ${name}: function`));
    if (missing.length > 0) throw new Error(`${glue} has lost what ${program} imports: ${missing}`);
  }
  rmSync(graph);
  writeFileSync(inFolder(glue), script);
}

function shortenNames(program, glue) {
  const path = inFolder(program);
  // Once more, as less is left. Locals that share their places pack better.
  binaryen("wasm-opt", ...optimizing, "-Oz", "--coalesce-locals-learning", path, "-o", path);
  const { imports, exports } = JSON.parse(binaryen("wasm-opt", "--strip-producers", "--strip-target-features", "--minify-imports-and-exports-and-modules", path, "-o", path));
  const [module] = imports[0];
  let script = read(glue);
  const replace = (former, own) => {
    const parts = script.split(former);
    if (parts.length < 2) throw new Error(`${glue} does not know ${former} of ${program}`);
    script = parts.join(own);
  };
  // Longest first: one name may begin another.
  const byLength = (pairs) => pairs.sort(([a], [b]) => b.length - a.length);
  for (const [former, own] of byLength(imports.map(([, former, own]) => [former, own]))) replace(former, own);
  for (const [former, own] of byLength(exports)) replace(`wasm.${former}`, `wasm.${own}`);
  replace(`"${module}"`, `"a"`);
  writeFileSync(inFolder(glue), script);
}

const renamed = new Map();

/** Gives a file the name of its content, and tells the scripts that name it. */
function nameAnew(name) {
  const hash = createHash("sha256").update(readFileSync(inFolder(name))).digest("hex").slice(0, 16);
  const own = name.replace(HASH, `-${hash}`);
  if (own === name) return;
  renameSync(inFolder(name), inFolder(own));
  renamed.set(name, own);
  for (const script of namesLike(/\.js$/)) writeFileSync(inFolder(script), read(script).replaceAll(name, own));
}

for (const program of namesLike(/_bg\.wasm$/)) {
  const glue = program.replace("_bg.wasm", ".js");
  dropUnused(program, glue);
  shortenNames(program, glue);
  nameAnew(program);
}
// Who imports others comes after them, so that a name is final when it is written into another file.
const isImporter = (name) => name.endsWith("_loader.js");
for (const script of namesLike(/\.js$/).sort((a, b) => isImporter(a) - isImporter(b))) {
  writeFileSync(inFolder(script), transformSync(read(script), { minify: true, target: "es2022", legalComments: "none" }).code);
  if (HASH.test(script)) nameAnew(script);
}

let page = read("index.html");
for (const [former, own] of renamed) page = page.replaceAll(former, own);
page = page.replace(/(<script [^>]*?src="\.\/([^"]+)"[^>]*?integrity=")[^"]*"/g, (_, before, name) => {
  return `${before}sha384-${createHash("sha384").update(readFileSync(inFolder(name))).digest("base64")}"`;
});
// Comments are for who works on the page as it stands in the repository.
writeFileSync(inFolder("index.html"), page.replace(/\s*<!--[\s\S]*?-->/g, "").replace(/\n\s+/g, "\n"));
