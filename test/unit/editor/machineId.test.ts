import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machineId } from '../../../src/editor/machineId';

describe('The id of a machine', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'drill-machine-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('stays the same', async () => {
    const storage = path.join(folder, 'not', 'there', 'yet');
    const first = await machineId(storage);
    assert.match(first, /^[0-9a-f-]{36}$/);
    assert.equal(await machineId(storage), first);
  });

  it('differs from that of another machine', async () => {
    assert.notEqual(await machineId(path.join(folder, 'a')), await machineId(path.join(folder, 'b')));
  });

  it('is never half an id, and leaves nothing behind, when many windows start at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => machineId(folder)));
    assert.ok(ids.every(id => /^[0-9a-f-]{36}$/.test(id)));
    assert.deepEqual(await readdir(folder), ['machine-id']);
  });
});
