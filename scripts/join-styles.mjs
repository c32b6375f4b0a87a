// join-styles.mjs FOLDER: after a build, makes one style sheet of those that the page names. Each of them would be a request that
// the first paint waits for, and together they pack better. The parts that are loaded on demand keep one of their own.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "./tools.mjs";

const PARTS = { checker: "existing.css", verifier: "verify.css" };
const LINK = /<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g;

const folder = process.argv[2];
const path = join(folder, "index.html");

/** Makes one file of several and returns its name and content. */
function joined(name, files) {
  const all = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  const style = transformSync(all, { loader: "css", minify: true, target: "es2022" }).code;
  for (const file of files) rmSync(join(folder, file));
  const own = `${name}-${createHash("sha256").update(style).digest("hex").slice(0, 16)}.css`;
  writeFileSync(join(folder, own), style);
  return [own, style];
}

let page = readFileSync(path, "utf8");
const names = [...page.matchAll(LINK)].map(([, name]) => name);
const [own, style] = joined("style", names);
const link = `<link rel="stylesheet" href="./${own}" integrity="sha384-${createHash("sha384").update(style).digest("base64")}">`;
// In the place of the first one.
page = page.replace(LINK, (_, name) => (name === names[0] ? `${link}\n` : ""));
for (const [part, file] of Object.entries(PARTS)) {
  const meta = `<meta name="${part}-css" content="`;
  if (!page.includes(`${meta}">`)) throw new Error(`index.html has no place for the style of ${part}`);
  page = page.replace(`${meta}">`, `${meta}./${joined(part, [file])[0]}">`);
}
writeFileSync(path, page);
