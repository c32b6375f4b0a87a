import type { Page } from '@playwright/test';

type Name = 'setup-companion' | 'verifier' | 'checker';

interface Instance {
  name: string;
  /** The next call from outside ends in a trap. */
  isBroken: boolean;
  /** How often it has asked the browser for something. */
  asked: number;
}

/** A module that exports `f`, which calls itself as often as it is told and then traps: what a program does that fails of itself. */
const trapping = [
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 1, 0x7f, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0,
  0x0a, 0x12, 1, 0x10, 0, 0x20, 0, 0x45, 4, 0x40, 0, 0x0b, 0x20, 0, 0x41, 1, 0x6b, 0x10, 0, 0x0b,
];

/** The address of the script of a program that was loaded, which stands in the trace of its faults. */
export async function scriptOf(page: Page, name: Name): Promise<string> {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const script = addresses.find((address) => new RegExp(`/${name}-[0-9a-f]+\\.js$`).test(address));
  if (script === undefined) throw new Error(`${name} was not loaded`);
  return script;
}

/** The programs of a page, which can be made to fail while they run. */
export class Programs {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Of every page that is opened from now on. */
  static async of(page: Page): Promise<Programs> {
    await page.addInitScript((trapping) => {
      const instances: Instance[] = [];
      Object.assign(window, { instances });
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (source, imports = {}) => {
        const { url } = await source;
        const own: Instance = { name: /\/([a-z-]+)-[0-9a-f]+_bg\.wasm/.exec(url)?.[1] ?? url, isBroken: false, asked: 0 };
        let depth = 0;
        const wrap = (functions: object, around: (call: (...given: unknown[]) => unknown) => (...given: unknown[]) => unknown) =>
          Object.fromEntries(Object.entries(functions).map(([key, value]: [string, unknown]) => [key, typeof value === 'function' ? around((...given) => (value as (...given: unknown[]) => unknown)(...given)) : value]));
        const counted = Object.fromEntries(Object.entries(imports).map(([module, functions]) => [module, wrap(functions, (call) => (...given) => {
          own.asked += 1;
          return call(...given);
        })]));
        const { module, instance } = await instantiateStreaming(source, counted as WebAssembly.Imports);
        instances.push(own);
        const exported = wrap(instance.exports, (call) => (...given) => {
          if (own.isBroken && depth === 0) {
            own.isBroken = false;
            (new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(trapping))).exports as { f(depth: number): void }).f(50);
          }
          depth += 1;
          try {
            return call(...given);
          } finally {
            depth -= 1;
          }
        });
        return { module, instance: { exports: exported } as unknown as WebAssembly.Instance };
      };
    }, trapping);
    return new Programs(page);
  }

  /** The program fails when this event of the window or of something in it is handled, before anybody else hears of it. */
  async failAt(name: Name, event: string): Promise<void> {
    await this.#page.evaluate(({ name, event }) => {
      const { instances } = window as unknown as { instances: Instance[] };
      const own = instances.filter((one) => one.name === name).at(-1);
      if (own === undefined) throw new Error(`${name} does not run`);
      window.addEventListener(event, () => { own.isBroken = true; }, { capture: true, once: true });
    }, { name, event });
  }

  /** How often each copy of a program has asked the browser for something, in the order they were started. */
  asked(name: Name): Promise<number[]> {
    return this.#page.evaluate((name) => (window as unknown as { instances: Instance[] }).instances.filter((one) => one.name === name).map(({ asked }) => asked), name);
  }
}
