/** A stretch of a value as it is shown. `omitted` stands for characters that were left out. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'changed' | 'omitted';
}

/** Appends text, joining it with what stands before when it is of the same kind. */
export class Pieces {
  readonly #list: Piece[] = [];

  add(text: string, kind: Piece['kind']): void {
    if (text === '') return;
    const last = this.#list.at(-1);
    if (last?.kind === kind) this.#list.splice(-1, 1, { text: last.text + text, kind });
    else this.#list.push({ text, kind });
  }

  get all(): readonly Piece[] {
    return this.#list;
  }
}
