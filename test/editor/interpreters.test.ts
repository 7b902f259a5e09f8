import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Interpreter } from '../../src/checking/checkEngine';
import { findInterpreters } from '../../src/checking/interpreter';
import type { Extension } from '../../src/extension';
import { COMMANDS, SETTINGS } from '../../src/shared/ids';
import { activated, closeAll, eventually, set } from './practice/session';

/** Lets the extension find a Python extension with this interface while `run` runs. */
async function withPythonExtension(api: unknown, run: () => Promise<void>): Promise<void> {
  const original = vscode.extensions.getExtension;
  const fake = (id: string) =>
    id === 'ms-python.python' ? { isActive: true, exports: api, packageJSON: {} } : original(id);
  Object.defineProperty(vscode.extensions, 'getExtension', {
    value: fake,
    configurable: true,
    writable: true,
  });
  try {
    await run();
  } finally {
    Object.defineProperty(vscode.extensions, 'getExtension', {
      value: original,
      configurable: true,
      writable: true,
    });
  }
}

describe('The interpreter', () => {
  let running: Extension;
  let folder: string;
  let file: vscode.Uri;
  let python: Interpreter;

  before(async () => {
    running = await activated();
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'drill-interpreters-')));
    file = vscode.Uri.file(path.join(folder, 'work', 'answer.py'));
    await mkdir(path.join(folder, 'work'));
    const options = { folders: [], env: process.env, platform: process.platform };
    for await (const found of findInterpreters(options)) {
      python = found;
      break;
    }
    assert.ok(python, 'this machine needs a Python 3.10 or newer');
  });

  afterEach(async () => {
    await set(SETTINGS.interpreter, undefined);
    await rm(path.join(folder, 'work', '.venv'), { recursive: true, force: true });
  });

  after(async () => {
    await closeAll();
    await set(SETTINGS.practiceFolder, undefined);
    await rm(folder, { recursive: true, force: true });
  });

  async function script(name: string, text: string): Promise<string> {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, `#!/bin/sh\n${text}\n`);
    await chmod(target, 0o755);
    return target;
  }

  it('is python3 of the PATH when nothing else is said', async () => {
    const found = await running.interpreters.resolve(file);
    assert.match(found.version, /^3\.\d+\.\d+$/);
    assert.ok(path.isAbsolute(found.executable));
  });

  it('is the .venv beside the file where there is one', async () => {
    const venv = path.join(folder, 'work', '.venv', 'bin', 'python');
    await mkdir(path.dirname(venv), { recursive: true });
    await symlink(python.executable, venv);
    assert.equal((await running.interpreters.resolve(file)).path, venv);
  });

  it('is the one of the setting before all others', async () => {
    const chosen = path.join(folder, 'chosen');
    await symlink(python.executable, chosen);
    await set(SETTINGS.interpreter, chosen);
    assert.equal((await running.interpreters.resolve(file)).path, chosen);
  });

  it('does without the Python extension when that fails', async () => {
    const before = await running.interpreters.resolve(file);
    await withPythonExtension({}, async () => {
      assert.deepEqual(await running.interpreters.resolve(file), before);
    });
  });

  it('is the one that the Python extension has active for the file, where nothing is set', async () => {
    const active = path.join(folder, 'active');
    await symlink(python.executable, active);
    const asked: string[] = [];
    const listeners = new vscode.EventEmitter<void>();
    const environments = {
      getActiveEnvironmentPath: (resource: vscode.Uri) => {
        asked.push(resource.fsPath);
        return { id: active, path: active };
      },
      resolveEnvironment: async () => ({ executable: { uri: vscode.Uri.file(active) } }),
      onDidChangeActiveEnvironmentPath: listeners.event,
    };
    let changes = 0;
    const listener = running.interpreters.onDidChange(() => changes++);
    await withPythonExtension({ ready: Promise.resolve(), environments }, async () => {
      assert.equal((await running.interpreters.resolve(file)).path, active);
      assert.deepEqual(asked, [file.fsPath]);
      listeners.fire();
      assert.equal(changes, 1);
      await set(SETTINGS.interpreter, python.path);
      assert.equal((await running.interpreters.resolve(file)).path, python.path);
    });
    listener.dispose();
    listeners.dispose();
  });

  it('tells its listeners when the setting changes', async () => {
    let changes = 0;
    const listener = running.interpreters.onDidChange(() => changes++);
    await set(SETTINGS.interpreter, python.path);
    await eventually('the change arrives', () => changes > 0);
    listener.dispose();
  });

  it('says in plain words what is wrong with a choice', async () => {
    const choices: [string, string, RegExp][] = [
      [path.join(folder, 'absent'), 'missing', /There is no Python at/],
      [await script('rubbish', 'echo hello'), 'not-python', /is not a Python/],
      [await script('python-dying', 'exit 3'), 'died', /exit code 3/],
      [
        await script('python-old', 'echo "drill-probe:2.7.18:47:47"'),
        'too-old',
        /Python 2\.7\.18.*3\.10 or newer/,
      ],
    ];
    for (const [choice, problem, message] of choices) {
      await set(SETTINGS.interpreter, choice);
      await assert.rejects(running.interpreters.resolve(file), {
        name: 'InterpreterError',
        problem,
        message,
      });
    }
  });

  it('can be chosen from what was found, which writes the setting', async () => {
    const picking = vscode.commands.executeCommand(COMMANDS.selectInterpreter);
    await delay(2500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await picking;
    const written = vscode.workspace.getConfiguration().get<string>(SETTINGS.interpreter);
    assert.ok(written && path.isAbsolute(written), `the setting is ${JSON.stringify(written)}`);
    assert.match((await running.interpreters.resolve(file)).version, /^3\./);
  });

  describe('in the status bar', () => {
    before(() => set(SETTINGS.practiceFolder, path.join(folder, 'practice')));

    it('stands beside the title of the open question, and is missed when there is none', async () => {
      const statusBar = (await activated()).drill()?.statusBar;
      assert.ok(statusBar);
      const question = running.list.index.questions.find(({ kind }) => kind === 'code');
      assert.ok(question);
      await vscode.commands.executeCommand(COMMANDS.open, question.id);
      await eventually(
        'title and version',
        () => /· 3\.\d+\.\d+$/.test(statusBar.text) && statusBar.text.includes(question.title),
      );
      await set(SETTINGS.interpreter, path.join(folder, 'absent'));
      await eventually('the warning', () => statusBar.text.endsWith('no Python'));
      await set(SETTINGS.interpreter, undefined);
      await eventually('the version again', () => /· 3\.\d+\.\d+$/.test(statusBar.text));
      await closeAll();
      await eventually('it is hidden', () => statusBar.text === '');
    });
  });
});
