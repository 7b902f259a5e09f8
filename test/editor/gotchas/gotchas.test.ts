import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Extension } from '../../../src/extension';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import { activated, answering, closeAll, eventually, set, tabLabels, write } from '../practice/session';

const BUCKET = 'def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n';
const ID = 'mutable-default';
/** The server loads ten megabytes of WebAssembly when it starts, on a busy machine. */
const FIRST_SECONDS = 30;

describe('Gotchas in the editor', function () {
  this.timeout(60_000);
  let running: Extension;
  let folder: string;
  let count = 0;

  before(async () => {
    running = await activated();
    folder = await mkdtemp(path.join(os.tmpdir(), 'drill-gotchas-'));
  });
  after(async () => {
    await closeAll();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(closeAll);
  afterEach(async () => {
    for (const id of [SETTINGS.gotchas, SETTINGS.gotchaSeverity]) await set(id, undefined);
  });

  async function shown(text: string): Promise<vscode.TextDocument> {
    const file = path.join(folder, `file${++count}.py`);
    await writeFile(file, text);
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    return document;
  }

  const ours = (document: vscode.TextDocument) =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Python Drill');
  const found = (document: vscode.TextDocument, seconds?: number) =>
    eventually('a gotcha is shown', () => ours(document)[0], seconds);
  const clean = (document: vscode.TextDocument) =>
    eventually('no gotcha is shown', () => ours(document).length === 0);

  it('appear in a Python file, with our id as the code and the documentation behind it', async () => {
    const document = await shown(BUCKET);
    const { code, severity, relatedInformation } = await found(document, FIRST_SECONDS);
    assert.ok(typeof code === 'object');
    assert.equal(code.value, ID);
    assert.match(code.target.toString(), /^https:\/\/docs\.python\.org\//);
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(relatedInformation?.[0]?.location.range.start.line, 1);
  });

  it('go away when the code is mended', async () => {
    const document = await shown(BUCKET);
    await found(document, FIRST_SECONDS);
    await write(document, BUCKET.replace('[]', 'None'));
    await clean(document);
  });

  it('are fixed by a quick fix', async () => {
    const document = await shown(BUCKET);
    const { range } = await found(document, FIRST_SECONDS);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ edit, isPreferred }) => edit && isPreferred);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await clean(document);
    assert.match(document.getText(), /bucket=None/);
  });

  it('explain themselves in a hover whose links may be followed', async () => {
    const document = await shown(BUCKET);
    const { range } = await found(document, FIRST_SECONDS);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .find(content => content instanceof vscode.MarkdownString && content.value.includes('Show me'));
    assert.ok(text instanceof vscode.MarkdownString);
    assert.ok(text.value.includes(`command:${COMMANDS.practiseGotcha}`), text.value);
    assert.ok(typeof text.isTrusted === 'object');
    assert.deepEqual(text.isTrusted.enabledCommands, [COMMANDS.practiseGotcha, COMMANDS.showGotcha]);
  });

  it('are turned off everywhere by a command, and come back by Undo', async () => {
    const document = await shown(BUCKET);
    await found(document, FIRST_SECONDS);
    const place = { id: ID, uri: document.uri.toString() };
    const asked = await answering('showInformationMessage', 'Undo', async () => {
      await vscode.commands.executeCommand(COMMANDS.turnOffGotcha, place);
      await clean(document);
      await found(document);
    });
    assert.match(asked.join(), /is off everywhere\.$/);
  });

  it('follow the settings: a severity, and off', async () => {
    const document = await shown(BUCKET);
    await found(document, FIRST_SECONDS);
    await set(SETTINGS.gotchaSeverity, { [ID]: 'hint' });
    await eventually('a hint', () => ours(document)[0]?.severity === vscode.DiagnosticSeverity.Hint);
    await set(SETTINGS.gotchas, 'practice');
    await clean(document);
  });

  it('are left to the Ruff extension where it shows the same rule', async () => {
    const document = await shown('x = 1\ny = x is "a"\n');
    const { range } = await found(document, FIRST_SECONDS);
    const ruff = vscode.languages.createDiagnosticCollection('ruff');
    const theirs = new vscode.Diagnostic(range, 'Use `==` to compare constant literals');
    theirs.source = 'Ruff';
    theirs.code = 'F632';
    ruff.set(document.uri, [theirs]);
    await clean(document);
    await set(SETTINGS.gotchasBesideRuff, true);
    await found(document);
    await set(SETTINGS.gotchasBesideRuff, undefined);
    await clean(document);
    ruff.dispose();
    await found(document);
  });

  it('are proved by a program and what the learner’s own Python makes of it', async () => {
    const document = await shown(BUCKET);
    await vscode.commands.executeCommand(COMMANDS.showGotcha, { id: ID, uri: document.uri.toString() });
    const output = await eventually('the output is shown', () =>
      vscode.window.visibleTextEditors.find(({ document: one }) => one.fileName.endsWith('output.txt')),
    );
    const { output: expected } = await running.gotchaService.text(ID);
    assert.ok(output.document.getText().endsWith(expected), output.document.getText());
    assert.match(output.document.getText(), /^Python 3\.\d+/);
    assert.ok(tabLabels().includes('mutable_default.py'));
  });

  it('lead to the question that drills them', async () => {
    const document = await shown(BUCKET);
    await vscode.commands.executeCommand(COMMANDS.practiseGotcha, { id: ID, uri: document.uri.toString() });
    const open = await eventually(
      'a question is open',
      () => running.drill()?.practising.practice.current ?? null,
    );
    assert.ok(open.question.gotchas.includes(ID));
  });

  it('are found in the cells of a notebook', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, BUCKET, 'python');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const { code } = await found(notebook.cellAt(0).document, FIRST_SECONDS);
    assert.ok(typeof code === 'object');
    assert.equal(code.value, ID);
  });

  it('come back after the server was killed, and after the fourth time when the learner says so', async function () {
    this.timeout(150_000);
    const document = await shown(BUCKET);
    await found(document, FIRST_SECONDS);
    const another = (before: number) =>
      eventually(
        'another server runs',
        async () => {
          const now = await running.gotchaService.pid();
          return now !== before ? now : null;
        },
        FIRST_SECONDS,
      );
    const kill = async () => {
      const pid = await running.gotchaService.pid();
      assert.ok(pid !== null);
      process.kill(pid, 'SIGKILL');
      return pid;
    };
    for (let crash = 1; crash <= 3; crash++) await another(await kill());
    await write(document, `${BUCKET}x = 1 is "a"\n`);
    await eventually('both gotchas are shown', () => ours(document).length === 2, FIRST_SECONDS);
    let last = 0;
    const told = await answering('showErrorMessage', 'Start again', async () => {
      last = await kill();
      await another(last);
    });
    assert.deepEqual(told, ['The server that finds gotchas has crashed four times within three minutes.']);
    await eventually('both gotchas are shown again', () => ours(document).length === 2, FIRST_SECONDS);
  });
});

