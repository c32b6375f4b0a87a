import type { Page } from '@playwright/test';

/** A module that exports a function which traps: what a program does that fails of itself. */
const trapping = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0, 0x0a, 5, 1, 3, 0, 0, 0x0b];

/** Lets programs be broken once they run: the next call of a broken one ends in a trap, and every later one. */
export async function breakable(page: Page): Promise<(program: 'setup-companion' | 'verifier' | 'checker') => Promise<void>> {
  await page.addInitScript((trapping) => {
    const broken = new Set<string>();
    Object.assign(window, { broken });
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const { url } = await source;
      const { module, instance } = await instantiateStreaming(source, imports);
      const [, name = ''] = /\/([a-z-]+)-[0-9a-f]+_bg\.wasm/.exec(url) ?? [];
      const exported = Object.entries(instance.exports).map(([key, value]) => {
        if (typeof value !== 'function') return [key, value] as const;
        const call = (...given: unknown[]): unknown => {
          if (broken.has(name)) (new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(trapping))).exports as { f(): void }).f();
          return (value as (...given: unknown[]) => unknown)(...given);
        };
        return [key, call] as const;
      });
      return { module, instance: { exports: Object.fromEntries(exported) } as WebAssembly.Instance };
    };
  }, trapping);
  return (program) => page.evaluate((program) => void (window as unknown as { broken: Set<string> }).broken.add(program), program);
}

/** As a program that is loaded anew has no fault any more. */
export const mend = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { broken: Set<string> }).broken.clear());
