import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { DAY_MS } from '../../../src/progress/days';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import {
  activated,
  answering,
  closeAll,
  eventually,
  inOwnFolder,
  practising,
  set,
  tabLabels,
  write,
} from '../practice/session';

const FIXTURES = path.resolve(__dirname, '../../../../test/unit/bank/fixtures');
const COUNT_DOWN = 'harbour/count-down';
const TWO_NAMES = 'harbour/two-names';
const ACCEPT = 'Accept this pack';

const run = (command: string, ...args: unknown[]) =>
  Promise.resolve(vscode.commands.executeCommand(command, ...args));

describe('question packs', () => {
  const practiceFolder = inOwnFolder();
  let folder: string;
  let track: string;

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'drill-pack-')));
    track = path.join(folder, 'track');
    await cp(path.join(FIXTURES, 'pack'), path.join(folder, 'harbour'), { recursive: true });
    await cp(path.join(FIXTURES, 'track'), track, { recursive: true });
    await practising();
  });

  after(async () => {
    await set(SETTINGS.packs, undefined);
    await rm(folder, { recursive: true, force: true });
  });

  async function all() {
    const { list, view, drill } = await activated();
    const opened = drill();
    assert.ok(opened);
    return { list, view, ...opened.packs, ...opened.practising };
  }
  const harbour = () => path.join(folder, 'harbour');
  const ids = async () => (await all()).list.index.questions.map(({ id }) => id);

  it('are added by a command, and their questions stand in the tree under their titles', async () => {
    const told = await answering('showInformationMessage', undefined, () => run(COMMANDS.addPack, harbour()));
    assert.match(told[0] ?? '', /4 questions.*Nothing of it runs until you accept it/);
    const { list, view } = await all();
    assert.ok((await ids()).includes(COUNT_DOWN));
    const roots = await Promise.resolve(view.provider.getChildren());
    const pack = roots?.find(node => node.type === 'group' && node.group.id === 'harbour');
    assert.ok(pack?.type === 'group', 'the pack is a group of its own');
    assert.equal(pack.group.title, list.index.packs?.[0]?.title);
    const topics = await Promise.resolve(view.provider.getChildren(pack));
    assert.deepEqual(
      topics?.map(node => node.type),
      ['group', 'group'],
    );
    const item = await view.provider.getTreeItem(pack);
    assert.equal(item.contextValue, 'group.pack.unaccepted');
  });

  it('can be read before they are accepted, and run nothing', async () => {
    const { practice, checker, panel } = await all();
    await run(COMMANDS.open, COUNT_DOWN);
    const file = path.join(practiceFolder.path, 'packs', 'harbour', 'count_down.py');
    assert.equal(vscode.window.activeTextEditor?.document.fileName, file);
    assert.equal(practice.questionAt(vscode.Uri.file(file)), COUNT_DOWN);
    await eventually('the page', () => panel.isOpen && tabLabels().length === 2);
    let started = 0;
    const listener = checker.onDidStart(() => started++);
    try {
      const asked = await answering('showWarningMessage', undefined, () => run(COMMANDS.check));
      assert.match(asked[0] ?? '', /^Run the code of “/);
      await set(SETTINGS.checkOnSave, true);
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document);
      await write(document, '# edited\n');
      const onSave = await answering('showWarningMessage', ACCEPT, async () => {
        await document.save();
        await new Promise(resolve => setTimeout(resolve, 200));
      });
      assert.deepEqual(onSave, [], 'a save asks for nothing');
      assert.equal(started, 0, 'no check has begun');
    } finally {
      listener.dispose();
      await set(SETTINGS.checkOnSave, undefined);
    }
  });

  it('do not prove anything either before they are accepted', async () => {
    const { practice, programs } = await all();
    const open = await practice.load('harbour/first-and-last');
    assert.ok(open.question.kind === 'output');
    const { program, id } = open.question;
    const proving = answering('showWarningMessage', undefined, () =>
      assert.rejects(programs.run(open, program), vscode.CancellationError),
    );
    assert.equal((await proving).length, 1);
    assert.deepEqual(programs.of(id), {});
  });

  it('are asked for once, then checked as bundled questions are', async () => {
    const { practice, progress, checker, tracker } = await all();
    await run(COMMANDS.open, COUNT_DOWN);
    const document = vscode.window.activeTextEditor?.document;
    const solution = practice.currentCode?.question.solutions[0]?.text;
    assert.ok(document && solution);
    await write(document, solution);
    const asked = await answering('showWarningMessage', ACCEPT, async () => {
      assert.equal((await checker.check())?.status, 'passed');
      assert.equal((await checker.check())?.status, 'passed');
    });
    assert.equal(asked.length, 1);
    await tracker.settled();
    assert.equal(progress.attempts(COUNT_DOWN).at(-1)?.outcome, 'solved');
    assert.equal(progress.stateOf(COUNT_DOWN).status, 'solved');
  });

  it('run nothing any more once that is taken back', async () => {
    const { permission, checker, practice } = await all();
    await run(COMMANDS.open, COUNT_DOWN);
    await run(COMMANDS.revokePack, 'harbour');
    const question = practice.current?.question;
    assert.ok(question && !permission.allows(question));
    const asked = await answering('showWarningMessage', undefined, () => checker.check());
    assert.equal(asked.length, 1);
    await answering('showWarningMessage', ACCEPT, () => run(COMMANDS.acceptPack, 'harbour'));
    assert.ok(permission.allows(question));
  });

  it('come back in Today when they are due, stand in the dashboard, and are begun with once they are accepted', async () => {
    const { progress } = await all();
    const open = (await activated()).drill();
    assert.ok(open);
    const { today, dashboard } = open;
    const at = Date.now() - 30 * DAY_MS;
    await progress.record({
      ...{ id: `due-${at}`, question: TWO_NAMES, at, outcome: 'failed', ms: 60_000, firstKeyMs: null },
      ...{ hints: 0, solutionSeen: false, python: null, answer: 'x', grade: null, sitting: null },
      ...{ score: null, offset: 0 },
    });
    const due = () => today.today.items.find(({ id }) => id === TWO_NAMES)?.from;
    assert.equal(due(), 'due');
    assert.ok(dashboard.panel.data.topics.some(({ title }) => title.startsWith('Harbour')));
    const planned = (budget: number) => set(SETTINGS.dailyMinutes, budget);
    await planned(240);
    const isBegun = () =>
      today.today.items.some(({ id, from }) => from === 'new' && id.startsWith('harbour/'));
    await eventually('a new question of the pack', isBegun);
    await run(COMMANDS.revokePack, 'harbour');
    assert.deepEqual([isBegun(), due()], [false, 'due']);
    await answering('showWarningMessage', ACCEPT, () => run(COMMANDS.acceptPack, 'harbour'));
    await eventually('a new question of the pack', isBegun);
    await set(SETTINGS.dailyMinutes, undefined);
  });

  it('show the solution beside the answer, by the id that they have among others', async () => {
    await run(COMMANDS.open, COUNT_DOWN);
    const { practice } = await all();
    const title = practice.current?.question.title ?? '?';
    const shown = run(COMMANDS.solution);
    // There are two, and the first in the list is the reference.
    const label = await eventually('the diff', async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return tabLabels().find(one => one.startsWith(`${title}: `));
    });
    await shown;
    assert.match(label, /solution\.py/);
    const right = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'python-drill');
    assert.equal(right?.getText(), practice.currentCode?.question.solutions[0]?.text);
  });

  it('are read again when a file changes, and so is the question that is open', async () => {
    await run(COMMANDS.open, TWO_NAMES);
    const { practice } = await all();
    const file = path.join(harbour(), 'names/two-names.md');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace(/^title: .*$/m, 'title: Two names, one list, seen anew'));
    await eventually('the new title', () => practice.current?.question.title.endsWith('seen anew'));
    await eventually('the page with it', () => tabLabels().some(label => label.endsWith('seen anew')));
    await writeFile(file, before);
    await eventually('the old title', () => !practice.current?.question.title.endsWith('seen anew'));
  });

  it('show a mistake where it is, keep the open question, and forget the mistake when it is mended', async () => {
    await run(COMMANDS.open, TWO_NAMES);
    const { practice } = await all();
    const file = path.join(harbour(), 'names/two-names.md');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace(/^level: .*$/m, 'level: expert'));
    const line = before.split('\n').findIndex(text => text.startsWith('level: '));
    const problems = () => vscode.languages.getDiagnostics(vscode.Uri.file(file));
    const [problem] = await eventually('the problem', () => (problems().length === 1 ? problems() : null));
    assert.equal(problem?.range.start.line, line);
    assert.match(problem?.message ?? '', /`level` must be one of junior, mid, senior/);
    assert.equal((await ids()).includes(TWO_NAMES), false);
    assert.equal(practice.current?.question.id, TWO_NAMES);
    await writeFile(file, before);
    await eventually('no problem', () => problems().length === 0);
    assert.ok((await ids()).includes(TWO_NAMES));
  });

  it('can be a track in Exercism’s layout, whose exercises are checked with the modules beside them', async () => {
    await answering('showInformationMessage', undefined, () => run(COMMANDS.addPack, track));
    const { packs, practice, checker } = await all();
    const name = packs.usable.find(({ layout }) => layout === 'track')?.index.name;
    const id = `${name}/knot-names`;
    await run(COMMANDS.open, id);
    const document = vscode.window.activeTextEditor?.document;
    const solution = practice.currentCode?.question.solutions[0]?.text;
    assert.ok(document && solution && practice.current?.question.id === id);
    await write(document, solution);
    await answering('showWarningMessage', ACCEPT, async () => {
      assert.equal((await checker.check())?.status, 'passed');
    });
  });

  it('are removed by a command; their files and the answers stay', async () => {
    await closeAll();
    await run(COMMANDS.removePack, track);
    await run(COMMANDS.removePack, 'harbour');
    const left = (await ids()).filter(id => id.includes('/'));
    assert.deepEqual(left, []);
    assert.deepEqual(vscode.workspace.getConfiguration().get(SETTINGS.packs), []);
    assert.match(await readFile(path.join(harbour(), 'pack.yaml'), 'utf8'), /harbour/);
    const answer = path.join(practiceFolder.path, 'packs', 'harbour', 'count_down.py');
    assert.notEqual(await readFile(answer, 'utf8'), '');
  });

  it('say so when a folder is none', async () => {
    await set(SETTINGS.packs, [path.join(folder, 'nowhere')]);
    const { packs } = await all();
    await eventually('the problem', () => packs.all[0]?.problem?.includes('There is no folder'));
    await set(SETTINGS.packs, undefined);
    await eventually('an empty list', () => packs.all.length === 0);
  });
});