describe('Gotchas in a workspace', function () {
  this.timeout(60_000);
  let running: Extension;
  let file: vscode.Uri;

  before(async () => {
    running = await activated();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the tests run in a folder');
    file = vscode.Uri.joinPath(folder.uri, 'has_gotchas.py');
    await writeFile(file.fsPath, `${BUCKET}\n\n${BUCKET.replace('add', 'add_more')}\nx = 1 is "a"\n`);
  });
  after(async () => {
    running.gotchas.search.clear();
    await rm(file.fsPath, { force: true });
  });

  it('are found and shown by kind, the most frequent first', async () => {
    await vscode.commands.executeCommand(COMMANDS.findGotchas);
    const { search } = running.gotchas;
    const kinds = search.kinds.map(({ id, places }) => [
      id,
      places.filter(one => one.uri === file.toString()).length,
    ]);
    assert.deepEqual(
      kinds.filter(([, places]) => places !== 0),
      [
        [ID, 2],
        ['is-literal', 1],
      ],
    );
    assert.match(search.message, /^\d+ gotchas of \d+ kinds in \d+ files?$/);
    const [first] = (await search.provider.getChildren()) ?? [];
    const [place] = (await search.provider.getChildren(first)) ?? [];
    assert.ok(place);
    const item = await search.provider.getTreeItem(place);
    assert.match(String(item.label), /^\w+\.py:\d+$/);
    assert.equal(item.command?.command, 'vscode.open');
  });

  it('are turned off in their folder by a command, and come back by Undo', async () => {
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const shown = () =>
      vscode.languages
        .getDiagnostics(file)
        .filter(({ code }) => typeof code === 'object' && code.value === ID);
    await eventually('they are shown', () => shown().length === 2, FIRST_SECONDS);
    const inFolder = () =>
      vscode.workspace.getConfiguration(undefined, file).inspect(SETTINGS.gotchaSeverity)
        ?.workspaceFolderValue;
    const asked = await answering('showInformationMessage', 'Undo', async () => {
      await vscode.commands.executeCommand(COMMANDS.turnOffGotchaHere, { id: ID, uri: file.toString() });
      await eventually('they are not shown', () => shown().length === 0);
      await eventually('they are shown again', () => shown().length === 2);
    });
    assert.match(asked.join(), /is off in this folder\.$/);
    assert.equal(inFolder(), undefined);
  });

  it('are no longer looked for when that is cancelled', async () => {
    const { search } = running.gotchas;
    const original = vscode.window.withProgress;
    const cancelled = new vscode.CancellationTokenSource();
    cancelled.cancel();
    const withProgress: typeof original = async (_options, task) =>
      task({ report: () => undefined }, cancelled.token);
    Object.defineProperty(vscode.window, 'withProgress', { value: withProgress, configurable: true });
    try {
      await vscode.commands.executeCommand(COMMANDS.findGotchas);
    } finally {
      Object.defineProperty(vscode.window, 'withProgress', { value: original, configurable: true });
      cancelled.dispose();
    }
    assert.deepEqual(search.kinds, []);
    assert.equal(search.message, '');
    await search.run();
    assert.ok(search.kinds.length > 0);
  });

  it('lead to the questions for what the learner’s own code has', async () => {
    const choosing = vscode.commands.executeCommand(COMMANDS.drillWeakSpots);
    await new Promise(resolve => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await choosing;
    const open = await eventually(
      'a question is open',
      () => running.drill()?.practising.practice.current ?? null,
    );
    const ids = running.gotchas.search.kinds.map(({ id }) => id);
    assert.ok(open.question.gotchas.some(id => ids.includes(id)));
    await closeAll();
  });
});
