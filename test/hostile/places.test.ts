import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CheckRequest } from '../../src/checking/checkEngine';
import type { Verdict } from '../../src/shared/verdict';
import { atOnce } from './atOnce';
import { expect } from './program';
import { DOUBLE, GOOD_ANSWER, nothingIsLeft, trial } from './trial';
import { oldestAndNewest, pythons, question, Workshop } from './workshop';

const run = promisify(execFile);

const LOOP = 'def double(value):\n    while value == 2:\n        pass\n    return value * 2\n';

/** Names of practice folders. */
const FOLDERS = [
  'with a space',
  `with 'single' and "double" quotes`,
  '100%d %s %%',
  'größe-数-🙂-é',
  'back\\slash',
  '$HOME `id` ; & | * ? [x]',
  '-c',
  `new\nline`,
  'x'.repeat(200),
  path.join('y'.repeat(200), 'z'.repeat(200), 'w'.repeat(200)),
];

/** Programs that nobody should import instead of the standard library. */
const SHADOWS = [
  'random',
  'unittest',
  'json',
  'answer',
  'ast',
  'os',
  'drill',
  'checks',
  'typing',
  'asyncio',
  'encodings',
];

describe('A practice folder that is odd', function () {
  this.timeout(60_000);

  for (const folder of FOLDERS) {
    it(`called ${JSON.stringify(folder.slice(0, 40))} is as good as any, warm and cold`, async () => {
      const workshops = (await oldestAndNewest()).flatMap(interpreter =>
        [true, false].map(warm => new Workshop(interpreter, { question: DOUBLE, warm, folder })),
      );
      try {
        await atOnce(workshops, async workshop => {
          await trial(workshop, workshop.write('good answer.py', GOOD_ANSWER), expect('passed'));
          const says = { says: 'It was at line (2|3): ', tests: 'number timed-out, word passed' };
          await trial(workshop, workshop.write('loop.py', LOOP), expect('failed, timed-out', says));
        });
        await nothingIsLeft(workshops);
      } finally {
        await Promise.all(workshops.map(workshop => workshop.dispose()));
      }
    });
  }

  it('that holds files named as modules of the library hides none of them', async () => {
    const shadowed = question({
      entry: ['shuffled'],
      checks: [
        'import asyncio, json, random, unittest',
        'import answer, helper',
        'from answer import shuffled',
        'class CheckShuffled(unittest.TestCase):',
        '    def test_shuffled(self):',
        '        self.assertEqual(sorted(shuffled([3, 1, 2])), [1, 2, 3])',
        '        self.assertEqual(helper.HELPS, True)',
        '    def test_failing(self):',
        '        self.assertEqual(shuffled([]), [1])',
        '',
      ].join('\n'),
    });
    const each = (await pythons()).flatMap(python => [true, false].map(warm => [python, warm] as const));
    await atOnce(each, async ([interpreter, warm]) => {
      const workshop = new Workshop(interpreter, { question: shadowed, warm });
      for (const name of SHADOWS) workshop.write(`${name}.py`, 'raise SystemError("the wrong module")\n');
      workshop.write('helper.py', 'HELPS = True\n');
      const file = workshop.write(
        'shuffled.py',
        'import random\nimport helper\n\n\ndef shuffled(items):\n    return random.sample(items, len(items))\n',
      );
      if (warm) workshop.engine.warm(workshop.request(file));
      const verdict = await workshop.engine.check(workshop.request(file));
      assert.deepEqual(
        verdict.tests.map(test => `${test.id} ${test.status} ${test.message}`),
        [
          'CheckShuffled.test_shuffled passed ',
          'CheckShuffled.test_failing failed `shuffled([])` gave `[]`, expected `[1]`',
        ],
        verdict.message,
      );
      await workshop.dispose();
    });
  });

  it('that cannot be written to is no hindrance', async () => {
    await atOnce(await pythons(), async interpreter => {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: false });
      const file = workshop.write('good.py', GOOD_ANSWER);
      chmodSync(file, 0o444);
      chmodSync(workshop.folder, 0o555);
      await trial(workshop, file, expect('passed'));
      chmodSync(workshop.folder, 0o755);
      await workshop.dispose();
    });
  });

  it('is no worse for a cache that cannot be written, as on a full disk', async () => {
    await atOnce(await pythons(), async interpreter => {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: true, cache: '/dev/full/cache' });
      await trial(workshop, workshop.write('good.py', GOOD_ANSWER), expect('passed'));
      await workshop.dispose();
    });
  });

  it('is no worse for a cache that holds rubbish', async () => {
    await atOnce(await pythons(), async interpreter => {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: false });
      const file = workshop.write('good.py', GOOD_ANSWER);
      await trial(workshop, file, expect('passed'));
      for (const name of readdirSync(workshop.cache))
        writeFileSync(path.join(workshop.cache, name), 'rubbish');
      await trial(workshop, file, expect('passed'));
      await workshop.dispose();
    });
  });

  it('that goes while a process waits for it leaves a verdict', async () => {
    await atOnce(await pythons(), async interpreter => {
      const workshop = new Workshop(interpreter, { question: DOUBLE, warm: true });
      const file = workshop.write('good.py', GOOD_ANSWER);
      await trial(workshop, file, expect('passed'));
      rmSync(workshop.folder, { recursive: true });
      for (const _ of [1, 2]) {
        const verdict = await workshop.engine.check(workshop.request(file));
        assert.equal(verdict.reason, 'import-error', verdict.message);
      }
      mkdirSync(workshop.folder);
      await trial(workshop, workshop.write('good.py', GOOD_ANSWER), expect('passed'));
      await workshop.dispose();
    });
  });
});

