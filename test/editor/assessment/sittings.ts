import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SittingEvent } from '../../../src/assessment/sitting/events';
import type { Assessments } from '../../../src/editor/assessment/assessments';
import type { SittingSession } from '../../../src/editor/assessment/sittingSession';
import type { Drill } from '../../../src/editor/drill';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import type { Report } from '../../../src/shared/report';
import { activated, answering, eventually, set } from '../practice/session';

/** Twelve questions of one topic: three of code, four choices, four outputs, one explanation. */
export const MIXED = 'custom.n12.m60.t:functions.l:junior+mid+senior.k:code+choice+output+explain-2n9c';
/** Grading starts a Python for each program, on a machine that does other things too. */
export const GRADING_SECONDS = 60;

export async function drill(): Promise<Drill> {
  const open = (await activated()).drill();
  assert.ok(open);
  return open;
}

export async function assessments(): Promise<Assessments> {
  return (await drill()).assessments.load();
}

/** A progress folder of their own for the tests of a suite, and no sitting that another test has left. */
export function inOwnProgress(): { readonly path: string; readonly elsewhere: string } {
  const folder = { path: '', elsewhere: '' };
  before(async () => {
    folder.path = await mkdtemp(path.join(os.tmpdir(), 'drill-sat-'));
    folder.elsewhere = await mkdtemp(path.join(os.tmpdir(), 'drill-else-'));
  });
  beforeEach(() => opened(folder.path));
  afterEach(async () => {
    await opened(folder.elsewhere);
    for (const name of await readdir(folder.path))
      await rm(path.join(folder.path, name), { recursive: true, force: true });
  });
  after(async () => {
    await set(SETTINGS.progressFolder, undefined);
    await eventually('the progress is back in its own storage', async () => {
      const open = (await activated()).drill();
      return open !== null && open.practising.progress.folder !== folder.elsewhere;
    });
    for (const one of [folder.path, folder.elsewhere]) await rm(one, { recursive: true, force: true });
  });
  return folder;
}

/** Everything is closed and opened anew, as at a start of the window, with the progress in this folder. */
export async function opened(folder: string): Promise<void> {
  await set(SETTINGS.progressFolder, folder);
  let known: Drill | null = null;
  let since = Date.now();
  // VS Code may tell of one change of a setting twice, and then everything is opened twice.
  await eventually('the progress is open in its folder, for good', async () => {
    const open = (await activated()).drill();
    if (open !== known) since = Date.now();
    known = open;
    return open?.practising.progress.folder === folder && Date.now() - since > 300;
  });
}

/** As if the window was closed, this time passed, and the window was opened again. */
export async function later(ms: number, folder: { path: string; elsewhere: string }): Promise<void> {
  await opened(folder.elsewhere);
  const sittings = path.join(folder.path, 'sittings');
  for (const name of await readdir(sittings)) {
    const lines = (await readFile(path.join(sittings, name), 'utf8')).trimEnd().split('\n');
    const aged = lines.map(line => {
      const event = JSON.parse(line) as SittingEvent;
      return JSON.stringify({ ...event, at: event.at - ms, up: event.up - ms });
    });
    await writeFile(path.join(sittings, name), `${aged.join('\n')}\n`);
  }
  await opened(folder.path);
}

/** Answers pickers and inputs instead of a person: those with a label of `answers` in turn, all boxes ticked. */
export async function choosing<T>(answers: readonly string[], run: () => Promise<T>): Promise<T> {
  const waiting = [...answers];
  const next = () => waiting.shift();
  const pick = async (items: readonly (string | { label: string })[], options?: vscode.QuickPickOptions) => {
    if (options?.canPickMany) return items;
    const wanted = next();
    return items.find(item => wanted !== undefined && labelOf(item).startsWith(wanted));
  };
  const type = async (options: vscode.InputBoxOptions) => {
    const value = next();
    assert.equal(await options.validateInput?.(value ?? ''), null, `“${value}” was not accepted`);
    return value;
  };
  const replaced = { showQuickPick: pick, showInputBox: type };
  const originals = Object.keys(replaced).map(name => [name, Reflect.get(vscode.window, name)] as const);
  const put = (name: string, value: unknown) =>
    Object.defineProperty(vscode.window, name, { value, configurable: true, writable: true });
  for (const [name, value] of Object.entries(replaced)) put(name, value);
  try {
    const result = await run();
    assert.deepEqual(waiting, [], 'not everything was asked');
    return result;
  } finally {
    for (const [name, value] of originals) put(name, value);
  }
}

export async function started(code = MIXED): Promise<SittingSession> {
  const own = await assessments();
  await choosing(['Repeat by code', code], () => own.start());
  return sitting();
}

/** The sitting that goes on. */
export async function sitting(): Promise<SittingSession> {
  return eventually('a sitting goes on', async () => (await assessments()).session);
}

export function placeOfKind(session: SittingSession, kind: string) {
  const place = session.run.sitting.places.find(({ question }) => question.kind === kind);
  assert.ok(place, kind);
  return place.question;
}

/** Opens the file of a code question, and gives its document. */
export async function fileOf(session: SittingSession, id: string): Promise<vscode.TextDocument> {
  await session.show(id);
  await session.openFile();
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  assert.equal(path.basename(document.fileName), `${id.replaceAll('-', '_')}.py`);
  return document;
}

export async function handedIn(): Promise<Report> {
  await answering('showWarningMessage', 'Hand in', () =>
    Promise.resolve(vscode.commands.executeCommand(COMMANDS.handInAssessment)),
  );
  return reported();
}

export async function reported(): Promise<Report> {
  const own = await assessments();
  return eventually('a report is shown', () => (own.session === null ? own.report : null), GRADING_SECONDS);
}

export function answerIn(report: Report, id: string) {
  const found = report.questions.find(question => question.id === id);
  assert.ok(found, id);
  return found;
}

/** Hears what VS Code would tell meanwhile, as it is told. */
export async function hearing(
  kind: 'showInformationMessage' | 'showErrorMessage',
  run: (heard: readonly string[]) => Promise<unknown>,
): Promise<readonly string[]> {
  const heard: string[] = [];
  const put = (value: unknown) =>
    Object.defineProperty(vscode.window, kind, { value, configurable: true, writable: true });
  const original = vscode.window[kind];
  put(async (message: string) => void heard.push(message));
  try {
    await run(heard);
  } finally {
    put(original);
  }
  return heard;
}

function labelOf(item: string | { label: string }): string {
  return typeof item === 'string' ? item : item.label;
}
