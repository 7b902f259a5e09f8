import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/shared/ids';
import { BUCKET, eventually, inOwnFolder, openWith, SOLVED } from '../practice/session';

interface Frame {
  readonly name: string;
  readonly line: number;
  readonly source?: { readonly path?: string };
}

/** What the debugger says, message by message. */
class Listening implements vscode.Disposable {
  readonly events: { readonly event: string; readonly body?: { readonly reason?: string } }[] = [];
  readonly #registration = vscode.debug.registerDebugAdapterTrackerFactory('debugpy', {
    createDebugAdapterTracker: () => ({
      onDidSendMessage: message => {
        if (message.type === 'event') this.events.push(message);
      },
    }),
  });

  count(event: string): number {
    return this.events.filter(one => one.event === event).length;
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

describe('debugging a test', () => {
  inOwnFolder();

  // The real debugger is not part of VS Code. Where it cannot be had the run says so (scripts/test/editorSuite.mjs).
  const { PYTHON_DRILL_TEST_DEBUGPY: debugpy } = process.env;
  if (!debugpy) return;

  it('stops in the learner’s function, shows its variables, and goes on to the end', async function () {
    this.timeout(60_000);
    const document = await openWith(BUCKET, SOLVED);
    const listening = new Listening();
    try {
      const ended = vscode.commands.executeCommand(COMMANDS.debugTest, {
        test: 'CheckBucket.test_second_call',
      });
      await eventually('a stop', () => listening.count('stopped') > 0, 40);
      const session = await eventually('the session', () => vscode.debug.activeDebugSession);
      const { threads } = await session.customRequest('threads');
      const trace = await session.customRequest('stackTrace', { threadId: threads[0].id });
      const [frame] = trace.stackFrames as Frame[];
      assert.equal(frame?.name, 'add_item');
      assert.ok(frame?.source?.path?.endsWith(document.uri.path), frame?.source?.path);
      assert.equal(frame?.line, 2);
      const { result } = await session.customRequest('evaluate', {
        expression: 'bucket is None',
        frameId: (trace.stackFrames as { id: number }[])[0]?.id,
      });
      assert.equal(result, 'True');
      assert.equal(vscode.debug.breakpoints.length, 1);
      // The test calls the function more than once: each call stops.
      while (!listening.count('terminated')) {
        const stops = listening.count('stopped');
        await session.customRequest('continue', { threadId: threads[0].id });
        await eventually(
          'the next stop or the end',
          () => listening.count('stopped') > stops || listening.count('terminated') > 0,
          20,
        );
      }
      await ended;
      assert.equal(vscode.debug.breakpoints.length, 0, 'the breakpoint goes with the session');
    } finally {
      listening.dispose();
      await vscode.debug.stopDebugging();
    }
  });
});
