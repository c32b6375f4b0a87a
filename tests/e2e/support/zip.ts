import { crc32, inflateRawSync } from 'node:zlib';
import type { Bundle } from './bundle.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const utf8Name = 1 << 11;

/**
 * Reads an archive strictly, from its central directory as unzip does. Names are taken as UTF-8 only
 * where the archive says so, and every file is held to its checksum.
 */
export function unzip(archive: Buffer): Bundle {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('no end of central directory: not a zip archive');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error(`entry ${index} of the directory is broken`);
    const [flags, method] = [archive.readUInt16LE(at + 8), archive.readUInt16LE(at + 10)];
    const [checksum, packed, size] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const [nameLength, extraLength, commentLength] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString((flags & utf8Name) !== 0 ? 'utf8' : 'latin1', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extraLength + commentLength;

    if (archive.readUInt32LE(local) !== localEntry) throw new Error(`${name}: its local header is not where the directory says`);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const raw = archive.subarray(from, from + packed);
    if (method !== 0 && method !== 8) throw new Error(`${name}: packing method ${method}`);
    const body = method === 0 ? raw : inflateRawSync(raw);
    if (body.length !== size || crc32(body) !== checksum) throw new Error(`${name}: size or checksum is wrong`);
    if (name.endsWith('/')) continue;
    if (files.has(name)) throw new Error(`${name} is in the archive twice`);
    files.set(name, body.toString('utf8'));
  }
  return files;
}
