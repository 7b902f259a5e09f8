import assert from 'node:assert/strict';
import { reportHtml, reportJson, reportMarkdown } from '../../../src/assessment/report/exports';
import { isMissed, reportOf } from '../../../src/assessment/report/report';
import type { SittingEvent } from '../../../src/assessment/sitting/events';
import { gradeAnswer, type Runner } from '../../../src/assessment/sitting/grading';
import { NO_ANSWER, type Sitting, sittingOf } from '../../../src/assessment/sitting/sitting';
import type {
  ChoiceQuestion,
  CodeQuestion,
  ExplainQuestion,
  OutputQuestion,
} from '../../../src/bank/question';
import type { TestStatus, Verdict } from '../../../src/shared/verdict';
import { summary, TOPICS } from './questions';

const BASE = {
  ...{
    source: '',
    gotchas: [],
    python: '>=3.10',
    prompt: 'What <is> it?',
    hints: [],
    why: '',
    followUps: [],
  },
  explanation: 'Because.',
};
const CHOICE: ChoiceQuestion = {
  ...{ ...summary('pick'), ...BASE, kind: 'choice', shuffle: true },
  options: [
    { text: 'Yes', correct: true, reason: '' },
    { text: 'No | none', correct: false, reason: '' },
  ],
};
const OUTPUT: OutputQuestion = {
  ...{ ...summary('say'), ...BASE, kind: 'output', shuffle: true, options: [], program: '', output: '1\n2' },
};
const EXPLAIN: ExplainQuestion = {
  ...{ ...summary('tell'), ...BASE, kind: 'explain', modelAnswer: 'So.', rubric: ['a', 'b', 'c', 'd'] },
};
const CODE: CodeQuestion = {
  ...{
    ...summary('write'),
    ...BASE,
    kind: 'code',
    entry: [],
    limits: {},
    starter: 'def f(): ...\n',
    checks: '',
  },
  ...{ solutions: [{ name: 'solution.py', text: 'def f():\n    return 1\n' }], wrong: [] },
};

const unexpected: Runner = async () => assert.fail('nothing is to be run');
const verdictOf = (statuses: readonly TestStatus[], status: Verdict['status']): Runner => {
  const tests = statuses.map((one, index) => ({ id: `${index}`, title: '', status: one }));
  const verdict = { status, tests, message: 'The file is broken.', python: { path: '', version: '3.12.1' } };
  return async () => verdict as unknown as Verdict;
};

describe('Grading an answer', () => {
  it('gives code the share of its tests, and the whole only for a regular pass', async () => {
    const grade = (run: Runner) => gradeAnswer(CODE, { ...NO_ANSWER, text: 'def f(): return 2' }, run);
    assert.equal((await grade(verdictOf(['passed', 'passed'], 'passed'))).credit, 1);
    const part = await grade(verdictOf(['passed', 'failed', 'error', 'passed'], 'failed'));
    assert.deepEqual([part.credit, part.remark], [0.5, '2 of 4 tests pass.']);
    const exited = await grade(verdictOf(['passed', 'passed'], 'failed'));
    assert.ok((exited.credit ?? 1) < 1);
    const broken = await grade(verdictOf([], 'failed'));
    assert.deepEqual([broken.credit, broken.remark], [0, 'The file is broken.']);
  });

  it('says nothing of code that could not be run, and runs nothing that was not touched', async () => {
    const typed = { ...NO_ANSWER, text: 'x' };
    assert.equal((await gradeAnswer(CODE, typed, verdictOf([], 'not-run'))).credit, null);
    assert.equal((await gradeAnswer(CODE, typed, async () => null)).credit, null);
    const untouched = await gradeAnswer(CODE, { ...NO_ANSWER, text: 'def f(): ...\r\n' }, unexpected);
    assert.deepEqual([untouched.credit, untouched.remark], [0, 'Not answered.']);
  });

  it('judges options, outputs and rubrics', async () => {
    const credit = async (...[question, answer]: [Parameters<typeof gradeAnswer>[0], object]) =>
      (await gradeAnswer(question, { ...NO_ANSWER, ...answer }, unexpected)).credit;
    assert.equal(await credit(CHOICE, { chosen: ['Yes'] }), 1);
    assert.equal(await credit(CHOICE, { chosen: ['Yes', 'No | none'] }), 0);
    assert.equal(await credit(CHOICE, {}), 0);
    assert.equal(await credit(OUTPUT, { text: '1 \n2\n' }), 1);
    assert.equal(await credit(OUTPUT, { text: '12' }), 0);
    assert.equal(await credit(EXPLAIN, { text: 'words', ticked: ['a', 'c'] }), 0.5);
    assert.equal(await credit(EXPLAIN, { ticked: ['a', 'c'] }), 0);
    assert.equal(await credit(EXPLAIN, { text: 'words' }), null, 'the learner has not looked yet');
  });
});

