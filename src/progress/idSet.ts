const FIRST_SLOTS = 1 << 10;

/**
 * A set of ids in a few typed arrays. A Set of a hundred thousand strings takes three times as long to build, most of
 * it for the garbage collector.
 */
export class IdSet {
  readonly #ids: string[] = [];
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  /** For each hash, the number of an id plus one; 0 is free, and the next slot is taken where one is not. */
  #slots = new Int32Array(FIRST_SLOTS);

  get size(): number {
    return this.#ids.length;
  }

  /** @returns whether the id is new. */
  add(id: string): boolean {
    const hash = hashOf(id);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#ids[entry - 1] === id) return false;
      slot = (slot + 1) & mask;
    }
    this.#ids.push(id);
    this.#hashes[this.#ids.length - 1] = hash;
    this.#slots[slot] = this.#ids.length;
    if (this.#ids.length === this.#hashes.length) this.#grow();
    return true;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 4);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(hashes.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#ids.length; number += 1) {
      let slot = (hashes[number] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

/** FNV-1a over the code units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  // The low bits choose the slot: let the high ones count.
  return hash ^ (hash >>> 15);
}
