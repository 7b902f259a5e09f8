import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Finding, Position, TextEdit } from '../gotchas/analysis/finding';
import { gotchaById } from '../gotchas/catalogue';
import type { GotchaPlace } from '../shared/gotchaMessages';
import { COMMANDS } from '../shared/ids';
import { diagnosticOf } from './diagnostics';
import { ignoreEdit } from './ignoreComment';
import type { OpenDocument } from './openDocuments';

/** "Fix all" of the Command Palette and of `editor.codeActionsOnSave`. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.pythonDrill`;

export interface ActionOptions {
  /** The client runs our commands. */
  readonly commands: boolean;
  isDrilled(id: string): boolean;
  /** The client understands edits that name the version they are for. */
  readonly versioned: boolean;
  /** Whether a folder can have settings of its own there. */
  hasFolder(uri: string): boolean;
}

/** What can be done about the findings that a range touches. */
export function codeActions(
  document: OpenDocument,
  findings: readonly Finding[],
  { range, context }: CodeActionParams,
  options: ActionOptions,
): CodeAction[] {
  const wants = (kind: string) =>
    context.only === undefined || context.only.some(only => kind === only || kind.startsWith(`${only}.`));
  const edit = (edits: readonly TextEdit[]) => workspaceEdit(document, edits, options.versioned);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = findings.filter(finding => touches(finding.range, range));
    for (const finding of here) actions.push(...fixesOf(finding, document, edit));
    for (const finding of onePerKind(here)) {
      actions.push(...fixAllOfKind(finding, findings, edit));
      actions.push(...ignoring(finding, document, edit));
      if (options.commands) actions.push(...commandsFor(finding, document, options));
    }
  }
  // Not among the quick fixes of a light bulb: only for whoever asks for it by its kind.
  if (context.only !== undefined && wants(FIX_ALL)) {
    const edits = withoutOverlaps(findings.filter(finding => finding.fix?.safe));
    if (edits.length > 0)
      actions.push({ title: 'Fix all gotchas that are safe to fix', kind: FIX_ALL, edit: edit(edits) });
  }
  return actions;
}

type MakeEdit = (edits: readonly TextEdit[]) => WorkspaceEdit;

function fixesOf(finding: Finding, document: OpenDocument, edit: MakeEdit): CodeAction[] {
  if (!finding.fix) return [];
  const { title, edits, safe } = finding.fix;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, document.uri)],
      isPreferred: safe,
      edit: edit(edits),
    },
  ];
}

function fixAllOfKind(finding: Finding, findings: readonly Finding[], edit: MakeEdit): CodeAction[] {
  const same = findings.filter(other => other.id === finding.id && other.fix?.safe);
  if (same.length < 2) return [];
  const title = `Fix all in this file: ${titleOf(finding)}`;
  return [{ title, kind: CodeActionKind.QuickFix, edit: edit(withoutOverlaps(same)) }];
}

function ignoring(finding: Finding, document: OpenDocument, edit: MakeEdit): CodeAction[] {
  const ignore = ignoreEdit(document.text, finding);
  if (!ignore) return [];
  return [
    {
      title: `Ignore on this line: ${titleOf(finding)}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, document.uri)],
      edit: edit([ignore]),
    },
  ];
}

function commandsFor(finding: Finding, { uri }: OpenDocument, options: ActionOptions): CodeAction[] {
  const title = titleOf(finding);
  const place: GotchaPlace = { id: finding.id, uri };
  const commands: readonly (readonly [string, string, boolean])[] = [
    [`Practise this: ${title}`, COMMANDS.practiseGotcha, options.isDrilled(finding.id)],
    [`Show what happens: ${title}`, COMMANDS.showGotcha, true],
    [`Turn off in this folder: ${title}`, COMMANDS.turnOffGotchaHere, options.hasFolder(uri)],
    [`Turn off everywhere: ${title}`, COMMANDS.turnOffGotcha, true],
  ];
  return commands
    .filter(([, , offered]) => offered)
    .map(([label, command]) => ({
      title: label,
      kind: CodeActionKind.QuickFix,
      command: { title: label, command, arguments: [place] },
    }));
}

function titleOf({ id }: Finding): string {
  return gotchaById(id)?.title ?? id;
}

function onePerKind(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, index) => findings.findIndex(({ id }) => id === finding.id) === index);
}

/** The edits of as many fixes as fit together: a fix whose edits meet those of an earlier one is left for the next time. */
function withoutOverlaps(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    const edits = (fix?.edits ?? []).filter(edit => !taken.some(other => sameEdit(other, edit)));
    if (edits.every(edit => !taken.some(other => meets(other, edit)))) taken.push(...edits);
  }
  return taken.sort((a, b) => compare(a.range.start, b.range.start));
}

/** Two fixes may need the same import. */
function sameEdit(a: TextEdit, b: TextEdit): boolean {
  const { start, end } = a.range;
  return a.newText === b.newText && compare(start, b.range.start) === 0 && compare(end, b.range.end) === 0;
}

function meets(a: TextEdit, b: TextEdit): boolean {
  return compare(a.range.start, b.range.end) <= 0 && compare(b.range.start, a.range.end) <= 0;
}

function touches(a: TextEdit['range'], b: TextEdit['range']): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function workspaceEdit(
  { uri, version }: OpenDocument,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}
