/** What a program printed, up to a limit, until the mark that the harness sets at its end. */
export class OutputCapture {
  private readonly chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  private readonly ended = { stdout: false, stderr: false };
  private size = 0;
  private readonly mark: Buffer;

  /** @param limit bytes of both streams together */
  constructor(
    private readonly limit: number,
    secret: string,
  ) {
    this.mark = Buffer.from(`\n${secret} end of output\n`);
  }

  /** More was printed than the limit allows. */
  get full(): boolean {
    return this.size > this.limit;
  }

  /** Both streams have come to the mark: what follows was printed after the end. */
  get sealed(): boolean {
    return this.ended.stdout && this.ended.stderr;
  }

  add(stream: 'stdout' | 'stderr', bytes: Buffer): void {
    if (this.ended[stream]) return;
    const chunks = this.chunks[stream];
    const last = chunks.at(-1);
    // The mark may be split between two chunks.
    const overlap = last ? last.subarray(Math.max(0, last.length - this.mark.length)) : Buffer.alloc(0);
    const window = Buffer.concat([overlap, bytes]);
    const place = window.indexOf(this.mark);
    if (place < 0) {
      chunks.push(bytes);
      this.size += bytes.length;
      return;
    }
    this.ended[stream] = true;
    const whole = Buffer.concat([...chunks, bytes]);
    const kept = whole.subarray(0, whole.length - window.length + place);
    this.size += kept.length - (whole.length - bytes.length);
    this.chunks[stream] = [kept];
  }

  text(stream: 'stdout' | 'stderr'): string {
    const whole = Buffer.concat(this.chunks[stream]);
    return whole.subarray(0, this.limit).toString('utf8');
  }
}
