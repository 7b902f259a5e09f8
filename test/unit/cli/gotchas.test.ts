import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drill } from './terminal';

const KEYS = ['file', 'id', 'severity', 'message', 'line', 'column', 'endLine', 'endColumn', 'fixable'];

describe('drill gotchas', () => {
  let cwd: string;
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'drill-gotchas-'));
    await writeFile(
      join(cwd, 'bucket.py'),
      'def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n',
    );
    await writeFile(join(cwd, 'literal.py'), 's = "🐍"; t = s is "a"\n');
    await writeFile(join(cwd, 'silenced.py'), 's = 1\nt = s is "a"  # noqa: F632\n');
    await writeFile(join(cwd, 'clean.py'), 'x = 1\n');
  });
  after(() => rm(cwd, { recursive: true }));

  it('gives what it found with exactly the keys of the contract, and exits with 1', async () => {
    const { code, out, err } = await drill(['gotchas', '--json', 'bucket.py', 'literal.py'], { cwd });
    assert.deepEqual([code, err], [1, '']);
    const found: Record<string, unknown>[] = JSON.parse(out);
    for (const one of found) assert.deepEqual(Object.keys(one), KEYS);
    assert.deepEqual(
      found.map(({ file, id, severity, line, column, fixable }) => [
        file,
        id,
        severity,
        line,
        column,
        fixable,
      ]),
      [
        ['bucket.py', 'mutable-default', 'warning', 1, 22, true],
        ['literal.py', 'is-literal', 'warning', 1, 15, true],
      ],
    );
  });

  it('exits with 0 when there is nothing to find, what is silenced included', async () => {
    assert.deepEqual(await drill(['gotchas', '--json', 'clean.py', 'silenced.py'], { cwd }), {
      code: 0,
      out: '[]\n',
      err: '',
    });
  });

  it('gives people a line for each, as a compiler does', async () => {
    const { out } = await drill(['gotchas', 'literal.py', 'clean.py'], { cwd });
    assert.match(out, /^literal\.py:1:15: warning: .*\[is-literal\]\n1 gotcha in 2 files\n$/);
  });

  it('says which file there is not, and that it needs one', async () => {
    const missing = await drill(['gotchas', 'clean.py', 'missing.py'], { cwd });
    assert.deepEqual(missing, { code: 2, out: '', err: 'drill: There is no file missing.py.\n' });
    assert.equal((await drill(['gotchas', '.'], { cwd })).err, 'drill: . is not a file.\n');
    assert.match(
      (await drill(['gotchas'], { cwd })).err,
      /^drill: Something is missing\. Usage: drill gotchas/,
    );
  });
});
