import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markedProcesses } from './processes';
import { DOUBLE, GOOD_ANSWER } from './trial';
import { HOSTILE, oldestAndNewest, pythons, Workshop } from './workshop';

/** The process that waits for the next check, or null. */
function waiting(): number | null {
  return markedProcesses().find(one => one.parent === process.pid)?.pid ?? null;
}

async function warmUp(workshop: Workshop, file: string): Promise<number> {
  workshop.engine.warm(workshop.request(file));
  await sleep(400);
  return waiting() ?? assert.fail('No process waits.');
}

describe('A warm process', function () {
  this.timeout(60_000);

  it('shows a program exactly what a cold one shows it', async () => {
    const look = readFileSync(path.join(HOSTILE, 'look.py'), 'utf8');
    for (const interpreter of await pythons()) {
      const seen: string[] = [];
      const folder = new Workshop(interpreter, { question: DOUBLE, warm: false });
      const file = folder.write('look.py', look);
      for (const warm of [false, true, true]) {
        const workshop = new Workshop(interpreter, { question: DOUBLE, warm, cache: folder.cache });
        if (warm) await warmUp(workshop, file);
        const verdict = await workshop.engine.check(workshop.request(file));
        assert.equal(verdict.status, 'passed', verdict.message);
        seen.push(verdict.stdout);
        await workshop.dispose();
      }
      await folder.dispose();
      assert.match(seen[0] ?? '', /modules .*path .*environment .*recursion .*filters /s);
      assert.equal(seen[1], seen[0]);
      assert.equal(seen[2], seen[0]);
    }
  });

  it('is used for one check and never again', async () => {
    for (const interpreter of await oldestAndNewest()) {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: true });
      const text = `import os\nprint(os.getpid())\n${GOOD_ANSWER}`;
      const file = workshop.write('double.py', text);
      const used = new Set<string>();
      for (let round = 0; round < 5; round++) {
        const pid = await warmUp(workshop, file);
        const verdict = await workshop.engine.check(workshop.request(file));
        assert.equal(verdict.stdout.trim(), `${pid}`);
        used.add(verdict.stdout);
      }
      assert.equal(used.size, 5);
      await workshop.dispose();
    }
  });

  it('gives way to a new one when a package is installed', async () => {
    for (const interpreter of await oldestAndNewest()) {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: false });
      const { execFileSync } = await import('node:child_process');
      const venv = path.join(workshop.folder, 'venv');
      execFileSync(interpreter.executable, ['-m', 'venv', '--without-pip', venv]);
      const executable = path.join(venv, 'bin', 'python');
      const ask = ['-c', 'import site; print(site.getsitepackages()[0])'];
      const library = execFileSync(executable, ask, { encoding: 'utf8' }).trim();
      const inVenv = new Workshop(
        { ...interpreter, path: executable, executable },
        { question: DOUBLE, warm: true },
      );
      const file = inVenv.write('double.py', 'from fresh import double\n');
      const before = await warmUp(inVenv, file);
      mkdirSync(path.join(library, 'fresh-1.0.dist-info'));
      writeFileSync(path.join(library, 'fresh.pth'), `${path.join(workshop.folder, 'elsewhere')}\n`);
      mkdirSync(path.join(workshop.folder, 'elsewhere'));
      workshop.write('elsewhere/fresh.py', GOOD_ANSWER);
      const verdict = await inVenv.engine.check(inVenv.request(file));
      assert.equal(verdict.status, 'passed', verdict.message);
      assert.notEqual(await warmUp(inVenv, file), before);
      await inVenv.dispose();
      await workshop.dispose();
    }
  });

  it('gives way to a new one when the environment changes', async () => {
    for (const interpreter of await oldestAndNewest()) {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: true });
      const file = workshop.write(
        'double.py',
        `import os\nprint(os.environ.get("DRILL_COLOUR"))\n${GOOD_ANSWER}`,
      );
      const before = await warmUp(workshop, file);
      process.env['DRILL_COLOUR'] = 'green';
      try {
        const verdict = await workshop.engine.check(workshop.request(file));
        assert.equal(verdict.stdout, 'green\n');
      } finally {
        delete process.env['DRILL_COLOUR'];
      }
      const verdict = await workshop.engine.check(workshop.request(file));
      assert.equal(verdict.stdout, 'None\n');
      assert.notEqual(waiting(), before);
      await workshop.dispose();
    }
  });

  it('serves another file of the folder, and gives way for another folder, question or interpreter', async () => {
    const [first, second] = [(await pythons())[0], (await pythons()).at(-1)];
    if (!first || !second) return assert.fail();
    const workshop = new Workshop(first, { question: DOUBLE, warm: true });
    const file = workshop.write('double.py', GOOD_ANSWER);
    const pid = await warmUp(workshop, file);
    assert.equal(await warmUp(workshop, workshop.write('other.py', GOOD_ANSWER)), pid);
    const change = { question: { ...DOUBLE, checks: `${DOUBLE.checks}\n` } };
    workshop.engine.warm(workshop.request(file, change));
    await sleep(400);
    const other = waiting();
    assert.notEqual(other, pid);
    if (second !== first) {
      workshop.engine.warm(workshop.request(file, { ...change, interpreter: second }));
      await sleep(400);
      assert.notEqual(waiting(), other);
    }
    await workshop.dispose();
    assert.equal(waiting(), null);
  });

  it('that has died meanwhile is no loss', async () => {
    for (const interpreter of await oldestAndNewest()) {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: true });
      const file = workshop.write('double.py', GOOD_ANSWER);
      process.kill(await warmUp(workshop, file), 'SIGKILL');
      await sleep(200);
      const verdict = await workshop.engine.check(workshop.request(file));
      assert.equal(verdict.status, 'passed', verdict.message);
      await workshop.dispose();
    }
  });
});