describe('A report', () => {
  const questions = [CHOICE, OUTPUT, EXPLAIN, CODE];
  const sat = (
    id: string,
    at: number,
    credits: readonly (number | null)[],
    countExplain = false,
  ): Sitting => {
    const moment = (ms: number) => ({ at: at + ms, up: ms, boot: 'a' });
    const asked = questions.map(({ id, title, kind, level, topic, minutes }) => {
      return { id, title, kind, level, topic, minutes };
    });
    const begun = {
      id,
      code: 'standard-1',
      title: 'Standard *',
      minutes: 60,
      seed: 1,
      adaptive: false,
      countExplain,
    };
    const grades = asked.map(({ id: question }, place) => {
      const grading = { credit: credits[place] ?? null, options: null, remark: 'So.', python: null };
      return { type: 'graded', question, ...grading, ...moment(400_000) };
    });
    const events = [
      { type: 'begun', ...begun, lacks: [], questions: asked, ...moment(0) },
      { type: 'shown', question: 'pick', ...moment(0) },
      { type: 'answered', question: 'pick', text: '', chosen: ['No | none'], ticked: [], ...moment(300_000) },
      {
        type: 'answered',
        question: 'write',
        text: '```\n</script>',
        chosen: [],
        ticked: [],
        ...moment(310_000),
      },
      { type: 'ended', reason: 'handed-in', ...moment(320_000) },
      ...grades,
      { type: 'closed', ...moment(400_000) },
    ] as readonly SittingEvent[];
    return sittingOf(events) ?? assert.fail();
  };
  const sources = (others: readonly Sitting[]) => {
    return { topics: TOPICS, questions: new Map(questions.map(one => [one.id, one] as const)), others };
  };

  it('scores what is graded, leaves explanations out unless they are wanted, and names hesitation', () => {
    const report = reportOf(sat('b', 2e12, [0, 1, 1, 0.5]), sources([]));
    assert.equal(report.scored, 3);
    assert.ok(
      report.score && report.score.low < report.score.score && report.score.score < report.score.high,
    );
    assert.deepEqual(
      report.questions.map(({ counted }) => counted),
      [true, true, false, true],
    );
    assert.equal(report.questions[0]?.hesitation, 'took more than half as long again as planned');
    assert.equal(reportOf(sat('b', 2e12, [0, 1, 1, 0.5], true), sources([])).scored, 4);
    assert.equal(reportOf(sat('b', 2e12, [null, null, null, null]), sources([])).score, null);
  });

  it('counts what was passed over in an adaptive sitting, and not the question that was open at its end', () => {
    const standard = sat('b', 2e12, [0, 0, 0, 0]);
    const adaptive = { ...standard, adaptive: true };
    assert.equal(reportOf(adaptive, sources([])).scored, 3, 'the output was passed over, the code answered');
    const places = standard.places.filter(({ question }) => question.id !== 'write');
    const [choice, output] = places;
    assert.ok(choice && output);
    assert.equal(reportOf({ ...adaptive, places: [choice, output] }, sources([])).scored, 1);
  });

  it('compares with the sitting before and not with later ones', () => {
    const [first, second] = [sat('a', 1e12, [0, 0, 0, 0]), sat('b', 2e12, [1, 1, 1, 1])];
    const others = [second, first];
    assert.match(reportOf(second, sources(others)).comparison, /^\d+ points above the sitting before, /u);
    assert.deepEqual(reportOf(first, sources(others)).earlier, []);
  });

  it('is exported with nothing in it read as markup', () => {
    const report = reportOf(sat('b', 2e12, [0, 1, 1, 0.5]), sources([]));
    const markdown = reportMarkdown(report);
    assert.match(markdown, /^# Standard \\\*\n/u);
    assert.ok(markdown.includes('````python\n```\n</script>\n````'), 'a fence longer than the text’s');
    assert.match(markdown, /between \d{3} and \d{3} with 95% certainty, from 3 questions\./u);
    const page = reportHtml(report);
    assert.ok(
      !page.includes('</script>') && page.includes('&lt;/script&gt;') && page.includes("default-src 'none'"),
    );
    assert.deepEqual(JSON.parse(reportJson(report)), report);
  });

  it('is exported as a page with its texts set, its own words as they are, and the points of a rubric', () => {
    const whole = reportOf(sat('b', 2e12, [0, 1, 0.5, 0.5]), sources([]));
    const own = {
      ...(whole.questions[2] ?? assert.fail()),
      given: ['# No heading <b>'],
      remark: 'No `count` <i>.',
    };
    const report = {
      ...whole,
      questions: [
        {
          ...own,
          prompt: '# Say\n\n`a` [x](javascript:1) ![i](https://example.org/i.png)',
          rubric: [{ point: 'It *is*.', ticked: true }],
        },
      ],
    };
    const page = reportHtml(report);
    assert.ok(page.includes('<h5>Say</h5>') && page.includes('<code>a</code>'));
    assert.ok(!page.includes('href="javascript') && !page.includes('<img'));
    assert.ok(page.includes('No <code>count</code> &lt;i&gt;.'));
    assert.ok(page.includes('<pre># No heading &lt;b&gt;</pre>'));
    assert.ok(page.includes('[x] It <em>is</em>.'));
    const markdown = reportMarkdown(report);
    assert.ok(markdown.includes('```\n# No heading <b>\n```'));
    assert.ok(markdown.includes('- [x] It *is*.'));
  });

  it('sends to be drilled what was missed, and not what nobody graded', () => {
    const missed = (kind: 'code' | 'explain', credit: number | null) => isMissed({ kind, credit });
    assert.deepEqual([missed('code', 0.9), missed('code', 1), missed('code', null)], [true, false, false]);
    assert.deepEqual([missed('explain', 0.5), missed('explain', 0.7)], [true, false]);
  });
});
