import * as vscode from 'vscode';
import type { Verdict } from '../../shared/verdict';
import type { OpenCode } from '../practice/practice';
import { type Finding, findingsOf } from './findings';
import { type LineMark, moveMarks } from './lineMarks';

type Edits = vscode.TextDocumentChangeEvent['contentChanges'];

interface Shown extends LineMark {
  readonly diagnostic: vscode.Diagnostic;
}

/** Shows what a verdict found at the lines of the learner's file, until a line is edited. */
export class Failures implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('pythonDrill');
  readonly #shown = new Map<string, readonly Shown[]>();
  /** What was edited since a check of the file began. */
  readonly #editsSince = new Map<string, Edits[]>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      this.#collection,
      vscode.workspace.onDidChangeTextDocument(event => this.#edited(event)),
      vscode.workspace.onDidCloseTextDocument(document => this.clear(document.uri)),
    ];
  }

  /** A check of this text begins: what is edited from now on moves what it will find. */
  expect({ file }: OpenCode, text: string): void {
    const key = file.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (document?.getText() === text) this.#editsSince.set(key, []);
    else this.#editsSince.delete(key);
  }

  /** @param text what was checked, as `expect` was told */
  show({ question, file }: OpenCode, verdict: Verdict, text: string): void {
    const edits = this.#editsSince.get(file.toString());
    this.#editsSince.delete(file.toString());
    if (verdict.status === 'not-run') return;
    // Edited between the save and the start: nobody knows where the lines are now.
    if (!edits) {
      this.clear(file);
      return;
    }
    const lines = text.split(/\r?\n/);
    const marks = findingsOf(verdict, text, question.entry).map(finding => markOf(lines, finding));
    this.#set(file, edits.reduce(moved, marks));
  }

  clear(file: vscode.Uri): void {
    if (this.#shown.has(file.toString())) this.#set(file, []);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    this.#editsSince.get(key)?.push(contentChanges);
    const before = this.#shown.get(key);
    if (before && contentChanges.length > 0) this.#set(document.uri, moved(before, contentChanges));
  }

  #set(file: vscode.Uri, marks: readonly Shown[]): void {
    if (marks.length > 0) this.#shown.set(file.toString(), marks);
    else this.#shown.delete(file.toString());
    this.#collection.set(
      file,
      marks.map(({ diagnostic }) => diagnostic),
    );
  }
}

function moved(marks: readonly Shown[], edits: Edits): readonly Shown[] {
  // Several changes of one event all count in the text before it; from the bottom up none moves another.
  const upwards = [...edits].sort((a, b) => b.rangeOffset - a.rangeOffset);
  return upwards.reduce<readonly Shown[]>(moveMarks, marks).map(inPlace);
}

function markOf(lines: readonly string[], finding: Finding): Shown {
  // A verdict may name a line behind the end, as Python does for an unclosed bracket.
  const line = Math.min(Math.max(finding.line, 1), lines.length) - 1;
  const text = lines[line] ?? '';
  const { length } = text;
  const from = finding.column === null ? text.search(/\S/) : finding.column - 1;
  const start = Math.min(Math.max(from, 0), Math.max(length - 1, 0));
  const severity =
    finding.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const range = new vscode.Range(line, start, line, length);
  const diagnostic = new vscode.Diagnostic(range, finding.message, severity);
  diagnostic.source = 'Python Drill';
  if (finding.source !== null) diagnostic.code = finding.source;
  return { line, length, diagnostic };
}

/** Diagnostics are shown where they say they are: a mark that moved needs a new one. */
function inPlace(mark: Shown): Shown {
  const { range, message, severity, source, code } = mark.diagnostic;
  if (range.start.line === mark.line) return mark;
  const moved = new vscode.Range(mark.line, range.start.character, mark.line, range.end.character);
  const diagnostic = new vscode.Diagnostic(moved, message, severity);
  if (source !== undefined) diagnostic.source = source;
  if (code !== undefined) diagnostic.code = code;
  return { ...mark, diagnostic };
}
