// first-paint.mjs FOLDER: after a build, puts the page as it begins into index.html, in the language that page is written in, and
// names the ones in other languages after their content. src/bin/site.rs has written them.
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const path = join(folder, "index.html");
let page = readFileSync(path, "utf8");

/** Replaces what must be there exactly once; the replacement is taken as it is. */
function replaceOnce(pattern, replacement) {
  if (page.split(pattern).length !== 2) throw new Error(`not once in index.html: ${pattern}`);
  page = page.replace(pattern, () => replacement);
}

const [, written] = /<html lang="([^"]+)">/.exec(page);
const place = `<div id="page" data-language="${written}">`;
const first = join(folder, `first-paint-${written}.html`);
replaceOnce(`${place}</div>`, `${place}${readFileSync(first, "utf8")}</div>`);
rmSync(first);

for (const [meta, tag] of page.matchAll(/<meta name="first-paint" data-language="([^"]+)" content="">/g)) {
  const file = `first-paint-${tag}.html`;
  const hash = createHash("sha256").update(readFileSync(join(folder, file))).digest("hex").slice(0, 16);
  const name = `first-paint-${tag}-${hash}.html`;
  renameSync(join(folder, file), join(folder, name));
  replaceOnce(meta, meta.replace('content=""', `content="./${name}"`));
}
writeFileSync(path, page);
