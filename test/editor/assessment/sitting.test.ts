import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { placeOf } from '../../../src/assessment/sitting/sitting';
import { COMMANDS, SETTINGS } from '../../../src/shared/ids';
import { closeAll, eventually, inOwnFolder, set, tabLabels, write } from '../practice/session';
import {
  answerIn,
  assessments,
  choosing,
  drill,
  fileOf,
  handedIn,
  hearing,
  inOwnProgress,
  later,
  opened,
  placeOfKind,
  reported,
  sitting,
  started,
} from './sittings';

const run = (command: string) => Promise.resolve(vscode.commands.executeCommand(command));
const MINUTE = 60_000;

describe('An assessment in the editor', function () {
  this.timeout(120_000);
  const practice = inOwnFolder();
  const folder = inOwnProgress();

  it('shows its page and its clock at once, the shorter questions first, and nothing that tells an answer', async () => {
    const session = await started();
    await eventually('the page', () => tabLabels().includes('Assessment: Custom'));
    assert.match(session.clockText, /^\$\(watch\) (1:00:00|59:\d\d)$/u);
    const state = session.state();
    assert.equal(state.entries.length, 12);
    assert.equal(state.current?.id, state.entries[0]?.id);
    const code = state.entries.findIndex(({ kind }) => kind === 'code');
    assert.ok(code > 0 && state.entries.slice(code).every(({ kind }) => kind === 'code'), 'code comes last');
    const { practice: bank } = (await drill()).practising;
    const { question } = await bank.load(state.current?.id ?? '');
    const told = JSON.stringify(state);
    for (const secret of [question.explanation, ...question.hints]) assert.ok(!told.includes(secret));
  });

  it('keeps what is typed on its page and in files that were never saved, over a restart of the window', async () => {
    const session = await started();
    const [explain, output, code] = ['explain', 'output', 'code'].map(kind => placeOfKind(session, kind));
    assert.ok(explain && output && code);
    await session.answer(explain.id, { text: 'In my own words', chosen: [], ticked: [] });
    await session.show(output.id);
    await session.answer(output.id, { text: '7\n', chosen: [], ticked: [] });
    session.toggleFlag();
    const document = await fileOf(session, code.id);
    await write(document, '# never saved, never checked\n');
    await later(5 * MINUTE, folder);
    const again = await sitting();
    const answers = (id: string) => placeOf(again.run.sitting, id)?.answer.text;
    assert.deepEqual(
      [explain, output, code].map(({ id }) => answers(id)),
      ['In my own words', '7\n', '# never saved, never checked\n'],
    );
    assert.equal(placeOf(again.run.sitting, output.id)?.flagged, true);
    assert.equal(again.state().current?.id, code.id, 'where it was');
    assert.ok(again.run.left < 55 * MINUTE && again.run.left > 54 * MINUTE, 'the time went on');
  });

  it('puts back into its file what the editor has lost, and leaves alone what was changed since', async () => {
    const session = await started();
    const [one, other] = session.run.sitting.places.filter(({ question }) => question.kind === 'code');
    assert.ok(one && other);
    for (const { question } of [one, other])
      await write(await fileOf(session, question.id), `# typed in ${question.id}\n`);
    await session.settle();
    const file = (id: string) =>
      path.join(...[practice.path, 'sittings', session.run.sitting.id, `${id.replaceAll('-', '_')}.py`]);
    await opened(folder.elsewhere);
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty) {
        await vscode.window.showTextDocument(document);
        await run('workbench.action.revertAndCloseActiveEditor');
      }
    await closeAll();
    await writeFile(file(other.question.id), '# by another program\n');
    await opened(folder.path);
    const again = await sitting();
    const restored = await fileOf(again, one.question.id);
    await eventually('the text is back', () => restored.getText() === `# typed in ${one.question.id}\n`);
    const changed = await fileOf(again, other.question.id);
    const kept = () => placeOf(again.run.sitting, other.question.id)?.answer.text;
    await eventually('the other text is kept', () => kept() === '# by another program\n');
    assert.equal(changed.getText(), '# by another program\n');
  });

  it('takes nothing back into a file that is as it was left: somebody may type there already', async () => {
    const session = await started();
    const { id } = placeOfKind(session, 'code');
    const document = await fileOf(session, id);
    await write(document, '# as it was left\n');
    await document.save();
    await session.settle();
    // The change of the file is now younger than the answer.
    await later(5 * MINUTE, folder);
    const again = await sitting();
    const { commands } = vscode;
    const execute = commands.executeCommand.bind(commands);
    const given: string[] = [];
    const noting = (command: string, ...args: unknown[]) => {
      given.push(command);
      return execute(command, ...args);
    };
    Object.defineProperty(commands, 'executeCommand', { value: noting, configurable: true, writable: true });
    try {
      await fileOf(again, id);
    } finally {
      Object.defineProperty(commands, 'executeCommand', {
        value: execute,
        configurable: true,
        writable: true,
      });
    }
    assert.deepEqual(
      given.filter(command => command.endsWith('.revert')),
      [],
    );
    await again.settle();
    assert.equal(placeOf(again.run.sitting, id)?.answer.text, '# as it was left\n');
  });

  it('does not take a file that was only looked at for an answer', async () => {
    const session = await started();
    const code = placeOfKind(session, 'code');
    const document = await fileOf(session, code.id);
    const starter = document.getText();
    await session.settle();
    const state = () => session.state().entries.find(({ id }) => id === code.id)?.state;
    assert.equal(state(), 'open');
    await write(document, 'x = 1\n');
    await session.settle();
    assert.equal(state(), 'answered');
    await write(document, starter);
    await session.settle();
    assert.equal(state(), 'open');
  });

  it('has commands for the next question, the one before, and the flag', async () => {
    const session = await started();
    const [first, second] = session.run.sitting.places.map(({ question }) => question.id);
    await run(COMMANDS.nextInAssessment);
    assert.equal(session.state().current?.id, second);
    await run(COMMANDS.flagInAssessment);
    assert.equal(session.state().entries[1]?.flagged, true);
    await run(COMMANDS.previousInAssessment);
    assert.equal(session.state().current?.id, first);
    await run(COMMANDS.previousInAssessment);
    assert.equal(session.state().current?.id, first, 'before the first is none');
  });

  it('keeps its page in sight when a file is opened, and runs the visible half of its tests from there', async () => {
    const session = await started();
    const code = placeOfKind(session, 'code');
    const document = await fileOf(session, code.id);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await write(document, 'raise SystemExit(3)\n');
    await run(COMMANDS.checkInAssessment);
    const check = session.state().current?.code?.check;
    assert.ok(check && !check.running && check.summary !== '');
    const { question } = await (await drill()).practising.practice.load(code.id);
    assert.ok(question.kind === 'code');
    await write(document, question.solutions[0]?.text ?? '');
    await run(COMMANDS.checkInAssessment);
    const { tests = [] } = session.state().current?.code?.check ?? {};
    const all = question.checks.match(/^\s+(async )?def test_/gmu) ?? [];
    assert.ok(tests.length > 0 && tests.length <= Math.ceil(all.length / 2), `${tests.length} tests`);
    assert.ok(tests.every(({ passed }) => passed));
    await set(SETTINGS.assessmentCheck, 'none');
    try {
      assert.equal(session.state().current?.code?.check, null);
    } finally {
      await set(SETTINGS.assessmentCheck, undefined);
    }
  });

  it('marks no gotchas in its files, as they would give answers away', async () => {
    const session = await started();
    const ours = (document: vscode.TextDocument) =>
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Python Drill');
    const trap = 'def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n';
    const document = await fileOf(session, placeOfKind(session, 'code').id);
    await write(document, trap);
    const file = path.join(practice.path, 'elsewhere.py');
    await writeFile(file, trap);
    const other = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(other);
    await eventually('the gotcha is seen elsewhere', () => ours(other).length > 0, 30);
    assert.deepEqual(ours(document), []);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 20),
    );
    assert.deepEqual(hovers, []);
  });

  it('warns at ten and at two minutes, once', async () => {
    await started();
    const heard = await hearing('showInformationMessage', async told => {
      for (const minutes of [10, 2]) {
        const { run: before } = await sitting();
        await later(before.left - minutes * MINUTE - 8000, folder);
        const warning = `${minutes} minutes are left in your assessment.`;
        await eventually(warning, () => told.includes(warning), 30);
        // Another second or two tell it no second time.
        await delay(2200);
      }
    });
    const warnings = heard.filter(text => text.includes('minutes are left in'));
    assert.deepEqual(warnings, [
      '10 minutes are left in your assessment.',
      '2 minutes are left in your assessment.',
    ]);
  });

  it('hands in by itself when the time is up, as everything stands, typed in the last moment and never checked', async () => {
    const session = await started();
    const { id: told } = placeOfKind(session, 'explain');
    await session.answer(told, { text: 'Told before', chosen: [], ticked: [] });
    await later(60 * MINUTE - 6000, folder);
    const again = await sitting();
    const code = placeOfKind(again, 'code');
    const document = await fileOf(again, code.id);
    let typed = '';
    while (again.run.left > 0) {
      typed += '# more\n';
      await write(document, typed);
      await delay(60);
    }
    const report = await reported();
    assert.equal(report.reason, 'time-up');
    assert.equal(report.usedMs, 60 * MINUTE);
    assert.deepEqual(answerIn(report, told).given, ['Told before']);
    const [given = ''] = answerIn(report, code.id).given;
    assert.ok(typed.startsWith(given) && given.length >= typed.length - 14, 'at most two lines are missing');
    assert.ok((await readFile(document.fileName, 'utf8')).startsWith(given), 'what was handed in is saved');
    // A line may have come after that.
    const isMore = document.getText() !== given;
    assert.ok(!document.isDirty || isMore, 'nobody is asked about unsaved changes afterwards');
  });

  it('is finished at the next start of the window when the time ran out while it was closed', async () => {
    const session = await started();
    const { id } = placeOfKind(session, 'output');
    await session.answer(id, { text: '42', chosen: [], ticked: [] });
    const heard = await hearing('showInformationMessage', async () => {
      await later(3 * 60 * MINUTE, folder);
      await reported();
    });
    const report = await reported();
    assert.deepEqual([report.reason, report.usedMs], ['time-up', 60 * MINUTE]);
    assert.deepEqual(answerIn(report, id).given, ['42']);
    assert.ok(report.endedAt < Date.now() - 60 * MINUTE, 'it ended when the time was up');
    assert.ok(heard.some(text => text.startsWith('Time is up')));
  });

  it('asks before it is handed in, says what is open, and goes on when one thinks better of it', async () => {
    const session = await started();
    session.toggleFlag();
    const asked: (string | undefined)[] = [];
    const original = vscode.window.showWarningMessage;
    const dialog = async (_: string, { detail }: vscode.MessageOptions) => void asked.push(detail);
    Object.defineProperty(vscode.window, 'showWarningMessage', { value: dialog, configurable: true });
    try {
      await run(COMMANDS.handInAssessment);
    } finally {
      Object.defineProperty(vscode.window, 'showWarningMessage', { value: original, configurable: true });
    }
    assert.deepEqual(asked, ['12 of 12 without an answer. 1 flagged for review.']);
    assert.equal(session.run.sitting.ended, null);
  });

  it('gives full credit to a solution that was never checked or saved, and records it as an attempt', async () => {
    const session = await started();
    const code = placeOfKind(session, 'code');
    const open = await (await drill()).practising.practice.load(code.id);
    assert.ok(open.question.kind === 'code');
    const solution = open.question.solutions[0]?.text ?? '';
    await write(await fileOf(session, code.id), solution);
    const report = await handedIn();
    const answer = answerIn(report, code.id);
    assert.deepEqual([answer.credit, answer.given[0]], [1, solution]);
    assert.ok(report.score && report.score.low < report.score.high);
    const { progress } = (await drill()).practising;
    const [attempt] = await progress.answers(code.id);
    assert.deepEqual(
      [attempt?.sitting, attempt?.score, attempt?.answer],
      [session.run.sitting.id, 1, solution],
    );
    assert.equal(progress.attempts().length, 1, 'what was not answered was not attempted');
  });

  it('goes on in one that is adaptive where it was, question after question, and is one sitting', async () => {
    const own = await assessments();
    await choosing(['Adaptive', 'Any Python role'], () => own.start());
    const session = await sitting();
    const asked: (string | undefined)[] = [];
    for (let count = 0; count < 3; count++) {
      asked.push(session.state().current?.id);
      await session.goOn();
    }
    const current = session.state().current?.id;
    await later(MINUTE, folder);
    const again = await sitting();
    assert.equal(again.state().current?.id, current);
    assert.deepEqual(
      again.run.sitting.places.map(({ question }) => question.id),
      [...asked, current],
    );
    await run(COMMANDS.previousInAssessment);
    assert.equal(again.state().current?.id, current, 'there is no way back');
    await later(100 * MINUTE, folder);
    const report = await reported();
    assert.equal(report.reason, 'time-up');
    assert.equal(report.scored, 3, 'what was open as the time ran out is not held against anybody');
  });
});
