import type { LineIndex } from './lineIndex';

/** A `# noqa` with no codes silences everything on its line. */
type Silenced = ReadonlySet<string> | 'all';

const MARK = /#\s*(?:(ruff|flake8)\s*:\s*)?noqa\b(?:\s*:\s*([\w-]+(?:[\s,]+[\w-]+)*))?/i;

/** The `# noqa` comments of a file, for ids of gotchas and Ruff's codes alike. */
export class Noqa {
  private readonly lines = new Map<number, Silenced>();
  private file: Silenced = new Set();

  constructor(text: string, index: LineIndex) {
    for (const { index: at } of text.matchAll(/noqa/gi)) {
      const line = index.lineAt(at);
      const match = MARK.exec(index.lineText(line));
      if (!match) continue;
      const codes: Silenced = match[2] ? new Set(match[2].toLowerCase().split(/[\s,]+/)) : 'all';
      if (match[1])
        this.file = this.file === 'all' || codes === 'all' ? 'all' : new Set([...this.file, ...codes]);
      else this.lines.set(line, codes);
    }
  }

  /** @param names The gotcha's id and its Ruff codes. */
  silences(line: number, names: readonly string[]): boolean {
    return covers(this.file, names) || covers(this.lines.get(line), names);
  }
}

function covers(silenced: Silenced | undefined, names: readonly string[]): boolean {
  if (!silenced) return false;
  return silenced === 'all' || names.some(name => silenced.has(name.toLowerCase()));
}
