import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question } from '../../../src/bank/question';
import { coverageOf } from '../../../src/cli/verify/bankReport';
import { failuresOtherThan } from '../../../src/cli/verify/codeProof';
import type { VerifyReport } from '../../../src/cli/verify/report';
import type { TestResult, TestStatus } from '../../../src/shared/verdict';
import { HARBOUR, Scratch } from '../bank/packs';
import { drill, makeDist, NO_PYTHON } from './terminal';

describe('drill verify', function () {
  // Starts interpreters by the dozen, on machines that may be busy.
  this.timeout(60_000);
  const scratch = new Scratch();
  let dist: string;
  before(async () => {
    dist = await makeDist(await scratch.folder(), HARBOUR);
  });
  after(() => scratch.clear());

  const source = (name: string) => readFile(join(HARBOUR, name), 'utf8');

  const explained = (text: string, block: string) =>
    text.replace('## Explanation\n', `## Explanation\n\n${block}`);

  async function verify(
    pack: string,
    ...args: string[]
  ): Promise<{ code: number; report: VerifyReport; err: string }> {
    const { code, out, err } = await drill(['verify', pack, '--json', ...args], { dist });
    return { code, report: JSON.parse(out), err };
  }

  it('finds no fault in a good pack, and reports what the contract says', async () => {
    const { code, report, err } = await verify(HARBOUR);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(report, {
      questions: 4,
      faults: [],
      coverage: { covered: 3, total: 4, missing: ['loop-else'] },
      guessers: { longest: 0, first: 0, alike: 0, hedging: 1 / 3, chance: 1 / 3 },
      mutants: { made: 0, killed: 0, byQuestion: {} },
    });
  });

  it('proves what the drill itself writes', async () => {
    const pack = await scratch.harbour();
    for (const kind of ['code', 'choice', 'output', 'explain']) {
      await drill(['new', kind, 'loops', `new-${kind}`, '--pack', pack], { dist });
    }
    const { report } = await verify(pack);
    assert.deepEqual([report.questions, report.faults], [8, []]);
  });

  it('proves one question alone, whatever is wrong with the others', async () => {
    const pack = await scratch.harbour({
      'loops/count-down/solution.py': 'def count_down(ships):\n    return []\n',
      'names/two-names.md': '---\nkind: choice\n',
    });
    const alone = await verify(pack, '--question', 'first-and-last');
    assert.deepEqual([alone.code, alone.report.questions, alone.report.faults], [0, 1, []]);
    const code = await verify(pack, '--question', 'count-down');
    assert.match(
      code.report.faults[0]?.message ?? '',
      /^loops\/count-down\/solution\.py: a solution does not pass/,
    );
    const unread = await verify(pack, '--question', 'two-names');
    assert.equal(unread.report.faults.length, 1);
    const { code: missing, err } = await drill(['verify', pack, '--question', 'no-such'], { dist });
    assert.deepEqual([missing, err.includes('no-such')], [2, true]);
  });

  it('names every fault of a code question with its file', async () => {
    const path = 'loops/count-down';
    const pack = await scratch.harbour({
      [`${path}/starter.py`]: await source(`${path}/solution.py`),
      [`${path}/solutions/reverse.py`]: 'def count_down(ships):\n    return [3, 2, 1]\n',
      [`${path}/solutions/unnamed.py`]: 'def down(ships):\n    return []\n',
      [`${path}/wrong/stops_early.py`]:
        '# fails: test_none\ndef count_down(ships):\n    return list(range(ships, 1, -1))\n',
      [`${path}/wrong/counts_up.py`]: '# fails: test_seven\ndef count_down(ships)\n',
    });
    const { code, report } = await verify(pack);
    assert.equal(code, 1);
    assert.deepEqual([...new Set(report.faults.map(({ question }) => question))], ['count-down']);
    const said = (name: string) =>
      report.faults.map(({ message }) => message).filter(message => message.startsWith(`${path}/${name}: `));
    assert.deepEqual(said('starter.py'), [
      `${path}/starter.py: the starter passes: there is nothing left to do`,
    ]);
    assert.match(said('solutions/reverse.py').join(), /a solution does not pass \(test_none\)/u);
    assert.match(said('solutions/unnamed.py').join(), /a solution does not pass.*count_down/u);
    assert.deepEqual(said('wrong/stops_early.py').toSorted(), [
      `${path}/wrong/stops_early.py: it also fails \`test_three\`, which it does not name`,
      `${path}/wrong/stops_early.py: it passes \`test_none\`, which it says it fails`,
    ]);
    assert.match(said('wrong/counts_up.py').join(), /the wrong answer does not run: .*\(line 2\)$/u);
  });

  it('refuses a starter that does not run', async () => {
    const pack = await scratch.harbour({ 'loops/count-down/starter.py': 'def count_down(ships):\n' });
    const { report } = await verify(pack);
    assert.match(report.faults[0]?.message ?? '', /starter\.py: the starter does not run: /u);
  });

  it('runs every block: the output of a question, and those in its texts', async () => {
    const pack = await scratch.harbour({
      'names/first-and-last.md': (await source('names/first-and-last.md')).replace('a\nd\n', 'a\nb\n'),
      'names/two-names.md': explained(
        await source('names/two-names.md'),
        '```python run\nimport sys\nsys.exit("no wind")\n```\n',
      ),
      'names/tell-aliasing.md': explained(
        await source('names/tell-aliasing.md'),
        '```python run\nprint({"port", "bow", "stern"})\n```\n\n```output\n{\'port\', \'bow\', \'stern\'}\n```\n',
      ),
    });
    const { code, report } = await verify(pack);
    assert.equal(code, 1);
    const messages = report.faults.map(({ message }) => message);
    assert.equal(messages[0], 'names/first-and-last.md:13: the block prints "a\\nd" and not "a\\nb"');
    assert.match(messages[1] ?? '', /^names\/tell-aliasing\.md:26: the block prints /u);
    assert.equal(messages[2], 'names/two-names.md:24: the block ended with exit code 1: no wind');
  });

  it('reports faults of the format, unknown concepts and missing sections too', async () => {
    const pack = await scratch.harbour({
      'names/two-names.md': (await source('names/two-names.md')).replace('[aliasing]', '[aliasin]'),
      'names/first-and-last.md': 'Nothing.\n',
      'names/tell-aliasing.md': (await source('names/tell-aliasing.md')).replace(
        /## Follow-ups[\s\S]*$/u,
        '',
      ),
      'fog/x.md': 'Nothing.\n',
    });
    const { report } = await verify(pack);
    assert.deepEqual(
      report.faults.map(
        ({ question, message }) => `${question} | ${message.replace(/front matter:.*/u, '…')}`,
      ),
      [
        'pack | fog: the topic is not in syllabus.yaml',
        'first-and-last | names/first-and-last.md:1: the file must start with …',
        'x | fog/x.md:1: the file must start with …',
        'tell-aliasing | names/tell-aliasing.md: it has no follow-ups, and needs 1 to 3',
        'two-names | names/two-names.md: there is no concept `aliasin`',
      ],
    );
  });

  it('says which questions no interpreter was new enough for', async () => {
    const text = await source('names/first-and-last.md');
    const pack = await scratch.harbour({ 'names/first-and-last.md': text.replace('>=3.10,<4', '>=3.99') });
    const { code, err } = await verify(pack);
    assert.equal(code, 0);
    assert.equal(
      err,
      'drill: first-and-last was not run: none of the Pythons given is one that it is for.\n',
    );
  });

  it('gives people a line for each fault, and a summary', async () => {
    const pack = await scratch.harbour({ 'names/two-names.md': 'Nothing.\n' });
    const { code, out } = await drill(['verify', pack], { dist });
    assert.equal(code, 1);
    const [fault, summary, coverage] = out.split('\n');
    assert.match(fault ?? '', /^two-names: names\/two-names\.md:1: the file must start/u);
    assert.match(summary ?? '', /^3 questions on Python 3\.\d+\.\d+: 1 fault$/u);
    assert.equal(coverage, 'covers 3 of the 4 concepts of its syllabus');
  });

  it('cannot be carried out without a Python or a pack', async () => {
    const without = await drill(['verify', HARBOUR], { dist, ...NO_PYTHON });
    assert.deepEqual([without.code, without.out], [2, '']);
    assert.match(without.err, /^drill: No Python was found/u);
    const named = await drill(['verify', HARBOUR, '--python', './no-python'], { dist });
    assert.deepEqual([named.code, named.out], [2, '']);
    const nothing = await drill(['verify'], { dist });
    assert.match(nothing.err, /^drill: Say which pack: /u);
    assert.match((await drill(['verify', dist], { dist })).err, /is no pack: it has no pack\.yaml\.$/mu);
  });

  it('ends when it is cancelled', async () => {
    const outcome = await drill(['verify', HARBOUR, '--json'], { dist, signal: AbortSignal.abort() });
    assert.deepEqual(outcome, { code: 2, out: '', err: 'drill: cancelled.\n' });
  });
});

