import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  defaultInterpreter,
  examineInterpreters,
  findInterpreters,
  InterpreterCache,
} from '../../../src/checking/interpreter';
import { onPath, venvs } from '../../../src/checking/interpreterPlaces';

describe('Finding interpreters', () => {
  let root: string;

  beforeEach(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'drill-search-')));
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  /** A program that answers as a Python of this version would; its prefix is the folder above `bin`. */
  async function python(file: string, version: string, before = ''): Promise<string> {
    const full = path.join(root, file);
    await mkdir(path.dirname(full), { recursive: true });
    const [executable, prefix] = [full, path.dirname(path.dirname(full))].map(text =>
      [...text].map(letter => letter.codePointAt(0)).join(','),
    );
    await writeFile(full, `#!/bin/sh\n${before}\necho "drill-probe:${version}:${executable}:${prefix}"\n`);
    await chmod(full, 0o755);
    return full;
  }

  function machine(...folders: string[]) {
    const PATH = [...folders.map(folder => path.join(root, folder)), '/usr/bin', '/bin'].join(':');
    // The system's folders hold what the scripts above need; their own Pythons are not what is asked about.
    const env = { PATH, HOME: path.join(root, 'home') };
    return { env, platform: 'linux' as const };
  }

  async function found(...args: Parameters<typeof findInterpreters>): Promise<string[]> {
    const executables: string[] = [];
    for await (const interpreter of findInterpreters(...args)) {
      executables.push(interpreter.executable);
    }
    return executables.filter(file => file.startsWith(root));
  }

  it('lists virtual environments first, then PATH, then pyenv with the newest first', async () => {
    const expected = [
      await python('work/.venv/bin/python', '3.11.7'),
      await python('work/venv/bin/python', '3.10.2'),
      await python('a/python3', '3.12.1'),
      await python('b/python3', '3.13.0'),
      await python('a/python', '3.12.2'),
      await python('home/.pyenv/versions/3.10.13/bin/python', '3.10.13'),
      await python('home/.pyenv/versions/3.9.1/bin/python', '3.10.1'),
    ];
    assert.deepEqual(await found({ folders: [path.join(root, 'work')], ...machine('a', 'b') }), expected);
  });

  it('lists a Python once however many links lead to it', async () => {
    const real = await python('real/bin/python3', '3.12.1');
    await symlink(path.dirname(real), path.join(root, 'a'));
    await symlink(real, path.join(root, 'real/bin/python'));
    assert.deepEqual(await found({ folders: [], ...machine('a', 'real/bin') }), [real]);
  });

  it('leaves out what is broken or too old', async () => {
    await python('a/python3', '3.9.1');
    await python('a/python', '3.12.1', 'exit 1');
    const good = await python('b/python3', '3.12.1');
    assert.deepEqual(await found({ folders: [], ...machine('a', 'b') }), [good]);
  });

  it('gives each as soon as it is known and stops the rest when nobody listens any more', async () => {
    const first = await python('a/python3', '3.12.1');
    const late = path.join(root, 'late');
    await python('b/python3', '3.12.1', `sleep 1; touch "${late}"`);
    const start = Date.now();
    for await (const interpreter of findInterpreters({ folders: [], ...machine('a', 'b') })) {
      assert.equal(interpreter.executable, first);
      break;
    }
    assert.ok(Date.now() - start < 900, 'it waited for the slow one');
    await delay(1200);
    await assert.rejects(realpath(late), { code: 'ENOENT' });
  });

  it('waits for one that is slow, and gives it in its place', async () => {
    const slow = await python('a/python3', '3.12.1', 'sleep 0.7');
    const quick = await python('b/python3', '3.13.0');
    const cache = new InterpreterCache(200);
    assert.deepEqual(await found({ folders: [], cache, ...machine('a', 'b') }), [slow, quick]);
  });

  it('tells of one that hangs, in its place', async () => {
    const hanging = await python('a/python3', '3.12.1', 'exec sleep 60');
    await python('b/python3', '3.13.0');
    const search = examineInterpreters({ folders: [], patienceMs: 300, ...machine('a', 'b') });
    const { value } = await search.next();
    await search.return(undefined);
    assert.deepEqual([value.name, value.problem, value.path], ['InterpreterError', 'timed-out', hanging]);
  });

  it('never looks for Pythons in the current folder', async () => {
    assert.deepEqual(await onPath('python3', { env: { PATH: ':.:bin' }, platform: 'linux' }), []);
  });

  it('knows where virtual environments keep Python on Windows', async () => {
    const file = await python('work/.venv/Scripts/python.exe', '3.12.1');
    const places = await venvs([path.join(root, 'work')], { env: {}, platform: 'win32' });
    assert.deepEqual(
      places.map(place => place.command),
      [file],
    );
  });

  describe('for a file when nobody chose one', () => {
    it('takes the virtual environment beside the file before anything on PATH', async () => {
      await python('a/python3', '3.13.0');
      const venv = await python('work/.venv/bin/python', '3.11.7');
      const chosen = await defaultInterpreter({ folders: [path.join(root, 'work')], ...machine('a') });
      assert.equal(chosen.executable, venv);
    });

    it('takes python3 before python', async () => {
      await python('a/python', '3.13.0');
      const expected = await python('b/python3', '3.11.7');
      assert.equal((await defaultInterpreter({ folders: [], ...machine('a', 'b') })).executable, expected);
    });

    it('goes on to the next on PATH when python3 is too old', async () => {
      await python('a/python3', '3.9.1');
      const expected = await python('b/python3', '3.11.7');
      assert.equal((await defaultInterpreter({ folders: [], ...machine('a', 'b') })).executable, expected);
    });

    it('never takes another because the first is slow', async () => {
      const slow = await python('a/python3', '3.12.1', 'sleep 0.7');
      await python('b/python3', '3.13.0');
      const cache = new InterpreterCache(200);
      const chosen = await defaultInterpreter({ folders: [], cache, ...machine('a', 'b') });
      assert.equal(chosen.executable, slow);
    });

    it('says that the first hangs instead of taking another', async () => {
      await python('a/python3', '3.12.1', 'exec sleep 60');
      await python('b/python3', '3.13.0');
      const search = defaultInterpreter({ folders: [], patienceMs: 300, ...machine('a', 'b') });
      await assert.rejects(search, { problem: 'timed-out' });
    });

    it('says what is wrong with a broken virtual environment instead of passing it over', async () => {
      await python('a/python3', '3.13.0');
      await python('work/.venv/bin/python', '3.8.2');
      const search = defaultInterpreter({ folders: [path.join(root, 'work')], ...machine('a') });
      await assert.rejects(search, { problem: 'too-old', message: /3\.8\.2/ });
    });

    it('starts interpreters elsewhere while the folder does not exist yet', async () => {
      const expected = await python('a/python3', '3.13.0');
      const chosen = await defaultInterpreter({ folders: [path.join(root, 'not-yet')], ...machine('a') });
      assert.equal(chosen.executable, expected);
    });

    it('says that there is none', async () => {
      const none = { env: { PATH: path.join(root, 'a') }, platform: 'linux' as const };
      const search = defaultInterpreter({ folders: [], ...none });
      await assert.rejects(search, { problem: 'missing', message: /No Python was found/ });
    });

    it('tells the one that is too old rather than the ones that are missing', async () => {
      const old = await python('a/python3', '3.9.1');
      const only = { env: { PATH: path.dirname(old) }, platform: 'linux' as const };
      await assert.rejects(defaultInterpreter({ folders: [], ...only }), { problem: 'too-old' });
    });
  });
});
