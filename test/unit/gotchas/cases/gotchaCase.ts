/** What a gotcha's detector must do. Code is indented in the tables; the indentation of its first line is taken off. */
export interface GotchaCase {
  readonly id: string;
  /** Code in which « and » stand around each expected finding. */
  readonly finds: readonly string[];
  /** Code that looks alike and must give no finding of this gotcha. */
  readonly silent: readonly string[];
  /** Like `finds`, in a file that does not parse. */
  readonly broken?: readonly string[];
  readonly fixes?: readonly FixCase[];
  /** Like `finds`, where no fix is plain or sound enough to be offered. */
  readonly unfixed?: readonly string[];
  /** File name to analyse under. */
  readonly path?: string;
}

export interface FixCase {
  readonly before: string;
  readonly after: string;
  /** What `after` prints when it is run. */
  readonly prints?: string;
  /** Whether it may be applied without a look at it; where that matters. */
  readonly safe?: boolean;
}

export function dedent(code: string): string {
  const lines = code.replace(/^\n/, '').replace(/\s+$/, '').split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  return `${lines.map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart())).join('\n')}\n`;
}
