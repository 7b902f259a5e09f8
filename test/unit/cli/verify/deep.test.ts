import assert from 'node:assert/strict';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { VerifyReport } from '../../../../src/cli/verify/report';
import type { Verdict } from '../../../../src/shared/verdict';
import { HARBOUR, Scratch, TRACK } from '../../bank/packs';
import { drill, makeDist } from '../terminal';

const TRACK_IDS = ['tide-tables', 'knot-names', 'rope-coil', 'signal-flags', 'ballast-scales'];

describe('drill verify, further', function () {
  // Starts interpreters by the dozen, on machines that may be busy.
  this.timeout(180_000);
  const scratch = new Scratch();
  let dist: string;
  before(async () => {
    dist = await makeDist(await scratch.folder(), HARBOUR);
    // Where the packages of a checkout are found from.
    await symlink(resolve('node_modules'), join(dist, 'node_modules'), 'junction');
  });
  after(() => scratch.clear());

  async function verify(args: readonly string[], more: Parameters<typeof drill>[1] = {}) {
    const { code, out, err } = await drill(['verify', ...args, '--json'], { dist, ...more });
    const report: VerifyReport = JSON.parse(out);
    return { code, report, err };
  }

  /** What is shown while it works, once for each piece of work. */
  async function work(pack: string, cache: string, ...args: string[]): Promise<number> {
    const { err } = await drill(['verify', pack, ...args], { dist, cache, interactive: true });
    return err.split('\r').filter(line => line !== '').length;
  }

  it('proves again only what has changed', async () => {
    const pack = await scratch.harbour();
    const cache = await scratch.folder();
    const all = await work(pack, cache);
    assert.ok(all > 5);
    assert.equal(await work(pack, cache), 0);
    assert.equal(await work(pack, cache, '--fresh'), all);
    const wrong = join(pack, 'loops/count-down/wrong/stops_early.py');
    await writeFile(wrong, `${await readFile(wrong, 'utf8')}# changed\n`);
    assert.equal(await work(pack, cache), 1);
    const checks = join(pack, 'loops/count-down/checks.py');
    await writeFile(checks, `${await readFile(checks, 'utf8')}# changed\n`);
    // The starter, two solutions and two wrong answers; no block.
    assert.equal(await work(pack, cache), 5);
    await writeFile(join(pack, 'loops/count-down/data.txt'), '1\n');
    assert.equal(await work(pack, cache), 5);
  });

  it('runs again what had a fault', async () => {
    const pack = await scratch.harbour({ 'loops/count-down/solutions/reverse.py': 'count_down = list\n' });
    const cache = await scratch.folder();
    for (let i = 0; i < 2; i += 1) {
      const { code, report } = await verify([pack], { cache });
      assert.equal(code, 1);
      assert.equal(report.faults.length, 1);
    }
  });

  it('proves on every Python that is found, side by side', async () => {
    const { code, out } = await drill(['verify', HARBOUR, '--all-pythons'], { dist });
    assert.equal(code, 0);
    assert.match(out, /^4 questions on Python 3\.\d+\.\d+(?:, 3\.\d+\.\d+)*: no faults$/mu);
  });

  it('changes the answers of a new question, and its checks notice all of it', async () => {
    const pack = await scratch.harbour();
    await drill(['new', 'code', 'loops', 'deep-water', '--pack', pack], { dist });
    const { report } = await verify([pack, '--mutants']);
    assert.deepEqual(report.faults, []);
    assert.deepEqual(report.mutants.byQuestion['deep-water']?.survivors, []);
  });

  describe('on Python 3.14 in WebAssembly', () => {
    it('finds no fault in a good pack or a track', async () => {
      for (const pack of [HARBOUR, TRACK]) {
        const { code, report, err } = await verify([pack, '--wasm']);
        assert.deepEqual([code, report.faults, err], [0, [], '']);
      }
    });

    it('reports faults as any other Python does', async () => {
      const path = 'loops/count-down';
      const output = await readFile(join(HARBOUR, 'names/first-and-last.md'), 'utf8');
      const pack = await scratch.harbour({
        [`${path}/solutions/reverse.py`]: 'def count_down(ships):\n    return [3, 2, 1]\n',
        [`${path}/solutions/unnamed.py`]: 'def down(ships):\n    return []\n',
        [`${path}/wrong/counts_up.py`]: '# fails: test_three\ndef count_down(ships)\n',
        'names/first-and-last.md': output.replace('a\nd\n', 'a\nb\n'),
      });
      const { report } = await verify([pack, '--wasm']);
      const inBoth = report.faults.filter(({ message }) =>
        /\(Python 3\.\d+\.\d+, 3\.14\.\d+ in WebAssembly\)$/u.test(message),
      );
      const said = inBoth.map(({ message }) => message).join('\n');
      assert.match(said, /first-and-last\.md:13: the block prints "a\\nd" and not "a\\nb"/u);
      const wasm = report.faults
        .map(({ message }) => message)
        .filter(message => /3\.14\.\d+ in WebAssembly/u.test(message))
        .join('\n');
      assert.match(
        wasm,
        /solutions\/reverse\.py: a solution does not pass \(test_none\): 1 of 2 tests fail/u,
      );
      assert.match(
        wasm,
        /solutions\/unnamed\.py: a solution does not pass: the file does not define `count_down`/u,
      );
      assert.match(wasm, /wrong\/counts_up\.py: the wrong answer does not run: .*\(line 2\)/u);
    });

    it('leaves out what needs threads or processes, and says so', async () => {
      const pack = await scratch.harbour({
        'loops/count-down/solutions/reverse.py':
          'import threading\n\n\ndef count_down(ships):\n    return list(range(ships, 0, -1))\n',
      });
      const { code, report, err } = await verify([pack, '--wasm']);
      assert.deepEqual([code, report.faults], [0, []]);
      assert.match(
        err,
        /^drill: not run on Python 3\.14\.\d+ in WebAssembly, which has no threads or processes: count-down$/mu,
      );
    });
  });

  describe('on a track', () => {
    it('proves that the reference answers pass, and asks for no texts of ours', async () => {
      const { code, report, err } = await verify([TRACK]);
      assert.deepEqual([code, report.questions, report.faults, err], [0, 5, [], '']);
    });

    it('says which reference answer does not', async () => {
      const example = 'exercises/practice/ballast-scales/.meta/example.py';
      const pack = await scratch.track({ [example]: 'def is_level(port, starboard):\n    return True\n' });
      const { code, report } = await verify([pack]);
      assert.equal(code, 1);
      assert.match(
        report.faults[0]?.message ?? '',
        /^exercises\/practice\/ballast-scales\/\.meta\/example\.py: a solution does not pass \(test_not_level\)/u,
      );
    });

    it('is listed, by slug and topic', async () => {
      const { out, err } = await drill(['list', '--pack', TRACK, '--json'], { dist });
      assert.equal(err, '');
      const listed: { id: string; path: string; kind: string }[] = JSON.parse(out);
      assert.deepEqual(
        listed.map(({ id }) => id),
        TRACK_IDS,
      );
      assert.equal(listed[0]?.path, 'exercises/concept/tide-tables');
    });

    it('checks answers by slug, whatever their file is called', async () => {
      const answers: Record<string, string> = {
        'tide-tables': `${TRACK}/exercises/concept/tide-tables/.meta/exemplar.py`,
        'knot-names': `${TRACK}/exercises/concept/knot-names/.meta/exemplar.py`,
        'rope-coil': `${TRACK}/exercises/practice/rope-coil/.meta/example.py`,
        'signal-flags': `${TRACK}/exercises/practice/signal-flags/.meta/example.py`,
      };
      for (const [slug, file] of Object.entries(answers)) {
        const { code, out } = await drill(['check', slug, file, '--pack', TRACK, '--json'], { dist });
        assert.deepEqual([code, JSON.parse(out).status], [0, 'passed'], slug);
      }
    });

    it('does not take the stub for an answer', async () => {
      for (const [slug, stub] of [
        ['tide-tables', 'tides.py'],
        ['knot-names', 'knots.py'],
      ] as const) {
        const file = join(TRACK, 'exercises/concept', slug, stub);
        const { code, out } = await drill(['check', slug, file, '--pack', TRACK, '--json'], { dist });
        const verdict: Verdict = JSON.parse(out);
        assert.deepEqual([code, verdict.status, verdict.reason], [1, 'failed', null], slug);
      }
    });

    it('says which name an answer lacks', async () => {
      const stub = join(TRACK, 'exercises/practice/signal-flags/signal_flags.py');
      const { code, out } = await drill(['check', 'signal-flags', stub, '--pack', TRACK, '--json'], { dist });
      const verdict = JSON.parse(out);
      assert.deepEqual(
        [code, verdict.reason, verdict.message],
        [1, 'missing-name', 'The file does not define `PAUSE`.'],
      );
    });

    it('takes no new questions', async () => {
      const { code, err } = await drill(['new', 'code', 'sets', 'a-new-one', '--pack', TRACK], { dist });
      assert.equal(code, 2);
      assert.match(err, /cannot be added to a track/u);
    });
  });
});
