// inline-first.mjs FOLDER: after a build, puts what the first paint waits for into the page itself: the style sheet and
// static/early.js. On a slow line each would be another way there and back before anything is seen. The policy, in the page and
// for hosts, allows these two by the hash of their content, and nothing else that stands inline.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), "utf8");
let page = read("index.html");
let headers = read("_headers");

/** Replaces what must be there exactly once. */
function replaceOnce(text, former, own, where) {
  const parts = text.split(former);
  if (parts.length !== 2) throw new Error(`${parts.length - 1} times in ${where}, not once: ${former}`);
  return parts.join(own);
}

for (const [directive, pattern, tag] of [
  ["style-src 'self'", /<link rel="stylesheet" href="\.\/(style-[^"]+)"[^>]*>/, "style"],
  ["script-src 'self'", /<script src="\.\/(early-[^"]+)"[^>]*><\/script>/, "script"],
]) {
  const [element, name] = page.match(pattern) ?? [];
  if (element === undefined) throw new Error(`index.html does not name what ${pattern} does`);
  const content = read(name).trim();
  // It would end the element, or the hash would be that of other letters.
  if (/<\/|\r/.test(content)) throw new Error(`${name} cannot stand in a page`);
  page = replaceOnce(page, element, `<${tag}>${content}</${tag}>`, "index.html");
  const allowed = `${directive} 'sha256-${createHash("sha256").update(content).digest("base64")}'`;
  page = replaceOnce(page, directive, allowed, "index.html");
  headers = replaceOnce(headers, directive, allowed, "_headers");
  rmSync(join(folder, name));
}
writeFileSync(join(folder, "index.html"), page);
writeFileSync(join(folder, "_headers"), headers);
