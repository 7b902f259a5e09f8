/** The part of a diagnostic that is compared. */
export interface Reported {
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number } | undefined;
  readonly range: { readonly start: { readonly line: number } };
}

/** Ours, with what the server knows of Ruff's view of it. */
export interface Ours extends Reported {
  readonly data?: unknown;
}

const RUFF = 'Ruff';

/** Ours without those that the Ruff extension already shows: the same rule on the same line. */
export function withoutDoubles<T extends Ours>(ours: readonly T[], others: readonly Reported[]): T[] {
  const shown = new Set(
    others
      .filter(({ source }) => source === RUFF)
      .map(({ code, range }) => `${range.start.line} ${codeOf(code)}`),
  );
  if (shown.size === 0) return [...ours];
  return ours.filter(one => !shown.has(`${one.range.start.line} ${ruffCodeOf(one)}`));
}

function codeOf(code: Reported['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

function ruffCodeOf({ data }: Ours): string | null {
  const { ruff } = (data ?? {}) as { readonly ruff?: unknown };
  return typeof ruff === 'string' ? ruff : null;
}
