import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Practising } from '../../../src/editor/practising';
import type { Extension } from '../../../src/extension';
import { SETTINGS } from '../../../src/shared/ids';

export const BUCKET = 'forgetful-bucket';

/** The bucket's fault in a form in which its own line raises, so that there is a line to point at. */
export const RAISES =
  'def add_item(item, bucket=None):\n    bucket = bucket or []\n    return bucket[item]\n';
export const SOLVED =
  'def add_item(item, bucket=None):\n    if bucket is None:\n        bucket = []\n    bucket.append(item)\n    return bucket\n';

export async function activated(): Promise<Extension> {
  const extension = vscode.extensions.getExtension<Extension>('python-drill.python-drill');
  assert.ok(extension, 'the extension is installed');
  return await extension.activate();
}

export async function practising(): Promise<Practising> {
  const drill = (await activated()).drill();
  assert.ok(drill, 'the bank and the progress could be opened');
  return drill.practising;
}

/** A practice folder of their own for the tests of a suite, and no editor open before and after each of them. */
export function inOwnFolder(): { readonly path: string } {
  const folder = { path: '' };
  before(async () => {
    folder.path = await mkdtemp(path.join(os.tmpdir(), 'drill-practice-'));
    await set(SETTINGS.practiceFolder, folder.path);
  });
  beforeEach(closeAll);
  afterEach(closeAll);
  after(async () => {
    await set(SETTINGS.practiceFolder, undefined);
    await rm(folder.path, { recursive: true, force: true });
  });
  return folder;
}

export function set(id: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}

/** Closes every editor without asking about unsaved changes. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && document.uri.scheme === 'file') await document.save();
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export async function eventually<T>(
  what: string,
  read: () => T | Promise<T>,
  seconds = 10,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`After ${seconds} s there was still not: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

/** Opens a question with this text in its file, saved, and gives its document. */
export async function openWith(id: string, text: string): Promise<vscode.TextDocument> {
  const { practice } = await practising();
  await practice.open(id);
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'the file is shown');
  await write(document, text);
  await document.save();
  return document;
}

export async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

type Asking = 'showWarningMessage' | 'showInformationMessage' | 'showErrorMessage';

/** Answers the messages of one kind instead of a person, while `run` runs; resolves with what was asked. */
export async function answering(
  kind: Asking,
  answer: string | undefined,
  run: () => Promise<unknown>,
): Promise<string[]> {
  const asked: string[] = [];
  const original = vscode.window[kind];
  const answered = (message: string) => {
    asked.push(message);
    return Promise.resolve(answer);
  };
  Object.defineProperty(vscode.window, kind, { value: answered, configurable: true, writable: true });
  try {
    await run();
  } finally {
    Object.defineProperty(vscode.window, kind, { value: original, configurable: true, writable: true });
  }
  return asked;
}

export function tabLabels(): string[] {
  return vscode.window.tabGroups.all.flatMap(group => group.tabs.map(tab => tab.label));
}
