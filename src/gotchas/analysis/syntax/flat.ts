/** A string of its own: a slice would keep the whole text that it was cut from, one for each edit. */
export function flat(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}
