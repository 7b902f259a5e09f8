import { statSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Fault } from '../../bank/fault';
import type { ListedPack, Packs } from './packs';

/** What a pack's own files are that say what it is. */
const MANIFESTS = ['pack.yaml', 'config.json'];

/** Shows what is wrong in packs at the place where it is, until it is mended. */
export class PackProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('pythonDrill.packs');
  readonly #listener: { dispose(): void };

  constructor(private readonly packs: Pick<Packs, 'all' | 'onDidChange'>) {
    this.#listener = packs.onDidChange(() => this.#show());
    this.#show();
  }

  dispose(): void {
    this.#listener.dispose();
    this.#collection.dispose();
  }

  #show(): void {
    const found = new Map<string, { readonly file: vscode.Uri; readonly diagnostics: vscode.Diagnostic[] }>();
    for (const pack of this.packs.all) {
      for (const fault of faultsOf(pack)) {
        const file = vscode.Uri.file(fileOf(pack.folder, fault));
        const entry = found.get(file.toString()) ?? { file, diagnostics: [] };
        entry.diagnostics.push(diagnosticOf(fault));
        found.set(file.toString(), entry);
      }
    }
    this.#collection.clear();
    this.#collection.set([...found.values()].map(({ file, diagnostics }) => [file, diagnostics]));
  }
}

/** Of the whole pack, when there is no place that it has. */
function faultsOf({ faults, problem }: ListedPack): readonly Fault[] {
  if (problem === null || faults.some(fault => fault.line !== null)) return faults;
  return [{ question: '', file: '', line: null, message: problem }, ...faults];
}

/** The file to open for a fault: of a folder, what describes it; of what is not there, the pack itself. */
function fileOf(folder: string, { file }: Fault): string {
  const place = path.join(folder, file);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isFile()) return place;
  const inside = found?.isDirectory()
    ? ['question.md', ...MANIFESTS].map(name => path.join(place, name))
    : [];
  const manifests = MANIFESTS.map(name => path.join(folder, name));
  const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile() === true;
  return [...inside, ...manifests].find(isFile) ?? path.join(folder, 'pack.yaml');
}

export function diagnosticOf({ line, message }: Pick<Fault, 'line' | 'message'>): vscode.Diagnostic {
  const at = Math.max((line ?? 1) - 1, 0);
  // VS Code shortens a range to the line's end.
  const range = new vscode.Range(at, 0, at, 10_000);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Python Drill';
  return diagnostic;
}
