import * as vscode from 'vscode';
import type { Fault } from '../../bank/fault';

/** What found a problem: the pack as it is on disk, the text as it is typed, or the proof of a question. */
export type Layer = 'pack' | 'typing' | 'proof';

/** A problem at a place of a file; the line counts from 1. */
export type Problem = Pick<Fault, 'line' | 'message'>;

/** The problems of files in packs. While somebody types, what was read of the file before no longer counts. */
export class ProblemLayers implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('pythonDrill.packs');
  readonly #layers: Readonly<Record<Layer, Map<string, readonly Problem[]>>> = {
    pack: new Map(),
    typing: new Map(),
    proof: new Map(),
  };

  /** Puts these in place of all that a layer had; keys are paths of files. */
  replace(layer: Layer, found: ReadonlyMap<string, readonly Problem[]>): void {
    const files = new Set([...this.#layers[layer].keys(), ...found.keys()]);
    this.#layers[layer].clear();
    for (const [file, problems] of found) this.#layers[layer].set(file, problems);
    for (const file of files) this.#show(file);
  }

  /** An empty list says that the layer finds nothing wrong with the file; null, that it has nothing to say of it. */
  set(layer: Layer, file: string, problems: readonly Problem[] | null): void {
    if (problems) this.#layers[layer].set(file, problems);
    else if (!this.#layers[layer].delete(file)) return;
    this.#show(file);
  }

  /** The files that a layer has something to say of. */
  filesOf(layer: Layer): readonly string[] {
    return [...this.#layers[layer].keys()];
  }

  dispose(): void {
    this.#collection.dispose();
  }

  #show(file: string): void {
    const { pack, typing, proof } = this.#layers;
    const said = typing.get(file) ?? [...(pack.get(file) ?? []), ...(proof.get(file) ?? [])];
    // Two ways of looking may see the same.
    const once = new Map(said.map(problem => [`${problem.line} ${problem.message}`, problem]));
    this.#collection.set(vscode.Uri.file(file), [...once.values()].map(diagnosticOf));
  }
}

function diagnosticOf({ line, message }: Problem): vscode.Diagnostic {
  const at = Math.max((line ?? 1) - 1, 0);
  // VS Code shortens a range to the line's end.
  const range = new vscode.Range(at, 0, at, 10_000);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Python Drill';
  return diagnostic;
}
