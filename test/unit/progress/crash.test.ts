import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { Progress } from '../../../src/progress/progress';
import { attempt } from './attempts';

/** Set to more to look for what a few rounds do not find. */
const { PYTHON_DRILL_KILL_ROUNDS: rounds = '4' } = process.env;
const ROUNDS = Number(rounds);

describe('Progress, when something goes wrong', () => {
  let parent: string;
  let folder: string;
  let program: string;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'drill-crash-'));
    program = join(parent, 'recording.cjs');
    await build({
      ...{ entryPoints: [resolve('test/unit/progress/recordingProcess.ts')], outfile: program },
      ...{ bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' },
    });
  });
  beforeEach(async () => {
    folder = join(await mkdtemp(join(parent, 'round-')), 'progress');
  });
  after(() => rm(parent, { recursive: true, force: true }));

  const idsOnDisk = async () =>
    new Set((await Progress.open(folder, 'reader')).attempts().map(({ id }) => id));

  it('keeps all that it acknowledged when it is killed, with two windows writing the same log', async function () {
    this.timeout(Math.max(60_000, ROUNDS * 5_000));
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const windows = ['one', 'two'].map(name => new Window(program, [folder, 'me', `${name}-${round}`]));
      await Promise.all(windows.map(window => window.ready));
      // Each dies at a moment of its own; nothing about it is agreed with what it is doing.
      await Promise.all(
        windows.map(async (window, index) => {
          await window.acknowledges(3 + index * 4);
          await new Promise(done => setTimeout(done, Math.random() * 12));
          await window.kill();
        }),
      );
      for (const window of windows) for (const id of window.acknowledged) acknowledged.add(id);
    }
    assert.ok(acknowledged.size >= ROUNDS * 8, `only ${acknowledged.size} attempts were recorded`);
    const kept = await idsOnDisk();
    assert.deepEqual(
      [...acknowledged].filter(id => !kept.has(id)),
      [],
    );
    // And the log goes on behind whatever was cut off.
    await (await Progress.open(folder, 'me')).record(attempt('after'));
    assert.ok((await idsOnDisk()).has('after'));
  });

  it('says that the disk is full, and saves everything once there is room', async function () {
    if (process.platform !== 'linux') this.skip();
    const progress = await Progress.open(folder, 'me');
    const log = join(folder, 'attempts-me.jsonl');
    await symlink('/dev/full', log);
    for (const id of ['a', 'b']) {
      await assert.rejects(progress.record(attempt(id)), /the disk is full\./u);
    }
    await rm(log);
    await progress.record(attempt('c'));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b', 'c']);
  });

  it('saves in the end what could not be saved when the window closed', async () => {
    const progress = await Progress.open(folder, 'me');
    await rename(folder, `${folder}-away`);
    await symlink('/nowhere/at/all', folder);
    await assert.rejects(progress.record(attempt('a')));
    await rm(folder);
    await rename(`${folder}-away`, folder);
    await progress.dispose();
    assert.deepEqual([...(await idsOnDisk())], ['a']);
  });

  it('loses nothing when another window made the vanished log anew', async () => {
    const [one, other] = [await Progress.open(folder, 'me'), await Progress.open(folder, 'me')];
    await one.record(attempt('a'));
    await other.record(attempt('b'));
    await rm(folder, { recursive: true });
    // The other window knows nothing of `a`, and what it writes looks like a whole log.
    await other.record(attempt('c'));
    await one.record(attempt('d'));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b', 'c', 'd']);
  });

  it('writes again what an older copy of the log has lost', async () => {
    const progress = await Progress.open(folder, 'me');
    const log = join(folder, 'attempts-me.jsonl');
    await progress.record(attempt('a'));
    const older = await readFile(log);
    await progress.record(attempt('b'));
    await rm(log);
    await writeFile(log, older);
    await progress.record(attempt('c'));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b', 'c']);
    const lines = (await readFile(log, 'utf8')).trim().split('\n');
    assert.equal(lines.length, 3);
  });

  it('leaves the lines of a newer version in place while it writes its own', async () => {
    const progress = await Progress.open(folder, 'me');
    await progress.record(attempt('a'));
    const log = join(folder, 'attempts-me.jsonl');
    const newer = '{"v":2,"type":"attempt","id":"future","mood":{"v":1}}\n';
    await appendFile(log, newer);
    await progress.record(attempt('b'));
    assert.ok((await readFile(log, 'utf8')).includes(newer));
    assert.deepEqual([...(await idsOnDisk())].toSorted(), ['a', 'b']);
    assert.deepEqual(await readdir(folder), ['attempts-me.jsonl']);
  });
});

/** A window of VS Code, as far as the log is concerned. */
class Window {
  readonly acknowledged: string[] = [];
  readonly ready: Promise<void>;
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #heard: (() => void)[] = [];

  constructor(program: string, args: readonly string[]) {
    this.#process = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#ended = new Promise(done => this.#process.once('close', () => done()));
    let rest = '';
    let isReady = false;
    this.ready = new Promise((done, fail) => {
      this.#process.once('exit', code => isReady || fail(new Error(`it ended with ${code}`)));
      this.#process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (line === 'ready') {
            isReady = true;
            done();
          } else this.acknowledged.push(line);
        }
        for (const heard of this.#heard.splice(0)) heard();
      });
    });
  }

  async acknowledges(count: number): Promise<void> {
    while (this.acknowledged.length < count) await new Promise<void>(done => this.#heard.push(done));
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }
}
