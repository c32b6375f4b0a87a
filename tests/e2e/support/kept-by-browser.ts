import { expect, type Page } from '@playwright/test';

export interface Kept {
  /** Keys of WebCrypto in any database. */
  keys: { type: string; extractable: boolean }[];
  /** Everything in databases and in local storage, keys included. */
  entries: number;
}

/** What would still be there if the page were closed now. */
export async function keptByBrowser(page: Page, secret?: string): Promise<Kept> {
  const { texts, ...kept } = await page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const keys: { type: string; extractable: boolean }[] = [];
    const texts: string[] = [];
    const visit = (value: unknown): void => {
      if (value instanceof CryptoKey) keys.push({ type: value.type, extractable: value.extractable });
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
      else texts.push(String(value));
    };
    let entries = localStorage.length;
    for (const entry of Object.values(localStorage)) visit(entry);
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const values: unknown[] = await settled(database.transaction(store).objectStore(store).getAll());
        entries += values.length;
        values.forEach(visit);
      }
      database.close();
    }
    return { keys, entries, texts };
  });
  if (secret !== undefined) expect(texts.some((text) => text.includes(secret)), 'the secret is kept as well').toBe(false);
  return kept;
}