describe('An environment that is odd', function () {
  this.timeout(60_000);

  const ENVIRONMENTS: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    'HOME unset': { HOME: undefined },
    'PATH unset': { PATH: undefined },
    'PYTHONSTARTUP, PYTHONHOME and PYTHONEXECUTABLE set': {
      PYTHONSTARTUP: '/nowhere.py',
      PYTHONHOME: '/nowhere',
      PYTHONEXECUTABLE: '/nowhere',
    },
    'PYTHONHASHSEED set to rubbish': { PYTHONHASHSEED: 'rubbish' },
    'PYTHONOPTIMIZE set': { PYTHONOPTIMIZE: '2' },
    'PYTHONWARNINGS set to errors': { PYTHONWARNINGS: 'error' },
    'PYTHONDONTWRITEBYTECODE, PYTHONINSPECT, PYTHONVERBOSE and PYTHONUNBUFFERED set': {
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONINSPECT: '1',
      PYTHONVERBOSE: '2',
      PYTHONUNBUFFERED: '1',
    },
    'PYTHONIOENCODING, LANG and LC_ALL set to ASCII': {
      PYTHONIOENCODING: 'ascii',
      LANG: 'C',
      LC_ALL: 'C',
      PYTHONUTF8: '0',
    },
    'PYTHONBREAKPOINT, PYTHONASYNCIODEBUG, PYTHONMALLOC and PYTHONTRACEMALLOC set': {
      PYTHONBREAKPOINT: '0',
      PYTHONASYNCIODEBUG: '1',
      PYTHONMALLOC: 'debug',
      PYTHONTRACEMALLOC: '10',
    },
  };
  const ANSWER = [
    'import warnings',
    'assert not __debug__ or True',
    '',
    '',
    'def double(value):',
    '    warnings.warn("é", UserWarning)',
    '    assert value, "asserts are checked"',
    '    print("größe 数 🙂")',
    '    return value * 2',
    '',
  ].join('\n');

  for (const [name, change] of Object.entries(ENVIRONMENTS)) {
    it(`with ${name} changes no verdict`, () =>
      inEnvironment(change, async workshop => {
        const verdict = await trial(
          workshop,
          workshop.write('double.py', ANSWER),
          expect('passed', { prints: 'größe 数 🙂' }),
        );
        assert.equal(verdict.warnings[0]?.message, 'é');
      }));
  }

  it('with PYTHONPATH set finds what lies there, behind the standard library', async () => {
    const base = new Workshop((await pythons())[0] ?? assert.fail(), {
      question: DOUBLE,
      warm: false,
      folder: 'libs',
    });
    base.write('twice.py', 'FACTOR = 2\n');
    base.write('random.py', 'raise SystemError("the wrong module")\n');
    await inEnvironment({ PYTHONPATH: base.folder }, async workshop => {
      const text = 'import random, twice\n\n\ndef double(value):\n    return value * twice.FACTOR\n';
      await trial(workshop, workshop.write('double.py', text), expect('passed'));
    });
    await base.dispose();
  });

  async function inEnvironment(
    change: Readonly<Record<string, string | undefined>>,
    use: (workshop: Workshop) => Promise<void>,
  ): Promise<void> {
    const interpreters = await oldestAndNewest();
    const before = { ...process.env };
    for (const [variable, value] of Object.entries(change)) {
      if (value === undefined) delete process.env[variable];
      else process.env[variable] = value;
    }
    try {
      const each = interpreters.flatMap(python => [true, false].map(warm => [python, warm] as const));
      await atOnce(each, async ([interpreter, warm]) => {
        const workshop = new Workshop(interpreter, { question: DOUBLE, warm });
        await use(workshop);
        await workshop.dispose();
      });
    } finally {
      for (const variable of Object.keys(change)) {
        const value = before[variable];
        if (value === undefined) delete process.env[variable];
        else process.env[variable] = value;
      }
    }
  }
});

