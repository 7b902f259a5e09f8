/** One measured figure. */
export interface Figure {
  /** Dotted, stable: other people compare runs by it. */
  readonly name: string;
  readonly value: number;
  /** `ratio`, `ms`, `kB`, … */
  readonly unit: string;
  /** What it is measured against, with that reference's own figure of this run. */
  readonly reference: string;
}

export interface SuiteOptions {
  /** The interpreter to measure with, in place of the first one found. */
  readonly python?: string | undefined;
}

export interface Suite {
  /** The beginning of the names of its figures. */
  readonly name: string;
  measure(options: SuiteOptions): Promise<readonly Figure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}
