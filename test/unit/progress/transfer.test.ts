import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Amendment } from '../../../src/progress/amendment';
import { Progress } from '../../../src/progress/progress';
import { exportText, readTransfer } from '../../../src/progress/transfer';
import { attempt } from './attempts';

const ATTEMPTS = [attempt('a'), attempt('b', { outcome: 'solved', grade: 0.8, answer: 'tab\there\nü' })];
const AMENDMENTS: readonly Amendment[] = [
  { type: 'correction', id: 'c', at: 5, attempt: 'a', grade: 2 },
  { type: 'reset', id: 'r', at: 6, questions: ['late'], title: 'Late' },
  { type: 'reset', id: 's', at: 7, questions: null, title: '' },
  { type: 'undo', id: 'u', at: 8, entry: 's' },
];
const DRAFTS = [{ question: 'tell-it', draft: { seed: 4, text: 'half\na sentence' } }];

describe('An export', () => {
  it('gives back everything that was put into it', () => {
    assert.deepEqual(
      readTransfer(exportText({ attempts: ATTEMPTS, amendments: AMENDMENTS, drafts: DRAFTS }, 0)),
      {
        attempts: ATTEMPTS,
        amendments: AMENDMENTS,
        drafts: DRAFTS,
      },
    );
  });

  it('says what it is and when it was made, to a person who opens it', () => {
    const [first] = exportText({ attempts: [], amendments: [], drafts: [] }, Date.UTC(2026, 0, 2)).split(
      '\n',
    );
    assert.deepEqual(JSON.parse(first ?? ''), {
      ...{ v: 1, type: 'export', program: 'python-drill', at: '2026-01-02T00:00:00.000Z' },
    });
  });

  it('loses one line for each that is damaged, whatever mail or editors did to the rest', () => {
    const text = exportText({ attempts: ATTEMPTS, amendments: AMENDMENTS, drafts: DRAFTS }, 0);
    const lines = text.replaceAll('\n', '\r\n').split('\r\n');
    const [, , cut = ''] = lines;
    const damaged = [...lines.slice(0, 2), cut.slice(0, 40), '', 'hello', '[]', ...lines.slice(3)].join(
      '\r\n',
    );
    assert.deepEqual(
      readTransfer(damaged).attempts.map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(readTransfer(damaged).drafts, DRAFTS);
  });

  it('of a newer version costs only the lines that this one cannot read', () => {
    const newer = '{"v":9,"type":"export"}\n{"v":9,"type":"draft","question":"x","draft":{}}\n';
    assert.deepEqual(
      readTransfer(newer + exportText({ attempts: ATTEMPTS, amendments: [], drafts: [] }, 0)),
      {
        attempts: ATTEMPTS,
        amendments: [],
        drafts: [],
      },
    );
  });

  it('merges into another machine’s progress, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'drill-transfer-'));
    try {
      const progress = await Progress.open(folder, 'laptop');
      await progress.record(attempt('mine', { at: 5 }));
      await progress.record(attempt('b', { outcome: 'solved' }));
      const found = readTransfer(exportText({ attempts: ATTEMPTS, amendments: [], drafts: [] }, 0));
      assert.equal(await progress.recordAll(found), 1);
      assert.equal(await progress.recordAll(found), 0);
      const again = await Progress.open(folder, 'laptop');
      assert.deepEqual(
        again
          .attempts()
          .map(({ id }) => id)
          .toSorted(),
        ['a', 'b', 'mine'],
      );
      const lines = (await readFile(join(folder, 'attempts-laptop.jsonl'), 'utf8')).trim().split('\n');
      assert.equal(lines.length, 3);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
