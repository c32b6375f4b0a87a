export interface Check {
  address: string;
  token: string;
  /** Milliseconds after which nothing is expected any more. */
  patience: number;
  /** Whether to look all the time how long the page takes to come to something else. */
  watchesPauses: boolean;
}

export interface Checked {
  /** `null` when there was none in time. */
  verdict: string | null;
  token: string | null;
  milliseconds: number;
  /** The longest time in which the page came to nothing else: for so long no button would have done anything. */
  longestPause: number;
}

/**
 * One token check, from the click to the verdict in the document. It runs inside the page, so that neither the
 * browser's driver nor a busy test process is part of the time. It stands for itself: nothing from outside exists there.
 */
export function checkInPage({ address, token, patience, watchesPauses }: Check): Promise<Checked> {
  const control = (hook: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-testid="${hook}"]`);
    if (found === null) throw new Error(`the page has no ${hook}`);
    return found;
  };
  const type = (hook: string, text: string): void => {
    const input = control(hook) as HTMLInputElement;
    // What the form makes of a new text would become part of the time.
    if (input.value === text) return;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const verdict = (): Element | null => document.querySelector('[data-testid="verify-verdict"][data-verdict]');

  type('verify-address', address);
  type('verify-token', token);
  return new Promise((done) => {
    const former = verdict();
    // The verdict of the check before stands there until this one has begun.
    let isNew = former === null;
    let [lastTurn, longestPause] = [0, 0];
    let isOver = false;
    const pause = (now: number): void => {
      longestPause = Math.max(longestPause, now - lastTurn);
      lastTurn = now;
    };
    const finish = (found: Element | null): void => {
      if (isOver) return;
      isOver = true;
      const now = performance.now();
      if (watchesPauses) pause(now);
      clearTimeout(timer);
      observer.disconnect();
      done({ verdict: found?.getAttribute('data-verdict') ?? null, token: found?.getAttribute('data-token') ?? null, milliseconds: now - begun, longestPause });
    };
    const look = (): void => {
      const found = verdict();
      if (found !== former) isNew = true;
      if (isNew && found !== null) finish(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-verdict'] });
    const timer = setTimeout(() => finish(null), patience);
    const begun = performance.now();
    lastTurn = begun;
    // Not by frames of the display: a page in the background gets one a second.
    const nextTurn = (): void => {
      if (isOver) return;
      pause(performance.now());
      setTimeout(nextTurn, 10);
    };
    if (watchesPauses) setTimeout(nextTurn, 10);
    control('verify-start').click();
  });
}
