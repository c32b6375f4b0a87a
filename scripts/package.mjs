// package.mjs SITE ARCHIVE.zip: the files of a built site with SHA256SUMS and SERVE.txt, in one folder named as the archive.
// The same files make the same bytes: entries in order, one time for all, one mode.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

// Midnight of 1 January 1980, the first moment that the format can name.
const TIME = 0;
const DATE = (1 << 5) | 1;
// Deflate, and a regular file that its owner writes and everybody reads, as Unix notes it.
const VERSION = 20;
const UNIX = 3 << 8;
const DEFLATE = 8;
const MODE = (0o100644 << 16) >>> 0;

const SERVE = `OpenClaw Setup Companion
========================

A static site: put the files of this folder on any host, under any path. Opened as a file it does not start, because browsers
load no programs from files. To serve it on this computer only, run in this folder:

    python3 -m http.server 8080 --bind 127.0.0.1

and open http://127.0.0.1:8080/. It needs no network for that; stop it with Ctrl-C.
To check the files first: sha256sum --check SHA256SUMS (macOS: shasum -a 256 --check SHA256SUMS)

Dansk: Det er et statisk websted. Kør linjen med python3 i denne mappe, og åbn http://127.0.0.1:8080/.
中文：这是一个静态网站。在此文件夹中运行上面的 python3 命令，然后打开 http://127.0.0.1:8080/。
`;

const [site, archive] = process.argv.slice(2);
const folder = basename(archive, ".zip");
const files = new Map(readdirSync(site).map((name) => [name, readFileSync(join(site, name))]));
files.set("SERVE.txt", Buffer.from(SERVE));

const byName = ([one], [other]) => (one < other ? -1 : 1);
const sums = [...files].sort(byName).map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
files.set("SHA256SUMS", Buffer.from(sums.join("")));

/** Fields of a header: pairs of a width in bytes and a value. */
function header(...fields) {
  const bytes = Buffer.alloc(fields.reduce((length, [width]) => length + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}

const bodies = [];
const directory = [];
let offset = 0;
for (const [name, content] of [...files].sort(byName)) {
  const path = Buffer.from(`${folder}/${name}`, "ascii");
  const packed = deflateRawSync(content, { level: 9 });
  const common = [[2, 0], [2, DEFLATE], [2, TIME], [2, DATE], [4, crc32(content)], [4, packed.length], [4, content.length], [2, path.length], [2, 0]];
  const body = Buffer.concat([header([4, 0x04034b50], [2, VERSION], ...common), path, packed]);
  directory.push(header([4, 0x02014b50], [2, UNIX | VERSION], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, MODE], [4, offset]), path);
  bodies.push(body);
  offset += body.length;
}
const entries = Buffer.concat(directory);
const end = header([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, entries.length], [4, offset], [2, 0]);
mkdirSync(dirname(archive), { recursive: true });
writeFileSync(archive, Buffer.concat([...bodies, entries, end]));
console.log(`${archive}: ${files.size} files, ${offset + entries.length + end.length} bytes`);
