import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BUCKET, inOwnFolder, openWith, practising, SOLVED } from '../practice/session';

interface Told {
  readonly passed: string[];
  readonly failed: Map<string, vscode.TestMessage[]>;
  ended: number;
}

/** Notes what a controller's runs are told, beside telling them. */
function noteRuns(controller: vscode.TestController): Told & { stop(): void } {
  const original = controller.createTestRun;
  const told: Told = { passed: [], failed: new Map(), ended: 0 };
  controller.createTestRun = (...args) => {
    const run = original.apply(controller, args);
    const { passed, failed, errored, end } = run;
    const noteFailure = (
      item: vscode.TestItem,
      message: vscode.TestMessage | readonly vscode.TestMessage[],
    ) => {
      told.failed.set(item.id, [message].flat());
    };
    return Object.assign(Object.create(run) as vscode.TestRun, {
      passed: (item: vscode.TestItem, ms?: number) => {
        told.passed.push(item.id);
        passed.call(run, item, ms);
      },
      failed: (item: vscode.TestItem, message: vscode.TestMessage, ms?: number) => {
        noteFailure(item, message);
        failed.call(run, item, message, ms);
      },
      errored: (item: vscode.TestItem, message: vscode.TestMessage, ms?: number) => {
        noteFailure(item, message);
        errored.call(run, item, message, ms);
      },
      end: () => {
        told.ended++;
        end.call(run);
      },
    });
  };
  return Object.assign(told, {
    stop: () => {
      controller.createTestRun = original;
    },
  });
}

describe('the Testing API', () => {
  inOwnFolder();

  it('has an item for an open practice file, with its tests by their titles at the definition', async () => {
    const document = await openWith(BUCKET, 'import os\n\ndef add_item(item, bucket=[]):\n    return [0]\n');
    const { testing, checker } = await practising();
    await checker.check();
    const item = testing.controller.items.get(BUCKET);
    assert.ok(item);
    assert.equal(item.label, 'A bucket that forgets');
    assert.equal(item.uri?.toString(), document.uri.toString());
    assert.equal(item.range?.start.line, 2);
    const children = [...item.children].map(([, child]) => child);
    assert.ok(children.length >= 3);
    for (const child of children) {
      assert.doesNotMatch(child.label, /^test_/);
      assert.equal(child.range?.start.line, 2);
    }
  });

  it('shows a check from anywhere as a run, with expected and actual at a place', async () => {
    const document = await openWith(BUCKET, 'def add_item(item, bucket=[]):\n    return [0]\n');
    const { testing, checker } = await practising();
    const told = noteRuns(testing.controller);
    try {
      await checker.check();
    } finally {
      told.stop();
    }
    assert.equal(told.ended, 1);
    const [message] = told.failed.get('CheckBucket.test_first_call') ?? [];
    assert.equal(message?.expectedOutput, "['pear']");
    assert.equal(message?.actualOutput, '[0]');
    assert.equal(message?.location?.uri.toString(), document.uri.toString());
    assert.equal(message?.location?.range.start.line, 1);
  });

  it('reports every test of a passing check, and the question', async () => {
    await openWith(BUCKET, SOLVED);
    const { testing, checker } = await practising();
    const told = noteRuns(testing.controller);
    try {
      await checker.check();
    } finally {
      told.stop();
    }
    const item = testing.controller.items.get(BUCKET);
    assert.ok(item);
    const ids = [...item.children].map(([id]) => id);
    assert.deepEqual([...told.passed].sort(), [...ids, BUCKET].sort());
    assert.equal(told.failed.size, 0);
  });

  it('ends the run of a check that is cancelled', async () => {
    await openWith(BUCKET, 'def add_item(item, bucket=None):\n    while True:\n        pass\n');
    const { testing, checker } = await practising();
    const told = noteRuns(testing.controller);
    try {
      const listener = checker.onDidStart(() => checker.cancel());
      const verdict = await checker.check();
      listener.dispose();
      assert.equal(verdict?.reason, 'cancelled');
    } finally {
      told.stop();
    }
    assert.equal(told.ended, 1);
  });

  it('runs the same check from the Test Explorer', async () => {
    await openWith(BUCKET, SOLVED);
    const { checker } = await practising();
    const statuses: (string | undefined)[] = [];
    const listener = checker.onDidFinish(({ verdict }) => statuses.push(verdict?.status));
    try {
      await vscode.commands.executeCommand('testing.runCurrentFile');
    } finally {
      listener.dispose();
    }
    assert.deepEqual(statuses, ['passed']);
  });
});
