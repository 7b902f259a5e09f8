interface Clause {
  readonly operator: string;
  readonly version: readonly number[];
}

const CLAUSE = /^(?<operator>>=|<=|==|!=|>|<)\s*(?<version>\d+(?:\.\d+){0,2})$/u;

/** Whether the text is a version specifier that `acceptsPython` understands: comparisons with commas between. */
export function isPythonSpecifier(text: string): boolean {
  return parse(text) !== null;
}

/**
 * Whether a version such as "3.12.1" satisfies a specifier such as ">=3.10,<3.14". A version is compared by
 * the parts that the clause names, so `==3.12` and `<=3.12` take every 3.12.
 * A specifier that is none accepts nothing.
 */
export function acceptsPython(specifier: string, version: string): boolean {
  const clauses = parse(specifier);
  const actual = version.split('.').map(part => Number.parseInt(part, 10));
  return clauses?.every(clause => holds(clause, actual)) ?? false;
}

function parse(text: string): Clause[] | null {
  const clauses: Clause[] = [];
  for (const part of text.split(',')) {
    const { operator, version } = CLAUSE.exec(part.trim())?.groups ?? {};
    if (operator === undefined || version === undefined) return null;
    clauses.push({ operator, version: version.split('.').map(Number) });
  }
  return clauses;
}

function holds({ operator, version }: Clause, actual: readonly number[]): boolean {
  const order = version.map((part, i) => (actual[i] ?? 0) - part).find(difference => difference !== 0) ?? 0;
  switch (operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '==':
      return order === 0;
    default:
      return order !== 0;
  }
}
