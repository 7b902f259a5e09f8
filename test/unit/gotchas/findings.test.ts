import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import type { Analyzer } from '../../../src/gotchas/analysis/analyzer';
import { DETECTORS } from '../../../src/gotchas/analysis/detectors';
import type { Finding } from '../../../src/gotchas/analysis/finding';
import { CATALOGUE } from '../../../src/gotchas/catalogue';
import { CASES } from './cases';
import { dedent } from './cases/gotchaCase';
import { applyFix, createAnalyzer, unmark } from './harness';
import { pythons } from './pythons';

/** Everything on, so that gotchas which are off by default are tried too. */
const ALL_ON = {
  severities: Object.fromEntries(CATALOGUE.map(gotcha => [gotcha.id, 'warning' as const])),
  targetVersion: 'py310',
};

describe('gotcha detectors', function () {
  // Loading both engines takes a second or two on a busy machine.
  this.timeout(30_000);
  let analyzer: Analyzer;
  before(async () => {
    analyzer = await createAnalyzer();
  });
  after(() => analyzer.dispose());

  function find(id: string, text: string, path = 'example.py'): Finding[] {
    const findings = analyzer.analyze({ path, text }, ALL_ON).filter(finding => finding.id === id);
    analyzer.close(path);
    return findings;
  }

  function expectMarked(id: string, code: string, path?: string): void {
    const { text, ranges } = unmark(dedent(code));
    const found = find(id, text, path);
    assert.deepEqual(
      found.map(finding => finding.range),
      ranges,
      `${text}\n${JSON.stringify(found, null, 1)}`,
    );
    for (const finding of found) assert.match(finding.message, /^\S.*[.?]$/s);
  }

  const localIds = new Set(DETECTORS.filter(detector => detector.worksOnBrokenFiles).map(d => d.gotcha));

  for (const { id, finds, silent, broken, fixes, unfixed, path } of CASES) {
    describe(id, () => {
      finds.forEach((code, i) => {
        it(`marks the exact place (${i + 1})`, () => expectMarked(id, code, path));
      });
      silent.forEach((code, i) => {
        it(`stays silent at a near miss (${i + 1})`, () => {
          assert.deepEqual(find(id, dedent(code), path), [], code);
        });
      });
      broken?.forEach((code, i) => {
        it(`works while the file does not parse (${i + 1})`, () => expectMarked(id, code, path));
      });
      if (localIds.has(id)) {
        it('works above a line that is still being typed', () => {
          const [first = ''] = finds;
          expectMarked(id, `${dedent(first)}\nunfinished = (1 +\n`, path);
        });
      }
      unfixed?.forEach((code, i) => {
        it(`offers no fix that would break something (${i + 1})`, () => {
          expectMarked(id, code, path);
          const { text } = unmark(dedent(code));
          assert.deepEqual(
            find(id, text, path).filter(finding => finding.fix),
            [],
          );
        });
      });
      fixes?.forEach(({ before: start, after: wanted, safe }, i) => {
        it(`its fix gives the code that it says, without the finding (${i + 1})`, () => {
          const text = dedent(start);
          const fix = find(id, text, path)[0]?.fix;
          assert.ok(fix, `no fix in\n${text}`);
          const fixed = applyFix(text, fix);
          assert.equal(fixed, dedent(wanted));
          if (safe !== undefined) assert.equal(fix.safe, safe);
          assert.deepEqual(find(id, fixed, path), []);
        });
      });
    });
  }

  it('every fixed text compiles, and prints what it should, on a Python of this machine', function () {
    this.timeout(60_000);
    const [python] = pythons();
    assert.ok(python, 'no Python 3.10 or newer was found');
    for (const { id, fixes } of CASES) {
      for (const { after: fixed, prints } of fixes ?? []) {
        const text = dedent(fixed);
        const args =
          prints === undefined ? ['-c', `compile(${JSON.stringify(text)}, "fixed", "exec")`] : ['-c', text];
        const run: SpawnSyncReturns<string> = spawnSync(python, args, { encoding: 'utf8' });
        assert.equal(run.status, 0, `${id}: ${text}\n${run.stderr}`);
        if (prints !== undefined) assert.equal(run.stdout.trim(), prints, `${id}: ${text}`);
      }
    }
  });

  it('covers every gotcha of the catalogue, with fixes for at least 20', () => {
    assert.deepEqual(CASES.map(item => item.id).sort(), CATALOGUE.map(gotcha => gotcha.id).sort());
    const fixable = CASES.filter(item => (item.fixes?.length ?? 0) > 0);
    const promised = CATALOGUE.filter(gotcha => gotcha.fixable).map(gotcha => gotcha.id);
    assert.deepEqual(fixable.map(item => item.id).sort(), promised.sort());
    assert.ok(fixable.length >= 20, `${fixable.length} have a fix`);
    assert.ok(CASES.filter(item => (item.broken?.length ?? 0) > 0).length >= 12);
  });
});
