import type { FileHandle } from 'node:fs/promises';

const NEWLINE = 0x0a;
/** Large enough that the calls do not count, small enough that the memory does not. */
const BLOCK_BYTES = 2 << 20;

/** Hears of a line: its place in bytes that are overwritten afterwards, without its newline. */
export type TakeLine = (bytes: Buffer, start: number, end: number) => void;

/** Hears of some lines at a time, in bytes that are overwritten afterwards, and how many bytes are still to come. */
export type PassLines = (lines: Buffer, toCome: number) => void;

/**
 * Gives every line of a file from a place on, a last one without a newline included.
 *
 * @param from where a line begins
 * @param size what is read up to; more may have been written since
 * @param pass hears of all the lines too
 * @returns where the next read goes on: behind the last newline
 */
export async function eachLine(
  file: FileHandle,
  from: number,
  size: number,
  take: TakeLine,
  pass: PassLines = () => undefined,
): Promise<number> {
  let offset = from;
  let block = Buffer.allocUnsafe(Math.max(0, Math.min(BLOCK_BYTES, size - offset)));
  while (offset < size) {
    const bytes = await fill(file, block, offset, Math.min(block.length, size - offset));
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      if (end > start) take(bytes, start, end);
      start = end + 1;
    }
    if (start > 0) pass(bytes.subarray(0, start), size - offset - start);
    const isLast = bytes.length === 0 || offset + bytes.length >= size;
    offset += start;
    if (isLast) {
      if (start === bytes.length) return offset;
      take(bytes, start, bytes.length);
      pass(bytes.subarray(start), 0);
      return offset;
    }
    // A line that is longer than a block needs a larger one.
    if (start === 0) block = Buffer.allocUnsafe(block.length * 2);
  }
  return offset;
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
