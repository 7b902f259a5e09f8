import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findInterpreters } from '../../../src/checking/interpreter';

const DRIVER = path.join(process.cwd(), 'src', 'checking', 'python', 'debug.py');
const CHECKS = `import unittest

import drill
from answer import double


class CheckDouble(unittest.TestCase):
    def test_two(self):
        self.assertEqual(double(2), 4)

    def test_calls(self):
        self.assertEqual(drill.calls(), {"print"})
`;

describe('The program that a debugger runs', function () {
  this.timeout(20_000);
  let folder: string;
  let python: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'drill-debug-'));
    writeFileSync(path.join(folder, 'checks.py'), CHECKS);
    for await (const one of findInterpreters({ folders: [], env: process.env, platform: process.platform })) {
      python = one.executable;
      break;
    }
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  const debug = (answer: string, test: string) => {
    const file = path.join(folder, 'double_it.py');
    writeFileSync(file, answer);
    return new Promise<{ code: number; text: string }>(resolve => {
      execFile(python, [DRIVER, file, path.join(folder, 'checks.py'), test], (error, stdout) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout }),
      );
    });
  };

  it('runs the one test, in the answer’s own file', async () => {
    const { code, text } = await debug(
      'def double(n):\n    print(__file__)\n    return n * 2\n',
      'CheckDouble.test_two',
    );
    assert.equal(code, 0, text);
    assert.match(text, /double_it\.py/);
    assert.match(text, /Ran 1 test/);
  });

  it('says how the test failed', async () => {
    const { code, text } = await debug('def double(n):\n    return n\n', 'CheckDouble.test_two');
    assert.equal(code, 1);
    assert.match(text, /2 != 4/);
  });

  it('gives the checks their view of how the answer is written', async () => {
    const { code, text } = await debug('def double(n):\n    print(n)\n', 'CheckDouble.test_calls');
    assert.equal(code, 0, text);
  });
});
