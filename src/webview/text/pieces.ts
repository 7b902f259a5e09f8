/** A stretch of a value as it is shown. `omitted` stands for characters that were left out. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'changed' | 'omitted';
}

/** Appends text, joining it with what stands before when it is of the same kind. */
export class Pieces {
  readonly #list: Piece[] = [];
  #closed = false;

  /** An empty change still parts what stands before it from what follows: something is missing there. */
  add(text: string, kind: Piece['kind']): void {
    if (text === '') {
      this.#closed ||= kind === 'changed';
      return;
    }
    const last = this.#list.at(-1);
    const joins = last?.kind === kind && !this.#closed;
    this.#closed = false;
    if (joins) this.#list.splice(-1, 1, { text: last.text + text, kind });
    else this.#list.push({ text, kind });
  }

  get all(): readonly Piece[] {
    return this.#list;
  }
}