describe('An interpreter that is odd', function () {
  this.timeout(60_000);

  /** Given up after 20 seconds, which the other tests need not wait for. */
  let hanging: { workshop: Workshop; request: CheckRequest; checking: Promise<Verdict> } | undefined;

  before(async () => {
    const workshop = new Workshop((await pythons())[0] ?? assert.fail(), { question: DOUBLE, warm: false });
    const fake = workshop.write('python', '#!/bin/sh\nsleep 600\n');
    chmodSync(fake, 0o755);
    const interpreter = { path: fake, executable: fake, version: '3.12.1' };
    const request = workshop.request(workshop.write('double.py', GOOD_ANSWER), { interpreter });
    hanging = { workshop, request, checking: workshop.engine.check(request) };
  });

  after(() => hanging?.workshop.dispose());

  it('in a virtual environment, behind a symlink or behind a shim checks as any other', async () => {
    const { probe } = await import('../../src/checking/interpreter');
    await atOnce(await pythons(), async interpreter => {
      const home = new Workshop(interpreter, { question: DOUBLE, warm: false });
      const venv = path.join(home.folder, 'a venv');
      await run(interpreter.executable, ['-m', 'venv', '--without-pip', venv]);
      const { stdout } = await run(path.join(venv, 'bin', 'python'), [
        '-c',
        'import site; print(site.getsitepackages()[0])',
      ]);
      const library = stdout.trim();
      writeFileSync(path.join(library, 'only_here.py'), 'FACTOR = 2\n');
      const link = path.join(home.folder, 'link');
      symlinkSync(path.join(venv, 'bin', 'python'), link);
      const shim = home.write('shim', `#!/bin/sh\nexec '${venv}/bin/python' "$@"\n`);
      chmodSync(shim, 0o755);
      for (const python of [path.join(venv, 'bin', 'python'), shim]) {
        for (const warm of [true, false]) {
          const workshop = new Workshop(await probe(python), { question: DOUBLE, warm });
          const text = 'import only_here\n\n\ndef double(value):\n    return value * only_here.FACTOR\n';
          await trial(workshop, workshop.write('double.py', text), expect('passed'));
          await workshop.dispose();
        }
      }
      const linked = new Workshop(await probe(link), { question: DOUBLE, warm: true });
      await trial(linked, linked.write('double.py', GOOD_ANSWER), expect('passed'));
      await linked.dispose();
      await home.dispose();
    });
  });

  const BROKEN: Readonly<Record<string, string | null>> = {
    'that is not there': null,
    'that is a folder': '',
    'that is a shell script which prints rubbish':
      '#!/bin/sh\necho "hello $RANDOM"; echo rubbish >&2; exit 0\n',
    'that speaks like the harness': `#!/bin/sh\nprintf '\\n {"type":"end","warnings":[],"ms":{}}\\n' >&3\n`,
    'that dies by a signal': '#!/bin/sh\nkill -SEGV $$\n',
    'that is no program': 'rubbish\0rubbish',
  };

  for (const [name, text] of Object.entries(BROKEN)) {
    it(`${name} is why the check was not run`, async () => {
      const [good] = await pythons();
      if (!good) return assert.fail();
      const workshop = new Workshop(good, { question: DOUBLE, warm: false });
      const fake = path.join(workshop.folder, 'python');
      if (text === '') mkdirSync(fake);
      else if (text !== null) {
        writeFileSync(fake, text);
        chmodSync(fake, 0o755);
      }
      const interpreter = { path: fake, executable: fake, version: '3.12.1' };
      const request = workshop.request(workshop.write('double.py', GOOD_ANSWER), { interpreter });
      for (const _ of ['cold', 'and again']) {
        const verdict: Verdict = await workshop.engine.check(request);
        assert.equal(verdict.status, 'not-run', verdict.message);
        assert.equal(verdict.reason, 'no-python', verdict.message);
        assert.match(verdict.message, /Choose another interpreter\.$/);
        workshop.engine.warm(request);
      }
      await trial(workshop, workshop.write('double.py', GOOD_ANSWER), expect('passed'));
      await workshop.dispose();
    });
  }

  it('that hangs is given up, and can be cancelled before', async () => {
    const { workshop, request, checking } = hanging ?? assert.fail();
    const cancelled = await workshop.engine.check(request, undefined, AbortSignal.timeout(200));
    assert.deepEqual([cancelled.status, cancelled.reason], ['not-run', 'cancelled']);
    const verdict = await checking;
    assert.deepEqual([verdict.status, verdict.reason], ['not-run', 'no-python'], verdict.message);
    await nothingIsLeft([workshop]);
  });
});
