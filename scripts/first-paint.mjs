// first-paint.mjs FOLDER: after a build, puts the page as it begins into index.html, in the language that page is written in.
// src/bin/site.rs has written it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const first = join(folder, "first-paint.html");
const path = join(folder, "index.html");
const parts = readFileSync(path, "utf8").split(/(?<=<div id="page" data-language="en">)(?=<\/div>)/);
if (parts.length !== 2) throw new Error(`${parts.length - 1} places for the page in index.html, not one`);
writeFileSync(path, parts.join(readFileSync(first, "utf8")));
rmSync(first);
