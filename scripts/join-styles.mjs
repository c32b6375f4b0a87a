// join-styles.mjs FOLDER: after a build, makes one style sheet of those that the page names. Each of them would be a request that
// the first paint waits for, and together they pack better.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const path = join(folder, "index.html");
const LINK = /<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g;

let page = readFileSync(path, "utf8");
const names = [...page.matchAll(LINK)].map(([, name]) => name);
const style = names.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n");
const digest = (algorithm, encoding) => createHash(algorithm).update(style).digest(encoding);
const joined = `style-${digest("sha256", "hex").slice(0, 16)}.css`;
const link = `<link rel="stylesheet" href="./${joined}" integrity="sha384-${digest("sha384", "base64")}">`;
// In the place of the first one.
page = page.replace(LINK, (_, name) => (name === names[0] ? `${link}\n    ` : ""));
for (const name of names) rmSync(join(folder, name));
writeFileSync(join(folder, joined), style);
writeFileSync(path, page);
