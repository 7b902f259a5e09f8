import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isFresh } from '../../../scripts/build/freshness.mjs';

const BEFORE = new Date('2026-01-01T10:00:00Z');
const BUILT = new Date('2026-01-01T11:00:00Z');
const AFTER = new Date('2026-01-01T12:00:00Z');

describe('a build', () => {
  let root: string;
  let stamp: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'python-drill-fresh-'));
    stamp = path.join(root, 'stamp');
    mkdirSync(path.join(root, 'src', 'bank'), { recursive: true });
    for (const file of ['stamp', 'src/bank/bank.ts']) writeFileSync(path.join(root, file), '');
    utimesSync(stamp, BUILT, BUILT);
    touch(BEFORE, 'src/bank/bank.ts', 'src/bank', 'src');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function touch(time: Date, ...places: string[]): void {
    for (const place of places) utimesSync(path.join(root, place), time, time);
  }

  it('is fresh while no source is newer, and missing sources do not matter', () => {
    assert.equal(isFresh(stamp, root, ['src', 'questions']), true);
  });

  it('is stale when a file was saved', () => {
    touch(AFTER, 'src/bank/bank.ts');
    assert.equal(isFresh(stamp, root, ['src']), false);
  });

  it('is stale when a file was removed, which changes its folder alone', () => {
    touch(AFTER, 'src/bank');
    assert.equal(isFresh(stamp, root, ['src']), false);
  });

  it('is stale when there was none', () => {
    rmSync(stamp);
    assert.equal(isFresh(stamp, root, ['src']), false);
  });
});
