import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ruff } from '../../../src/gotchas/analysis/ruff/ruff';
import { engineFiles } from '../../../src/gotchas/project/engineFiles';

/** Answers with the text as the code of a diagnostic; for some texts it is silent, or ends. */
const THREAD = `
const { parentPort, workerData: { port, answers } } = require('node:worker_threads');
port.on('message', ({ id, text }) => {
  if (text === 'silence') return;
  if (text === 'end') throw new Error('the thread ends');
  port.postMessage({ id, diagnostics: [{ code: text }], complaint: text === 'panic' ? text : null });
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});
parentPort.postMessage(null);
`;

describe('Ruff in its thread', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'drill-ruff-'));
  const thread = join(folder, 'thread.cjs');
  const said: string[] = [];
  let ruff: Ruff;

  before(() => writeFileSync(thread, THREAD));
  beforeEach(async () => {
    said.length = 0;
    ruff = await Ruff.start({ thread, script: '' }, line => said.push(line), 2000);
  });
  afterEach(() => ruff.dispose());
  after(() => rmSync(folder, { recursive: true }));

  const ask = (text: string) => ruff.ask(text, ['F632'], 'py310');
  const codes = (answer: ReturnType<typeof ask>) => answer().map(({ code }) => code);

  it('answers, and passes over what nobody waits for', () => {
    ask('first');
    ask('second');
    assert.deepEqual(codes(ask('third')), ['third']);
    assert.deepEqual(codes(ask('fourth')), ['fourth']);
    assert.deepEqual(said, []);
  });

  it('is not asked when there is nothing to look for', () => {
    assert.deepEqual(ruff.ask('silence', [], 'py310')(), []);
  });

  it('is idle when it has answered everything', () => {
    assert.equal(ruff.isIdle, true);
    const answer = ask('one');
    ask('silence');
    assert.equal(ruff.isIdle, false);
    assert.deepEqual(codes(answer), ['one']);
    assert.equal(ruff.isIdle, false);
  });

  it('tells when it failed on a text', () => {
    ask('panic')();
    assert.match(said.join(), /failed on a file of 5 characters: panic/);
  });

  it('starts again when it is silent for too long', () => {
    assert.deepEqual(codes(ask('silence')), []);
    assert.match(said.join(), /no answer/);
    assert.deepEqual(codes(ask('afterwards')), ['afterwards']);
  });

  it('starts again when it has ended by itself', async () => {
    assert.deepEqual(codes(ask('end')), []);
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.deepEqual(codes(ask('afterwards')), ['afterwards']);
  });

  it('says when it cannot be loaded', async () => {
    const files = { ...engineFiles(resolve('dist')).ruff, script: join(folder, 'missing.js') };
    await assert.rejects(
      Ruff.start(files, () => undefined),
      /missing\.js/,
    );
  });
});
