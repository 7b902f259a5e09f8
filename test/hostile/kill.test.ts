import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { eventually, markedProcesses, wardens } from './processes';
import { HOSTILE, oldestAndNewest } from './workshop';

const KILLS = 200;
const AT_ONCE = 4;

describe('When the extension is killed with checks under way', function () {
  this.timeout(300_000);

  it(`nothing is left running after two seconds, ${KILLS} times at random moments`, async () => {
    const base = mkdtempSync(path.join(tmpdir(), 'drill-kill-'));
    const victim = path.join(base, 'victim.cjs');
    await build({
      entryPoints: [path.join(HOSTILE, 'victim.ts')],
      outfile: victim,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    const interpreters = await oldestAndNewest();
    let started = 0;
    let alive = 0;
    let failed = false;
    const killer = async () => {
      while (started < KILLS && !failed) {
        const turn = started++;
        const python = interpreters[turn % interpreters.length];
        if (!python) return assert.fail();
        const run = `kill-${process.pid}-${turn}`;
        const folder = mkdtempSync(path.join(base, 'run-'));
        // One cache for all: a harness that is compiled anew in each process is work that proves nothing here.
        const args = [victim, python.executable, python.version, folder, path.join(base, 'cache')];
        const child = spawn(process.execPath, args, {
          env: { ...process.env, PYTHON_DRILL_TEST_RUN: run },
          stdio: ['pipe', 'pipe', 'ignore'],
        });
        await once(child.stdout, 'data');
        await sleep(Math.random() * 600);
        alive += markedProcesses(run).length;
        assert.equal(child.exitCode, null, 'The victim has ended by itself.');
        child.kill('SIGKILL');
        await eventually(
          () => {
            const left = [...markedProcesses(run), ...wardens(run)];
            return left.length === 0 ? null : `After kill ${turn} was left: ${JSON.stringify(left, null, 1)}`;
          },
          2000,
          () => [...markedProcesses(run).map(({ pid }) => pid), ...wardens(run)],
        );
        rmSync(folder, { recursive: true, force: true });
      }
    };
    const killers = Array.from({ length: AT_ONCE }, () =>
      killer().catch(error => {
        // What the others would still start would be in the way of the tests that follow.
        failed = true;
        throw error;
      }),
    );
    const results = await Promise.allSettled(killers);
    rmSync(base, { recursive: true, force: true });
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    assert.ok(alive > KILLS, `Only ${alive} processes were alive when they were to be killed.`);
  });
});
