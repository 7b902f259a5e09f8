/** An engine with checks under way, for the test that kills it: `node victim.js PYTHON VERSION FOLDER CACHE`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCheckEngine } from '../../src/checking/engine';
import { DOUBLE } from './trial';
import { HARNESS } from './workshop';

const [executable = '', version = '', folder = '', cache = ''] = process.argv.slice(2);

const PROGRAMS = [
  'def double(value):\n    while True:\n        pass\n',
  'def double(value):\n    return value * 2\n',
  'import os, time\n\n\ndef double(value):\n    if os.fork() == 0:\n        os.setsid()\n        time.sleep(60)\n    time.sleep(60)\n',
  'import subprocess, sys\n\n\ndef double(value):\n    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)\n    return value\n',
];

const engine = createCheckEngine({
  harness: HARNESS,
  cache,
  log: () => {},
  idleMs: 60_000,
});
const interpreter = { path: executable, executable, version };

async function checkForEver(text: string, index: number): Promise<void> {
  const file = path.join(folder, `program_${index}.py`);
  writeFileSync(file, text);
  const request = { question: DOUBLE, folder: null, file, interpreter, limits: { testSeconds: 0.3 } };
  for (;;) {
    engine.warm(request);
    await engine.check(request);
  }
}

const checks = PROGRAMS.map(checkForEver);
// When the test itself is ended its victims go with it.
process.stdin.resume().on('end', () => process.exit());
process.stdout.write('Checks are under way.\n');
void Promise.all(checks);
