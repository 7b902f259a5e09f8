import assert from 'node:assert/strict';
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  findInterpreters,
  InterpreterCache,
  InterpreterError,
  type InterpreterProblem,
  probe,
} from '../../../src/checking/interpreter';
import { inspect } from '../../../src/checking/interpreterProbe';

describe('Asking an interpreter who it is', () => {
  let folder: string;
  let python: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'drill-probe-'));
    const options = { folders: [], env: process.env, platform: process.platform };
    for await (const found of findInterpreters(options)) {
      python = found.executable;
      break;
    }
    assert.ok(python, 'this machine needs a Python 3.10 or newer');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  async function script(name: string, text: string): Promise<string> {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    await chmod(file, 0o755);
    return file;
  }

  async function problemOf(command: string, timeoutMs?: number): Promise<InterpreterError> {
    try {
      await inspect(command, [], { timeoutMs });
    } catch (error) {
      assert.ok(error instanceof InterpreterError, String(error));
      return error;
    }
    throw new assert.AssertionError({ message: `${command} was accepted` });
  }

  function pretend(version: string): string {
    return `#!/bin/sh\necho "drill-probe:${version}:47,112:47"\n`;
  }

  it('tells its version and its executable', async () => {
    const found = await probe(python);
    assert.match(found.version, /^3\.\d+\.\d+$/);
    assert.equal(found.path, python);
    assert.ok((await stat(found.executable)).isFile());
  });

  it('finds the executable behind a link in a folder whose name is not ASCII', async () => {
    const link = path.join(folder, 'Zoë と', 'python');
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(python, link);
    assert.equal((await probe(link)).executable, link);
  });

  it('reads the answer of a Python whose start-up prints text of its own', async () => {
    const noisy = await script('noisy', `#!/bin/sh\nprintf 'welcome'\nexec "${python}" "$@"\n`);
    assert.equal((await probe(noisy)).executable, (await probe(python)).executable);
  });

  it('asks in words that Python 2 and 3 both understand', async () => {
    const source = await readFile(await captured(), 'utf8');
    assert.doesNotMatch(source, /\bf"|print |print\(|:=|->/);

    async function captured(): Promise<string> {
      const copy = path.join(folder, 'question.py');
      const spy = await script('spy', `#!/bin/sh\nprintf '%s' "$2" > "${copy}"\n`);
      await problemOf(spy);
      return copy;
    }
  });

  const problems: [string, InterpreterProblem, RegExp, () => string | Promise<string>][] = [
    ['a path with nothing there', 'missing', /There is no Python at/, () => path.join(folder, 'absent')],
    [
      'a path below a file',
      'missing',
      /There is no Python at/,
      async () => `${await script('file', '')}/python`,
    ],
    ['a link to nothing', 'missing', /There is no Python at/, danglingLink],
    ['a folder', 'not-python', /is a folder/, () => folder],
    ['a file that may not be executed', 'not-python', /not a Python/, plainFile],
    [
      'an executable file of no known format',
      'not-python',
      /not a Python/,
      () => script('bytes', '\x7f\x00\x01'),
    ],
    ['a script that prints rubbish', 'not-python', /did not give a Python version/, rubbish],
    [
      'a script that repeats what it was asked',
      'not-python',
      /did not give/,
      () => script('echo', '#!/bin/sh\necho "$@"\n'),
    ],
    ['another program that refuses the question', 'not-python', /did not give/, () => '/bin/ls'],
    [
      'a program that prints without end',
      'not-python',
      /flood/,
      () => script('flood', '#!/bin/sh\nexec yes\n'),
    ],
    [
      'Python 3.9',
      'too-old',
      /is Python 3\.9\.18\. .*3\.10 or newer/,
      () => script('old', pretend('3.9.18')),
    ],
    ['Python 2.7', 'too-old', /is Python 2\.7\.18/, () => script('older', pretend('2.7.18'))],
    ['a Python that ends at once', 'died', /exit code 3/, () => script('python-a', '#!/bin/sh\nexit 3\n')],
    ['a Python without its library', 'died', /It said: Fatal Python error/, fatal],
    ['a Python that a signal ends', 'died', /SIGSEGV/, () => script('segv', '#!/bin/sh\nkill -SEGV $$\n')],
    [
      'a script whose own interpreter is gone',
      'died',
      /could not be started/,
      () => script('gone', '#!/no/such/sh\n'),
    ],
    ['the Windows Store stub', 'missing', /Microsoft Store/, storeStub],
  ];
  for (const [what, problem, message, make] of problems) {
    it(`calls ${what} "${problem}"`, async () => {
      const error = await problemOf(await make());
      assert.equal(error.problem, problem, error.message);
      assert.match(error.message, message);
    });
  }

  it('gives up on a Python that hangs and ends all that it started', async () => {
    const beats = path.join(folder, 'beats');
    const loop = `while :; do echo x >> "${beats}"; sleep 0.05; done`;
    const hanging = await script('hanging', `#!/bin/sh\n(${loop}) &\n${loop}\n`);
    assert.equal((await problemOf(hanging, 300)).problem, 'timed-out');
    await delay(100);
    const { size } = await stat(beats);
    await delay(200);
    assert.equal((await stat(beats)).size, size);
  });

  it('reads the answer of one that was in time while this process was held up', async () => {
    const quick = await script('quick', pretend('3.12.1'));
    const probing = inspect(quick, [], { timeoutMs: 400 });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
    assert.equal((await probing).interpreter.version, '3.12.1');
  });

  it('waits until the system can start it', async () => {
    const file = await script('written', pretend('3.12.1'));
    const writer = await open(file, 'r+');
    await assert.rejects(inspect(file, [], { timeoutMs: 250 }), { problem: 'busy' });
    const probing = probe(file);
    await delay(300);
    await writer.close();
    assert.equal((await probing).version, '3.12.1');
  });

  it('stops asking when it is aborted', async () => {
    const slow = await script('slow', '#!/bin/sh\nsleep 5\n');
    await assert.rejects(probe(slow, AbortSignal.timeout(50)), { name: 'TimeoutError' });
  });

  describe('more than once', () => {
    async function counting(): Promise<{ command: string; starts: () => Promise<number> }> {
      const log = path.join(await mkdtemp(path.join(folder, 'count-')), 'starts');
      const command = path.join(path.dirname(log), 'python');
      const answer = [...command].map(letter => letter.codePointAt(0)).join(',');
      await writeFile(command, `#!/bin/sh\necho >> "${log}"\necho "drill-probe:3.12.1:${answer}:47"\n`);
      await chmod(command, 0o755);
      return { command, starts: async () => (await stat(log)).size };
    }

    it('starts it once while its file stays the same', async () => {
      const { command, starts } = await counting();
      const cache = new InterpreterCache();
      const first = await cache.inspect(command);
      assert.deepEqual(await cache.inspect(command), first);
      assert.equal(await starts(), 1);
    });

    it('starts it again when its file has changed', async () => {
      const { command, starts } = await counting();
      const cache = new InterpreterCache();
      await cache.inspect(command);
      await utimes(command, new Date(), new Date(Date.now() + 5000));
      await cache.inspect(command);
      assert.equal(await starts(), 2);
    });

    it('starts a shim each time, since another Python may stand behind it', async () => {
      const { command, starts } = await counting();
      const shim = await script('shim', `#!/bin/sh\nexec "${command}"\n`);
      const cache = new InterpreterCache();
      await cache.inspect(shim);
      await cache.inspect(shim);
      assert.equal(await starts(), 2);
    });

    it('asks again after a failure', async () => {
      const file = path.join(folder, 'later');
      const cache = new InterpreterCache();
      await assert.rejects(cache.inspect(file), { problem: 'missing' });
      await script('later', pretend('3.12.1'));
      assert.equal((await cache.inspect(file)).interpreter.version, '3.12.1');
    });
  });

  async function danglingLink(): Promise<string> {
    const link = path.join(folder, 'dangling');
    await symlink(path.join(folder, 'nowhere'), link);
    return link;
  }

  async function plainFile(): Promise<string> {
    const file = await script('plain', 'text');
    await chmod(file, 0o644);
    return file;
  }

  function rubbish(): Promise<string> {
    return script('python-rubbish', '#!/bin/sh\necho "hello there"\necho "Python 3.12.1"\n');
  }

  function fatal(): Promise<string> {
    return script('fatal', '#!/bin/sh\necho "Fatal Python error: no module named encodings" >&2\nexit 1\n');
  }

  function storeStub(): Promise<string> {
    return script(
      'stub',
      '#!/bin/sh\necho "Python was not found; install it from the Microsoft Store"\nexit 113\n',
    );
  }
});
