import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SittingEvent } from '../../../src/assessment/sitting/events';
import { placeOf } from '../../../src/assessment/sitting/sitting';
import { SittingFolder, SittingLog } from '../../../src/assessment/sitting/sittingLog';
import { machineClock } from '../../../src/editor/assessment/machineClock';
import { SETTINGS } from '../../../src/shared/ids';
import { answering, eventually, inOwnFolder, set, write } from '../practice/session';
import {
  answerIn,
  assessments,
  choosing,
  drill,
  fileOf,
  handedIn,
  hearing,
  inOwnProgress,
  MIXED,
  opened,
  placeOfKind,
  sitting,
  started,
} from './sittings';

describe('An assessment in the editor, where something is in its way,', function () {
  this.timeout(120_000);
  const practice = inOwnFolder();
  const folder = inOwnProgress();

  it('follows another window: what is answered there is seen here, and what is ended there is left to it', async () => {
    const session = await started();
    const sittings = new SittingFolder(path.join(folder.path, 'sittings'));
    const { id } = session.run.sitting;
    const other = new SittingLog(sittings.fileOf(id), error => assert.fail(String(error)));
    const clock = machineClock(session.run.sitting.last.machine ?? '');
    const { id: question } = placeOfKind(session, 'output');
    const answered = { type: 'answered', question, text: 'from there', chosen: [], ticked: [] } as const;
    other.append({ ...answered, ...clock() });
    await other.flush();
    await eventually(
      'the answer is here',
      () => placeOf(session.run.sitting, question)?.answer.text === 'from there',
    );
    other.append({ type: 'ended', reason: 'handed-in', ...clock() });
    await other.flush();
    const own = await assessments();
    await eventually('this window has left it', () => own.session === null);
    const events = await readFile(sittings.fileOf(id), 'utf8');
    assert.ok(!events.includes('"graded"'), 'grading is for the window that ended it');
    assert.equal(own.report, null);
  });

  it('grades what another window has written a moment before it is handed in here', async () => {
    const session = await started();
    const { id } = session.run.sitting;
    const sittings = new SittingFolder(path.join(folder.path, 'sittings'));
    const other = new SittingLog(sittings.fileOf(id), error => assert.fail(String(error)));
    const { id: choice } = placeOfKind(session, 'choice');
    const { question } = await (await drill()).practising.practice.load(choice);
    assert.ok(question.kind === 'choice');
    const chosen = question.options.filter(({ correct }) => correct).map(({ text }) => text);
    const answered = { type: 'answered', question: choice, text: '', chosen, ticked: [] } as const;
    other.append({ ...answered, ...machineClock(session.run.sitting.last.machine ?? '')() });
    await other.flush();
    const report = await handedIn();
    assert.equal(answerIn(report, choice).credit, 1);
  });

  it('goes on when its file cannot be written: it says so once, and writes everything when it can', async () => {
    const session = await started();
    const { id } = placeOfKind(session, 'output');
    const log = path.join(folder.path, 'sittings', `${session.run.sitting.id}.jsonl`);
    const whole = await readFile(log);
    await session.settle();
    await rm(log);
    await mkdir(log);
    const heard = await hearing('showErrorMessage', async () => {
      for (const text of ['a', 'ab', 'abc']) {
        await session.answer(id, { text, chosen: [], ticked: [] });
        await session.settle();
      }
      await delay(200);
    });
    assert.equal(heard.length, 1, heard.join('\n'));
    await rm(log, { recursive: true });
    await writeFile(log, whole);
    await session.answer(id, { text: 'abcd', chosen: [], ticked: [] });
    await session.settle();
    const kept = (await readFile(log, 'utf8')).trimEnd().split('\n');
    const texts = kept.map(line => JSON.parse(line) as SittingEvent & { text?: string });
    assert.deepEqual(
      texts.flatMap(({ text }) => text ?? []),
      ['a', 'ab', 'abc', 'abcd'],
    );
  });

  it('does not begin when nothing can be kept of it', async () => {
    const own = await assessments();
    await writeFile(path.join(folder.path, 'sittings'), 'a file is in the way');
    await assert.rejects(
      choosing(['Repeat by code', MIXED], () => own.start()),
      /did not begin: its answers could not be kept in .*: a file of that name is in the way\./u,
    );
    assert.equal(own.session, null);
  });

  it('shows and grades the rest when the bank has lost a question, and when its log is damaged', async () => {
    await started();
    await opened(folder.elsewhere);
    const sittings = path.join(folder.path, 'sittings');
    const [name = ''] = await readdir(sittings);
    const text = await readFile(path.join(sittings, name), 'utf8');
    const [begun = '', ...rest] = text.split('\n');
    const { questions, ...head } = JSON.parse(begun);
    const lost = { ...questions[0], id: 'no-such-question', title: 'It was here' };
    const first = JSON.stringify({ ...head, questions: [lost, ...questions.slice(1)] });
    const shown = JSON.stringify({ ...JSON.parse(rest[0] ?? ''), question: 'no-such-question' });
    await writeFile(
      path.join(sittings, name),
      [first, shown, '{"v":1,"type":"answered","question', '\u0000\u0000', ''].join('\n'),
    );
    await writeFile(path.join(sittings, '20260101000000-aaaaaaaa.jsonl'), '{"half of it');
    await opened(folder.path);
    const session = await sitting();
    assert.deepEqual([session.state().current?.title, session.state().current?.lost], ['It was here', true]);
    await session.step(1);
    assert.equal(session.state().current?.lost, false);
    const report = await handedIn();
    const { credit, remark } = answerIn(report, 'no-such-question');
    assert.deepEqual([credit, remark], [null, 'The bank does not have this question any more.']);
    assert.equal(report.questions.length, 12);
  });

  it('without a Python goes on in one that is adaptive, and leaves the code for later', async () => {
    await set(SETTINGS.interpreter, path.join(practice.path, 'no-python'));
    try {
      const own = await assessments();
      await answering('showWarningMessage', 'Start all the same', () =>
        choosing(['Adaptive', 'Any Python role'], () => own.start()),
      );
      const session = await sitting();
      const current = () => session.run.sitting.places.at(-1)?.question;
      while (current()?.kind !== 'code') await session.goOn();
      const code = current();
      assert.ok(code);
      await write(await fileOf(session, code.id), 'x = 1\n');
      await session.goOn();
      assert.notEqual(current()?.id, code.id, 'the next question is there');
      assert.equal(placeOf(session.run.sitting, code.id)?.grading?.credit, null);
      assert.equal(answerIn(await handedIn(), code.id).credit, null);
    } finally {
      await set(SETTINGS.interpreter, undefined);
    }
  });

  it('without a Python says so before the clock runs, and grades the code later', async () => {
    await set(SETTINGS.interpreter, path.join(practice.path, 'no-python'));
    try {
      const own = await assessments();
      const asked = await answering('showWarningMessage', undefined, () =>
        choosing(['Repeat by code', MIXED], () => own.start()),
      );
      assert.deepEqual(asked, ['Code cannot be checked in this assessment']);
      assert.equal(own.session, null);
      await answering('showWarningMessage', 'Start all the same', () => started());
      const session = await sitting();
      const code = placeOfKind(session, 'code');
      const { question } = await (await drill()).practising.practice.load(code.id);
      assert.ok(question.kind === 'code');
      await write(await fileOf(session, code.id), question.solutions[0]?.text ?? '');
      const report = await handedIn();
      assert.equal(answerIn(report, code.id).credit, null);
      await assert.rejects(own.reports.gradeAgain(report.sitting), /no-python/u);
      await set(SETTINGS.interpreter, undefined);
      await own.reports.gradeAgain(report.sitting);
      const graded = answerIn(await own.reports.of(report.sitting), code.id);
      assert.equal(graded.credit, 1);
      const attempts = (await drill()).practising.progress.attempts(code.id);
      assert.equal(attempts.length, 1);
    } finally {
      await set(SETTINGS.interpreter, undefined);
    }
  });
});
