import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import {
  activated,
  answering,
  closeAll,
  eventually,
  practising,
  set,
  tabLabels,
  write,
} from '../practice/session';

const FIXTURES = path.resolve(__dirname, '../../../../test/unit/bank/fixtures');

const run = (command: string, ...args: unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(command, ...args));

describe('writing questions', () => {
  let folder: string;

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'drill-authoring-')));
    await cp(path.join(FIXTURES, 'pack'), folder, { recursive: true });
    await practising();
    await set(SETTINGS.packs, [folder]);
  });

  afterEach(closeAll);
  after(async () => {
    await set(SETTINGS.packs, undefined);
    await rm(folder, { recursive: true, force: true });
  });

  async function show(name: string): Promise<vscode.TextDocument> {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(path.join(folder, name)));
    return document;
  }
  const problems = (name: string) =>
    vscode.languages.getDiagnostics(vscode.Uri.file(path.join(folder, name))).map(({ message }) => message);

  /** The labels that are proposed where the text has a bar. */
  async function proposed(document: vscode.TextDocument, text: string): Promise<string[]> {
    const before = text.slice(0, text.indexOf('|')).split('\n');
    await write(document, text.replace('|', ''));
    const position = new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  }

  it('begins with a command that writes a whole question and opens it', async () => {
    await run(COMMANDS.newQuestion, { pack: folder, kind: 'code', topic: 'loops', id: 'deep-water' });
    assert.deepEqual(tabLabels(), ['question.md', 'starter.py', 'solution.py', 'checks.py']);
    assert.match(
      vscode.window.activeTextEditor?.document.getText() ?? '',
      /^---\ntitle: "Deep water"\nkind: code/,
    );
    const { list } = await activated();
    await eventually('the question in the tree', () =>
      list.index.questions.some(({ id }) => id === 'harbour/deep-water'),
    );
  });

  it('refuses an id that is taken, in words', async () => {
    const told = await answering('showErrorMessage', undefined, () =>
      run(COMMANDS.newQuestion, { pack: folder, kind: 'choice', topic: 'names', id: 'two-names' }),
    );
    assert.deepEqual(told, ['There is a question two-names already: names/two-names.md.']);
  });

  it('proposes keys, values, and the concepts of the pack’s own syllabus', async () => {
    const document = await show('names/two-names.md');
    const text = document.getText();
    const keys = await proposed(document, text.replace(/^level: .*$/m, 'lev|'));
    assert.ok(keys.includes('level') && !keys.includes('title'), keys.join());
    const levels = await proposed(document, text.replace(/^level: .*$/m, 'level: |'));
    for (const level of ['junior', 'mid', 'senior']) assert.ok(levels.includes(level), level);
    const concepts = await proposed(document, text.replace(/^covers: .*$/m, 'covers: [|]'));
    assert.ok(concepts.includes('aliasing') && concepts.includes('loop-else'), concepts.join());
    const gotchas = await proposed(document, text.replace(/^source: /m, 'gotchas: [|]\nsource: '));
    assert.ok(gotchas.includes('mutable-default'), gotchas.join());
    await write(document, text);
  });

  it('explains a key where the pointer rests', async () => {
    const document = await show('names/two-names.md');
    const line = document
      .getText()
      .split('\n')
      .findIndex(text => text.startsWith('minutes'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(line, 2),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map(one => (typeof one === 'string' ? one : one.value)),
    );
    assert.ok(
      said.some(text => text.includes('What a prepared candidate needs')),
      said.join(),
    );
  });

  it('shows what is wrong while it is typed, before anything is saved', async () => {
    const document = await show('names/two-names.md');
    const text = document.getText();
    await write(document, text.replace(/^kind: .*$/m, 'kind: riddle'));
    await eventually('the problem', () => problems('names/two-names.md').length === 1);
    assert.match(problems('names/two-names.md')[0] ?? '', /`kind` must be one of/);
    await write(document, text);
    await eventually('no problem', () => problems('names/two-names.md').length === 0);
    const manifest = await show('pack.yaml');
    const before = manifest.getText();
    await write(manifest, before.replace(/^title: .*$/m, 'titel: Harbour'));
    await eventually('both problems', () => problems('pack.yaml').length === 2);
    await write(manifest, before);
  });

  it('checks the question that is open, and shows what does not hold where it is', async () => {
    await show('loops/count-down/checks.py');
    const wrong = await show('loops/count-down/wrong/counts_up.py');
    const text = wrong.getText();
    await write(wrong, text.replace(/^# fails: .*$/m, '# fails: test_none'));
    let asked: string[] = [];
    const told = await answering('showWarningMessage', 'Accept this pack', async () => {
      await run(COMMANDS.verifyQuestion);
    });
    asked = told.filter(one => one.startsWith('Run the code of'));
    assert.equal(asked.length, 1, 'a pack is accepted before anything of it runs');
    const found = await eventually('the faults', () => {
      const now = problems('loops/count-down/wrong/counts_up.py');
      return now.length > 0 ? now : null;
    });
    assert.ok(
      found.some(one => one.includes('it also fails `test_three`, which it does not name')),
      found.join(),
    );
    assert.equal(await readFile(wrong.fileName, 'utf8'), wrong.getText(), 'it was saved first');
    await write(wrong, text);
    const good = await answering('showInformationMessage', undefined, () => run(COMMANDS.verifyQuestion));
    assert.match(good[0] ?? '', /^“count-down” holds/);
    assert.deepEqual(problems('loops/count-down/wrong/counts_up.py'), []);
  });

  it('runs nothing of a pack that is not accepted', async () => {
    await run(COMMANDS.revokePack, 'harbour');
    await show('loops/count-down/checks.py');
    const told = await answering('showWarningMessage', undefined, () => run(COMMANDS.verifyQuestion));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^Run the code of/);
  });

  it('says what to open when the file is no question’s', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '' });
    await vscode.window.showTextDocument(document);
    const { drill } = await activated();
    await assert.rejects(
      drill()?.authorship.authoring.verifying.run() ?? Promise.resolve(),
      /Open a file of a question/,
    );
  });
});
