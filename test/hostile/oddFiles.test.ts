import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Interpreter } from '../../src/checking/checkEngine';
import { atOnce } from './atOnce';
import { READABLE, SYNTAX_ERRORS } from './oddFiles';
import { expect } from './program';
import { DOUBLE, goodAnswerPasses, trial } from './trial';
import { pythons, Workshop } from './workshop';

const run = promisify(execFile);

/** Where Python itself puts the caret. */
async function caretOf(
  interpreter: Interpreter,
  file: string,
): Promise<{ line: number | null; column: number | null } | null> {
  const program =
    'import json, sys\n' +
    'try:\n    compile(open(sys.argv[1], "rb").read(), "file", "exec")\n' +
    'except SyntaxError as error:\n    print(json.dumps([error.lineno, error.offset]))\n' +
    'except ValueError:\n    print("null")\n';
  const { stdout } = await run(interpreter.executable, ['-I', '-W', 'ignore', '-c', program, file]);
  const told = JSON.parse(stdout);
  return told === null ? null : { line: told[0] || null, column: told[1] || null };
}

describe('A file that is odd', function () {
  this.timeout(60_000);
  const workshops: Workshop[] = [];

  before(async () => {
    for (const interpreter of await pythons()) {
      for (const warm of [true, false]) workshops.push(new Workshop(interpreter, { question: DOUBLE, warm }));
    }
  });

  after(() => Promise.all(workshops.map(workshop => workshop.dispose())));

  for (const [name, text] of Object.entries(SYNTAX_ERRORS)) {
    it(`with ${name} is a syntax error, with the caret where Python puts it`, async () => {
      await atOnce(workshops, async workshop => {
        const file = workshop.write('odd.py', text);
        const verdict = await trial(
          workshop,
          file,
          expect('failed, syntax-error', { says: '^Python cannot read the file: ' }),
        );
        const caret = name.startsWith('Latin-1') ? null : await caretOf(workshop.interpreter, file);
        const told = `${workshop.interpreter.version}: ${verdict.message} ${JSON.stringify(verdict.place)}`;
        // For bytes that are no text, and on old Pythons for NUL bytes, Python gives no place; we do.
        if (caret?.line) assert.equal(verdict.place?.line, caret.line, told);
        if (caret?.line && caret.column) assert.equal(verdict.place?.column, caret.column, told);
        assert.ok(verdict.place !== null || name === 'an unknown coding cookie', told);
        assert.deepEqual(verdict.tests, []);
        await goodAnswerPasses(workshop);
      });
    });
  }

  for (const [name, text] of Object.entries(READABLE)) {
    it(`with ${name} is checked as any other`, async () => {
      await atOnce(workshops, async workshop => {
        const limits = { limits: 'testSeconds 5, checkSeconds 10, memoryMb 1024' };
        await trial(workshop, workshop.write('odd.py', text), expect('passed', limits));
      });
    });
  }

  it('empty defines nothing', async () => {
    await atOnce(workshops, async workshop => {
      const says = { says: 'The file does not define `double`\\.' };
      for (const text of ['', '\n', '\ufeff', '# nothing yet\n']) {
        await trial(workshop, workshop.write('odd.py', text), expect('failed, missing-name', says));
      }
    });
  });

  it('of five megabytes of statements ends within the limit', async () => {
    for (const workshop of workshops) {
      const file = workshop.write('odd.py', 'value = [1, 2, 3]\n'.repeat(300_000));
      await trial(workshop, file, expect('failed, timed-out or out-of-memory', { limits: 'memoryMb 1024' }));
    }
  });

  it('that is not there, or is a folder, cannot be read', async () => {
    for (const workshop of workshops) {
      for (const file of [
        `${workshop.folder}/nowhere.py`,
        workshop.folder,
        `${workshop.folder}/gone/answer.py`,
      ]) {
        const verdict = await workshop.engine.check(workshop.request(file));
        assert.equal(verdict.reason, 'import-error', verdict.message);
        assert.match(verdict.message, /The file cannot be read: (No such file|Is a directory)/);
      }
    }
  });
});
