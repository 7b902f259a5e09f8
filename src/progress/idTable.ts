const FIRST_IDS = 1 << 9;
/** Of a UUID. */
const USUAL_BYTES = 36;
const FIRST_BYTES = FIRST_IDS * USUAL_BYTES;
/** In front of an id that is not plain ASCII; no byte of one that is. */
const WIDE = 0xff;

/** All that a table of ids holds, and room for more. */
export interface IdDump {
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly slots: Int32Array;
}

/**
 * Ids under numbers from 0, in the order in which they come, in a few typed arrays. A Map of a hundred thousand strings
 * takes many times as long to build, most of it for the garbage collector.
 */
export class IdTable {
  #bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  /** Where the bytes of each id end, which is where those of the next begin. */
  #ends: Int32Array = new Int32Array(FIRST_IDS);
  #hashes: Int32Array = new Int32Array(FIRST_IDS);
  /** For each hash, the number of an id plus one; 0 is free, and the next slot is taken where one is not. */
  #slots: Int32Array = new Int32Array(FIRST_IDS * 2);
  #size = 0;

  static restore({ size, bytes, ends, hashes, slots }: IdDump): IdTable {
    const ids = new IdTable();
    ids.#size = size;
    ids.#ends = ends;
    ids.#hashes = hashes;
    ids.#slots = slots;
    ids.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return ids;
  }

  /** @param room for how many more ids, as far as there is any already */
  dump(room: number): IdDump {
    const rows = this.#size + room;
    return {
      size: this.#size,
      bytes: this.#bytes.subarray(0, this.#begin(this.#size) + room * USUAL_BYTES),
      ends: this.#ends.subarray(0, rows),
      hashes: this.#hashes.subarray(0, rows),
      slots: this.#slots,
    };
  }

  get size(): number {
    return this.#size;
  }

  /** @returns the number of the id, which is the size before the call where the id is new. */
  add(id: string): number {
    const bytes = bytesOf(id);
    return this.addBytes(bytes, 0, bytes.length);
  }

  /** As `add`, of an id that stands in bytes from a place to before another, in printable ASCII. */
  addBytes(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot] ?? 0; entry !== 0; entry = this.#slots[slot] ?? 0) {
      if (this.#hashes[entry - 1] === hash && this.#holds(entry - 1, bytes, from, to)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#size;
    if (number >= this.#hashes.length) this.#lengthen();
    this.#append(bytes, from, to);
    this.#hashes[number] = hash;
    this.#slots[slot] = this.#size;
    if (this.#size * 2 > this.#slots.length) this.#spread();
    return number;
  }

  idOf(number: number): string {
    const from = this.#begin(number);
    const to = this.#ends[number] ?? 0;
    if (this.#bytes[from] === WIDE && to > from) return this.#bytes.toString('utf16le', from + 1, to);
    return this.#bytes.toString('latin1', from, to);
  }

  #begin(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  #holds(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const own = this.#bytes;
    const begin = this.#begin(number);
    if ((this.#ends[number] ?? 0) - begin !== to - from) return false;
    for (let i = to - from - 1; i >= 0; i -= 1) if (own[begin + i] !== bytes[from + i]) return false;
    return true;
  }

  #append(bytes: Uint8Array, from: number, to: number): void {
    const begin = this.#begin(this.#size);
    const end = begin + to - from;
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    const own = this.#bytes;
    for (let i = 0; i < to - from; i += 1) own[begin + i] = bytes[from + i] ?? 0;
    this.#ends[this.#size] = end;
    this.#size += 1;
  }

  #lengthen(): void {
    const capacity = Math.max(FIRST_IDS, this.#size * 2);
    const [ends, hashes] = [new Int32Array(capacity), new Int32Array(capacity)];
    ends.set(this.#ends);
    hashes.set(this.#hashes);
    [this.#ends, this.#hashes] = [ends, hashes];
  }

  /** Over more slots, of which at most half are taken. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

/** UTF-8 would make one id of two that hold half a surrogate pair. */
function bytesOf(id: string): Uint8Array {
  return /^[\x20-\x7e]*$/u.test(id)
    ? Buffer.from(id, 'latin1')
    : Buffer.concat([Buffer.of(WIDE), Buffer.from(id, 'utf16le')]);
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  // The low bits choose the slot: let the high ones count.
  return hash ^ (hash >>> 15);
}
