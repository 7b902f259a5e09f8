import type { Severity } from '../gotcha';

/** Zero-based; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** In order of position, not overlapping, all in the file that was analysed. */
  readonly edits: readonly TextEdit[];
  /** True when it may be applied to a whole file at once, without a look at each place. */
  readonly safe: boolean;
}

export type Tag = 'unnecessary' | 'deprecated';

export interface Finding {
  /** Id of the gotcha. */
  readonly id: string;
  /** Ruff's code for the same thing when Ruff reported it, else null: lets the editor leave a rule to Ruff's own extension. */
  readonly ruffCode: string | null;
  /** One sentence: what will happen, with the names of the code. */
  readonly message: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly tags: readonly Tag[];
  readonly fix: Fix | null;
}
