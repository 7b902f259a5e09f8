/** Some five thousand attempts. */
const MOST_BYTES = 2 << 20;

/** The last lines of a log, as bytes that the garbage collector does not look into. */
export class RecentLines {
  readonly #pieces: Buffer[] = [];
  #held = 0;

  /**
   * @param lines one or more whole lines; copied
   * @param toCome bytes of lines that follow at once: what would have to go for them is not copied
   */
  push(lines: Buffer, toCome = 0): void {
    if (toCome > MOST_BYTES) return;
    this.#pieces.push(Buffer.from(lines));
    this.#held += lines.length;
    while (this.#held > MOST_BYTES && this.#pieces.length > 1) {
      this.#held -= this.#pieces.shift()?.length ?? 0;
    }
  }

  /** Oldest first. */
  *lines(): Generator<string> {
    for (const piece of this.#pieces) {
      for (const line of piece.toString('utf8').split('\n')) if (line !== '') yield line;
    }
  }
}
