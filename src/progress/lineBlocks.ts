import type { FileHandle } from 'node:fs/promises';

const NEWLINE = 0x0a;
/** Large enough that the calls do not count, small enough that the memory does not. */
const BLOCK_BYTES = 2 << 20;

/** Hears of a line: its place in bytes that are overwritten afterwards, without its newline. */
export type TakeLine = (bytes: Buffer, start: number, end: number) => void;

/** Hears of some lines at a time, in bytes that are overwritten afterwards, and how many bytes are still to come. */
export type PassLines = (lines: Buffer, toCome: number) => void;

/**
 * Gives every line of a file from a place on, a last one without a newline included. The next block is on its way while
 * somebody hears of one.
 *
 * @param from where a line begins
 * @param size what is read up to; more may have been written since
 * @param take null where it is enough to hear of many lines at a time
 * @param pass hears of all the lines too
 * @returns where the next read goes on: behind the last newline
 */
export async function eachLine(
  file: FileHandle,
  from: number,
  size: number,
  take: TakeLine | null,
  pass: PassLines = () => undefined,
): Promise<number> {
  const blocks = new Blocks(file, size);
  let offset = from;
  let reading = blocks.read(offset);
  while (offset < size) {
    const bytes = await reading;
    const isLast = bytes.length === 0 || offset + bytes.length >= size;
    const whole = bytes.lastIndexOf(NEWLINE) + 1;
    // A line that is longer than a block needs a larger one.
    if (whole === 0 && !isLast) blocks.grow();
    if (!isLast) reading = blocks.read(offset + whole);
    if (take) giveLines(bytes, whole, take);
    offset += whole;
    if (whole > 0) pass(bytes.subarray(0, whole), size - offset);
    if (!isLast) continue;
    if (whole < bytes.length) {
      take?.(bytes, whole, bytes.length);
      pass(bytes.subarray(whole), 0);
    }
    break;
  }
  return offset;
}

/** @param whole behind the last newline */
function giveLines(bytes: Buffer, whole: number, take: TakeLine): void {
  let start = 0;
  while (start < whole) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end > start) take(bytes, start, end);
    start = end + 1;
  }
}

/** Reads a file into two buffers in turn: one is filled while the other is used. */
class Blocks {
  #size: number;
  #next: Buffer;
  #other: Buffer;

  constructor(
    private readonly file: FileHandle,
    /** Up to where there is something to read. */
    private readonly end: number,
  ) {
    this.#size = BLOCK_BYTES;
    this.#next = Buffer.alloc(0);
    this.#other = Buffer.alloc(0);
  }

  /** Blocks that are read from now on are twice as long. */
  grow(): void {
    this.#size *= 2;
  }

  read(offset: number): Promise<Buffer> {
    const length = Math.max(0, Math.min(this.#size, this.end - offset));
    const block = this.#next.length < length ? Buffer.allocUnsafe(length) : this.#next;
    [this.#next, this.#other] = [this.#other, block];
    const filled = fill(this.file, block, offset, length);
    // Where nobody waits for it any more, its failure matters to nobody.
    filled.catch(() => undefined);
    return filled;
  }
}

async function fill(file: FileHandle, block: Buffer, offset: number, length: number): Promise<Buffer> {
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(block, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return block.subarray(0, filled);
}
