import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Verdict } from '../../../src/shared/verdict';
import { HARBOUR, Scratch } from '../bank/packs';
import { drill, makeDist, NO_PYTHON } from './terminal';

describe('drill check', function () {
  // Starts interpreters, on machines that may be busy.
  this.timeout(30_000);
  const scratch = new Scratch();
  const folder = join(HARBOUR, 'loops/count-down');
  let dist: string;
  before(async () => {
    dist = await makeDist(await scratch.folder(), HARBOUR);
  });
  after(() => scratch.clear());

  async function check(file: string, ...args: string[]): Promise<{ code: number; verdict: Verdict }> {
    const { code, out, err } = await drill(['check', 'count-down', file, '--json', ...args], { dist });
    assert.equal(err, '');
    return { code, verdict: JSON.parse(out) };
  }

  it('gives the verdict and exit code 0 for an answer that passes', async () => {
    const { code, verdict } = await check(join(folder, 'solution.py'));
    assert.deepEqual(
      [code, verdict.status, verdict.reason, verdict.question],
      [0, 'passed', null, 'count-down'],
    );
    assert.deepEqual(verdict.tests.map(({ id, title, status }) => [id, title, status]).toSorted(), [
      ['CheckCountDown.test_none', 'no ships give an empty list', 'passed'],
      ['CheckCountDown.test_three', 'three ships give 3, 2, 1', 'passed'],
    ]);
  });

  it('gives exit code 1 for an answer that does not', async () => {
    const { code, verdict } = await check(join(folder, 'wrong/stops_early.py'));
    assert.deepEqual([code, verdict.status], [1, 'failed']);
  });

  it('tells people what was expected and what came', async () => {
    const cwd = dirname(folder);
    const file = `${basename(folder)}/wrong/stops_early.py`;
    const { code, out } = await drill(['check', 'count-down', file, '--pack', HARBOUR], { dist, cwd });
    assert.equal(code, 1);
    assert.match(out, /^count-down, Python 3\.\d+\.\d+$/mu);
    assert.match(out, /^ {2}pass {2}no ships give an empty list$/mu);
    assert.match(
      out,
      /^ {2}FAIL {2}three ships give 3, 2, 1$[\s\S]*expected {2}\[3, 2, 1\]\n *got {7}\[3, 2\]$/mu,
    );
  });

  it('lets the checks of a pack read the files beside them', async () => {
    const checks = `import unittest

import tides
from answer import count_down


class CheckCountDown(unittest.TestCase):
    def test_ships_of_the_tide(self):
        self.assertEqual(count_down(tides.SHIPS), [2, 1])
`;
    const pack = await scratch.harbour({
      'loops/count-down/checks.py': checks,
      'loops/count-down/tides.py': 'SHIPS = 2\n',
    });
    const { code, verdict } = await check(join(folder, 'solution.py'), '--pack', pack);
    assert.equal(code, 0, verdict.message);
  });

  it('gives a verdict of not-run and exit code 2 without a Python', async () => {
    const args = ['check', 'count-down', join(folder, 'solution.py'), '--json'];
    const { code, out } = await drill(args, { dist, ...NO_PYTHON });
    const verdict: Verdict = JSON.parse(out);
    assert.deepEqual([code, verdict.status, verdict.reason, verdict.tests], [2, 'not-run', 'no-python', []]);
    assert.match(verdict.message, /No Python was found/u);
  });

  it('says what is wrong with the Python that was named', async () => {
    for (const python of ['./no/python', 'no-such-python', process.execPath]) {
      const { code, verdict } = await check(join(folder, 'solution.py'), '--python', python);
      assert.deepEqual([code, verdict.status, verdict.reason], [2, 'not-run', 'no-python'], python);
      assert.notEqual(verdict.message, '');
    }
  });

  it('does not run a question on a Python that is too old for it', async () => {
    const question = join('loops', 'count-down', 'question.md');
    const text = await readFile(join(HARBOUR, question), 'utf8');
    const pack = await scratch.harbour({ [question]: text.replace('entry:', 'python: ">=3.99"\nentry:') });
    const { code, verdict } = await check(join(folder, 'solution.py'), '--pack', pack);
    assert.deepEqual([code, verdict.status, verdict.reason], [2, 'not-run', 'python-too-old']);
    assert.match(verdict.message, /^This question needs Python >=3\.99, and .* is Python 3\.\d+\.\d+\.$/u);
  });

  for (const [args, message] of [
    [
      ['count-up', 'solution.py'],
      'There is no question "count-up" in Harbour questions; `drill list` shows them.',
    ],
    [['two-names', 'solution.py'], '"two-names" is a question of kind choice: only code can be checked.'],
    [['count-down', 'nothing.py'], 'There is no file nothing.py.'],
    [['count-down', 'wrong'], 'wrong is not a file.'],
  ] as const) {
    it(`cannot check ${args.join(' ')}`, async () => {
      for (const json of [[], ['--json']]) {
        const outcome = await drill(['check', ...args, ...json], { dist, cwd: folder });
        assert.deepEqual(outcome, { code: 2, out: '', err: `drill: ${message}\n` });
      }
    });
  }

  it('says which fault keeps a question of a pack from being checked', async () => {
    const pack = await scratch.harbour({ 'loops/count-down/starter.py': null });
    const { code, err } = await drill(['check', 'count-down', join(folder, 'solution.py'), '--pack', pack], {
      dist,
    });
    assert.equal(code, 2);
    assert.match(
      err,
      /"count-down" has a fault: loops\/count-down\/question\.md: starter\.py is missing beside it\.$/mu,
    );
  });

  it('ends with exit code 2 when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    const { code } = await drill(['check', 'count-down', join(folder, 'solution.py'), '--json'], {
      dist,
      signal,
    });
    assert.equal(code, 2);
  });
});
