import type { Tag } from '../finding';
import type { SourceFile } from '../sourceFile';
import type { SyntaxNode } from '../syntax/syntaxNode';

/** A stretch of the text: a node, or offsets. */
export type Place = SyntaxNode | { readonly start: number; readonly end: number };

/** Replaces [start, end) by a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface OfferedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Report {
  readonly at: Place;
  readonly message: string;
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  readonly tags?: readonly Tag[];
  readonly fix?: OfferedFix | null;
}

export interface Detector {
  /** Id of the gotcha. */
  readonly gotcha: string;
  /** Types of the nodes that are shown to it. */
  readonly on: readonly string[];
  /**
   * False when it concludes from what is absent (no `await`, no `__hash__`): while a file does not parse, what is absent
   * may merely be out of sight.
   */
  readonly worksOnBrokenFiles: boolean;
  check(node: SyntaxNode, file: SourceFile): Report | readonly Report[] | null;
}

type Check = Detector['check'];

/** A detector that judges by what it sees at the place itself: it goes on working while the file has a syntax error. */
export function local(gotcha: string, on: readonly string[], check: Check): Detector {
  return { gotcha, on, worksOnBrokenFiles: true, check };
}

/** A detector that needs the whole file to parse. */
export function wholeFile(gotcha: string, on: readonly string[], check: Check): Detector {
  return { gotcha, on, worksOnBrokenFiles: false, check };
}