describe('The failures of a wrong answer', () => {
  const test = (id: string, status: TestStatus): TestResult => ({
    ...{ id, title: id, status, ms: 0, call: '', expected: null, actual: null, message: '', frames: [] },
  });
  const tests = [test('A.test_one', 'failed'), test('B.test_one', 'passed'), test('A.test_two', 'timed-out')];

  it('are those it names, by method or by class and method', () => {
    assert.deepEqual(failuresOtherThan(['A.test_one', 'test_two'], tests), []);
  });

  it('are told where they differ', () => {
    assert.deepEqual(failuresOtherThan(['test_one', 'test_three'], tests), [
      'it passes `test_one`, which it says it fails',
      'there is no test `test_three`',
      'it also fails `test_two`, which it does not name',
    ]);
    assert.deepEqual(
      failuresOtherThan(['A.test_one'], [test('A.test_one', 'not-run'), test('A.test_two', 'not-run')]),
      [
        '`test_one` was not run, and it says it fails it',
        'it does not come to `test_two`, which it does not name',
      ],
    );
  });
});

describe('What is said of a whole bank', () => {
  const choice = (...options: readonly [text: string, correct: boolean][]) =>
    ({
      ...{ kind: 'choice', covers: ['a'] },
      options: options.map(([text, correct]) => ({ text, correct, reason: '' })),
    }) as unknown as Question;

  it('names the concepts that no question covers', () => {
    const concepts = ['a', 'b'].map(id => ({ id, level: 'mid', title: id }) as const);
    const syllabus = { topics: [{ id: 't', title: 'T', weight: 100, concepts }], roles: {} };
    assert.deepEqual(coverageOf([choice()], syllabus), { covered: 1, total: 2, missing: ['b'] });
    assert.deepEqual(coverageOf([choice()], null), { covered: 0, total: 0, missing: [] });
  });
});
