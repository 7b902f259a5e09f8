/** What a program printed, up to a limit, until the mark that the harness sets at its end. */
export class OutputCapture {
  private readonly chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  private readonly ended = { stdout: false, stderr: false };
  private readonly tails = { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
  private size = 0;
  private readonly mark: Buffer;

  /** @param limit bytes of both streams together */
  constructor(
    private readonly limit: number,
    seal: string,
  ) {
    this.mark = Buffer.from(`\n${seal} end of output\n`);
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
    if (this.ended[stream] || this.full) return;
    const chunks = this.chunks[stream];
    // The mark may be split between chunks.
    const tail = this.tails[stream];
    const window = Buffer.concat([tail, bytes]);
    const place = window.indexOf(this.mark);
    if (place < 0) {
      chunks.push(bytes);
      this.size += bytes.length;
      this.tails[stream] = window.subarray(Math.max(0, window.length - this.mark.length + 1));
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
