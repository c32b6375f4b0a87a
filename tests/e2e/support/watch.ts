import { expect, type Page, type Request } from '@playwright/test';

/** What a page has done behind the user's back, from before its first byte on. */
export class Watch {
  readonly #page: Page;
  readonly #origin: string;
  readonly #requests: Request[] = [];
  readonly #probes = new Set<string>();
  readonly #sockets: string[] = [];
  readonly #console: string[] = [];
  readonly #violations: string[] = [];

  private constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  static async over(page: Page, origin: string): Promise<Watch> {
    const watch = new Watch(page, origin);
    page.on('request', (request) => watch.#requests.push(request));
    page.on('websocket', (socket) => watch.#sockets.push(socket.url()));
    page.on('console', (message) => watch.#console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => watch.#console.push(`uncaught: ${error.message}`));
    await page.exposeBinding('reportViolation', (_source, what: string) => {
      watch.#violations.push(what);
    });
    await page.exposeBinding('reportProbe', (_source, url: string) => {
      watch.#probes.add(url);
    });
    await page.addInitScript(() => {
      const report = window as unknown as { reportViolation(what: string): void; reportProbe(url: string): void };
      document.addEventListener('securitypolicyviolation', (event) => {
        report.reportViolation(`${event.effectiveDirective} refused ${event.blockedURI}`);
      });
      // Chromium's debugger does not tell the mode of a request that never got an answer.
      const { fetch } = window;
      window.fetch = (input, init) => {
        const { url, mode, credentials } = new Request(input, init);
        if (mode === 'no-cors' && credentials === 'omit') report.reportProbe(url);
        return fetch(input, init);
      };
    });
    return watch;
  }

  /** Sockets the page has opened, by address. */
  get sockets(): readonly string[] {
    return this.#sockets;
  }

  /** Nothing left for anywhere but the site itself and the gateways the user named, and nothing was refused. */
  expectOnlyReached(gateways: readonly string[]): void {
    const allowed = new Set(gateways.map((address) => new URL(address).host));
    const strangers: string[] = [];
    for (const request of this.#requests) {
      const url = new URL(request.url());
      if (url.origin === this.#origin || url.protocol === 'blob:' || url.protocol === 'data:') continue;
      // A probe may only ask whether anybody is there: no cookie goes, and an opaque answer brings nothing back.
      const probe = request.method() === 'GET' && request.resourceType() === 'fetch' && this.#probes.has(request.url());
      if (!allowed.has(url.host) || !probe) strangers.push(`${request.method()} ${url.href} (${request.resourceType()})`);
    }
    for (const address of this.#sockets) if (!allowed.has(new URL(address).host)) strangers.push(address);
    expect(strangers, 'requests that left the page').toEqual([]);
    expect(this.#violations, 'the content security policy refused something the page wants').toEqual([]);
    expect(this.#console.filter((line) => line.startsWith('uncaught:'))).toEqual([]);
  }

  /** No secret anywhere it could outlive the page or be seen over a shoulder. */
  async expectKept(secrets: Record<string, string>): Promise<void> {
    const traces: Record<string, unknown> = await this.#page.evaluate(async () => ({
      address: location.href,
      title: document.title,
      windowName: window.name,
      history: JSON.stringify(history.state),
      cookies: document.cookie,
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify('caches' in window ? await caches.keys() : []),
      // A typed value is not in the markup; one that got there came by way of an attribute or a text.
      tokenMarkup: document.querySelector('[data-testid="verify-token"]')?.outerHTML ?? '',
    }));
    traces['console'] = this.#console.join('\n');
    traces['requests'] = this.#requests.map((request) => `${request.url()}\n${request.postData() ?? ''}`).join('\n');
    traces['sockets'] = this.#sockets.join('\n');
    traces['cookie jar'] = JSON.stringify(await this.#page.context().storageState());
    for (const [name, secret] of Object.entries(secrets)) {
      expect(secret.length, `the ${name} is a real secret`).toBeGreaterThan(10);
      for (const [place, text] of Object.entries(traces)) {
        // Not toContain: its message would print the secret into the log of the test.
        expect(String(text).includes(secret), `the ${name} is in: ${place}`).toBe(false);
      }
    }
    expect(traces['databases'], 'the page keeps no database').toBe('[]');
  }
}
