/** What ends sooner than this is not worth showing that it began: the page would only flicker. */
export const PATIENCE_MS = 150;

/** Calls back once something has lasted for `PATIENCE_MS`. */
export class Delay {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lasted: () => void) {}

  /** Calling it again while it runs changes nothing. */
  start(): void {
    this.#timer ??= setTimeout(this.lasted, PATIENCE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
