// first-paint.mjs FOLDER: after a build, puts the page as it begins into index.html, in the language that page is written in.
// crates/site/src/main.rs has written it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const path = join(folder, "index.html");
const page = readFileSync(path, "utf8");
const [, written] = /<html lang="([^"]+)">/.exec(page);
const first = join(folder, `first-paint-${written}.html`);
const place = `<div id="page" data-language="${written}">`;
const parts = page.split(`${place}</div>`);
if (parts.length !== 2) throw new Error(`${parts.length - 1} places for the page in index.html, not one`);
writeFileSync(path, parts.join(`${place}${readFileSync(first, "utf8")}</div>`));
rmSync(first);
