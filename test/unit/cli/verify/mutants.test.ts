import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defaultInterpreter } from '../../../../src/checking/interpreter';
import { makeMutants } from '../../../../src/cli/verify/makeMutants';
import { mutantReport } from '../../../../src/cli/verify/mutants';
import type { VerifyReport } from '../../../../src/cli/verify/report';
import { HARBOUR, Scratch } from '../../bank/packs';
import { drill, makeDist } from '../terminal';

describe('Changing a program in small ways', function () {
  // Starts interpreters, on machines that may be busy.
  this.timeout(120_000);

  async function changes(program: string): Promise<string[]> {
    const { env, platform } = process;
    const interpreter = await defaultInterpreter({ folders: [], env, platform });
    const { signal } = new AbortController();
    const made = await makeMutants(program, interpreter, resolve('src/checking/python'), signal);
    for (const { source } of made) assert.notEqual(source.trim(), program.trim());
    return made.map(({ name }) => name);
  }

  const CASES: readonly (readonly [what: string, program: string, expected: readonly string[]])[] = [
    ['comparisons', 'def f(a, b):\n    print(a < b)', ['f: a < b -> a <= b', 'f: a < b -> a > b']],
    ['arithmetic', 'x = a + b', ['module: a + b -> a - b']],
    ['numbers, by one', 'x = f(3)', ['module: 3 -> 4', 'module: 3 -> 2']],
    ['conditions', 'if ready:\n    x = 1 if a else b', ['module: if ready: -> if not ready:']],
    ['and to or', 'x = a and b', ['module: a and b -> a or b']],
    [
      'statements, by removing them',
      'def f(x):\n    x.sort()\n    raise E',
      ['f: x.sort() -> (removed)', 'f: raise E -> (removed)'],
    ],
    ['decorators, by dropping them', '@cache\ndef f():\n    pass', ['module: @cache -> (removed)']],
    ['what is returned', 'def f(x):\n    return x', ['f: return x -> return None']],
    ['named arguments, by dropping them', 'sorted(x, key=f)', ['module: sorted(x, key=f) -> sorted(x)']],
    ['conditions of comprehensions', 'x = [a for a in b if a]', ['module: for a in b if a -> for a in b']],
    ['bounds of slices', 'x = y[a:]', ['module: a: -> :']],
    [
      'what is caught',
      'try:\n    f()\nexcept KeyError:\n    pass',
      ['module: except KeyError -> except Exception'],
    ],
    ['with blocks', 'with lock:\n    f()', ['module: with lock: -> (removed)']],
    ['what is done at last', 'try:\n    f()\nfinally:\n    g()', ['module: finally: g() -> (removed)']],
  ];
  for (const [what, program, expected] of CASES) {
    it(`changes ${what}`, async () => {
      const found = (await changes(program)).map(name => name.replace(/\s+/gu, ' '));
      for (const name of expected)
        assert.ok(found.includes(name), `${name} is not in ${JSON.stringify(found)}`);
    });
  }

  it('leaves alone what no check should look at', async () => {
    const quiet = [
      '"""A docstring."""',
      'def f(a: "int" = None) -> "str":\n    """Another."""\n    raise ValueError("the words", f"and more {a}")',
      'T = TypeVar("T", bound="int")',
      'if __name__ == "__main__":\n    print(1)',
    ];
    assert.deepEqual(await changes(quiet.join('\n\n')), [
      "f: raise ValueError('the words', f'and more {a}') -> (removed)",
    ]);
  });

  it('names a second change of the same words', async () => {
    assert.deepEqual(await changes('x = f(0) + g(0)'), [
      'module: f(0) + g(0) -> f(0) - g(0)',
      'module: 0 -> 1',
      'module: 0 -> 1 (2)',
    ]);
  });

  it('says what is wrong with a program that is none', async () => {
    await assert.rejects(changes('def f(:\n'), /No changes could be made: SyntaxError/u);
  });

  it('counts changes that mean the same as none, and says when a reason is out of date', () => {
    const made = [
      { name: 'f: 0 -> 1', line: 1, killed: true },
      { name: 'f: a < b -> a <= b', line: 2, killed: false },
      { name: 'f: 2 -> 3', line: 3, killed: false },
    ];
    const survivors = [{ line: 3, change: 'f: 2 -> 3' }];
    assert.deepEqual(mutantReport(made, { 'f: a < b -> a <= b': 'they are never equal' }), {
      report: { made: 2, killed: 1, survivors },
      faults: [],
    });
    const { report, faults } = mutantReport(made, { 'f: 0 -> 1': 'why', 'g: gone': 'why' });
    assert.equal(report.made, 3);
    assert.deepEqual(faults, [
      '`equivalent` names a change that the checks notice: "f: 0 -> 1"',
      '`equivalent` names a change that is not made: "g: gone"',
    ]);
  });

  describe('drill verify --mutants', () => {
    const scratch = new Scratch();
    const path = 'loops/count-down';
    let dist: string;
    before(async () => {
      dist = await makeDist(await scratch.folder(), HARBOUR);
    });
    after(() => scratch.clear());

    async function verify(pack: string): Promise<VerifyReport> {
      const { out } = await drill(['verify', pack, '--mutants', '--json'], { dist });
      return JSON.parse(out);
    }

    it('tells the share that the checks noticed', async () => {
      const { faults, mutants } = await verify(HARBOUR);
      assert.deepEqual(faults, []);
      assert.ok(mutants.made > 0);
      assert.deepEqual(mutants, {
        made: mutants.made,
        killed: mutants.made,
        byQuestion: { 'count-down': { made: mutants.made, killed: mutants.made, survivors: [] } },
      });
    });

    it('names what weak checks let through, a loop without an end not among it', async () => {
      const text = await readFile(join(HARBOUR, path, 'question.md'), 'utf8');
      const changed = {
        [`${path}/solution.py`]:
          'def count_down(ships):\n    left = []\n    while ships > 0:\n        left.append(ships)\n        ships -= 1\n    return left\n',
        [`${path}/checks.py`]:
          'import unittest\n\nfrom answer import count_down\n\n\nclass CheckCountDown(unittest.TestCase):\n    def test_three(self):\n        """three ships give 3, 2, 1"""\n        self.assertEqual(count_down(3)[:2], [3, 2])\n\n    def test_none(self):\n        """none"""\n        self.assertIsInstance(count_down(0), list)\n',
      };
      const pack = await scratch.harbour(changed);
      const { mutants } = await verify(pack);
      assert.deepEqual(mutants.byQuestion['count-down']?.survivors, [
        { line: 3, change: 'count_down: ships > 0 -> ships >= 0' },
        { line: 3, change: 'count_down: 0 -> 1' },
      ]);
      assert.equal(mutants.made - mutants.killed, 2);
      const reasons =
        'equivalent:\n  "count_down: 0 -> 1": said to mean the same\n  "count_down: 7 -> 8": gone\n---\n';
      const marked = await scratch.harbour({
        ...changed,
        [`${path}/question.md`]: text.replace(/^---\n(?<rest>[\s\S]*?)^---\n/mu, `---\n$<rest>${reasons}`),
      });
      const report = await verify(marked);
      assert.equal(report.mutants.made, mutants.made - 1);
      assert.match(
        report.faults.map(({ message }) => message).join('\n'),
        /names a change that is not made: "count_down: 7 -> 8"/u,
      );
    });
  });
});
