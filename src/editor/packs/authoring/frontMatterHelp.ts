import * as vscode from 'vscode';
import type { AuthorTexts } from './authorTexts';
import { type PackFile, packFileOf } from './packFile';
import { explanationAt, type Proposal, proposalsAt } from './proposals';
import { type Cursor, cursorAt, frontMatterLines, type Lines } from './yamlCursor';

const FILES: vscode.DocumentSelector = [
  { scheme: 'file', pattern: '**/*.md' },
  { scheme: 'file', pattern: '**/pack.yaml' },
];

interface Place {
  readonly file: PackFile;
  readonly lines: readonly string[];
  readonly within: Lines;
  readonly cursor: Cursor;
}

/** Completes and explains the front matter of questions, and pack.yaml. */
export class FrontMatterHelp
  implements vscode.CompletionItemProvider, vscode.HoverProvider, vscode.Disposable
{
  readonly #registered: vscode.Disposable;

  constructor(private readonly texts: AuthorTexts) {
    this.#registered = vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(FILES, this, ':', ' ', '[', ','),
      vscode.languages.registerHoverProvider(FILES, this),
    );
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const place = placeAt(document, position);
    if (!place) return [];
    const { file, cursor, lines, within } = place;
    const texts = this.texts;
    const known = await texts.knownTo(file);
    const range = rangeOf(position.line, cursor);
    const isFollowed = lines[position.line]?.slice(cursor.end).trimStart().startsWith(':') ?? false;
    return proposalsAt(cursor, texts.schemaOf(file), known, lines, within).map(proposal =>
      itemOf(proposal, cursor, range, isFollowed),
    );
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | null> {
    const place = placeAt(document, position);
    if (!place) return null;
    const texts = this.texts;
    const known = await texts.knownTo(place.file);
    const text = explanationAt(place.cursor, texts.schemaOf(place.file), known);
    return text === null
      ? null
      : new vscode.Hover(new vscode.MarkdownString(text), rangeOf(position.line, place.cursor));
  }

  dispose(): void {
    this.#registered.dispose();
  }
}

function placeAt(document: vscode.TextDocument, { line, character }: vscode.Position): Place | null {
  const file = packFileOf(document.fileName);
  if (!file) return null;
  const lines = document.getText().split(/\r?\n/);
  const within = file.type === 'manifest' ? { from: 0, to: lines.length } : frontMatterLines(lines);
  const cursor = within && cursorAt(lines, within, line, character);
  return cursor && within ? { file, lines, within, cursor } : null;
}

function itemOf(
  { label, detail, documentation, insert, goesOn }: Proposal,
  { at }: Cursor,
  range: vscode.Range,
  isFollowed: boolean,
): vscode.CompletionItem {
  const { Property, EnumMember } = vscode.CompletionItemKind;
  const item = new vscode.CompletionItem(label, at === 'key' ? Property : EnumMember);
  item.detail = detail;
  item.documentation = documentation;
  item.range = range;
  // A key that has its colon already is only put in place of another.
  item.insertText = isFollowed ? label : new vscode.SnippetString(insert);
  item.filterText = `${label} ${documentation}`;
  if (goesOn && !isFollowed)
    item.command = { command: 'editor.action.triggerSuggest', title: 'Complete the value' };
  return item;
}

function rangeOf(line: number, { start, end }: Cursor): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
