import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from './tools.ts';

// The files of words of a built site, as crates/core/src/i18n/wire_format.rs writes them.

/** Behind every string; the first line of a file is none. */
const END = '\u{1e}';
/** Before what the page as written becomes in a language (src/ui/changes.rs), behind the words of the form. */
const LIST = '\u{1d}';

function split(file: string): { head: string; strings: string[] } {
  const [words = ''] = file.split(LIST);
  const start = words.indexOf('\n') + 1;
  return { head: words.slice(0, start), strings: words.slice(start).split(END).slice(0, -1) };
}

export const stringsOf = (file: string): string[] => split(file).strings;

/** The file with other strings, and without the page as it begins: then the program makes it alone, of these. */
export function withStrings(file: string, change: (text: string, position: number) => string): string {
  const { head, strings } = split(file);
  return head + strings.map((text, position) => change(text, position) + END).join('');
}

/** The strings of these parts in a language. */
export async function readStrings(tag: string, parts: readonly string[]): Promise<string[]> {
  const names = await readdir(dist);
  const files = parts.map((part) => names.find((name) => new RegExp(`^${part}-${tag}-[0-9a-f]{16}\\.txt$`).test(name)) ?? `no ${part} in ${tag}`);
  return (await Promise.all(files.map((name) => readFile(join(dist, name), 'utf8')))).flatMap(stringsOf);
}
