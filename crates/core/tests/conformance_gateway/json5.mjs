// What npm's json5, which every gateway reads its configuration with, makes of texts.
//
// usage: node json5.mjs FOLDER   with FOLDER/json5 installed
// stdin  [TEXT, ...]
// stdout [[VALUE] or null, ...]; null is a refusal, a number is {"number": its text}

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const json5 = require(join(process.argv[2], 'json5'));

// It warns of line separators in strings, which are among the cases.
console.warn = () => {};

function plain(value) {
  if (typeof value === 'number') return { number: String(value) };
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === 'object') {
    return { entries: Object.keys(value).sort().map((key) => [key, plain(value[key])]) };
  }
  return value;
}

// Half a surrogate pair cannot be written as UTF-8; what reads the answer would see the same replacement character.
const answers = JSON.parse(readFileSync(0, 'utf8')).map((text) => {
  try {
    return [plain(json5.parse(text))];
  } catch {
    return null;
  }
});
process.stdout.write(JSON.stringify(answers, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)));
