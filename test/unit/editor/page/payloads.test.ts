import assert from 'node:assert/strict';
import {
  PayloadError,
  readCompare,
  readDraft,
  readOpenLink,
  readOpenText,
  readPlace,
  readProgram,
  readReveal,
  readRun,
} from '../../../../src/editor/page/payloads';

function refuses(read: (payload: unknown) => unknown, payloads: readonly unknown[]): void {
  for (const payload of [undefined, null, 7, 'text', [], {}, ...payloads]) {
    assert.throws(() => read(payload), PayloadError, JSON.stringify(payload));
  }
}

describe('what a page may ask for', () => {
  it('is a command of our own with plain arguments, or managing trust', () => {
    assert.deepEqual(readRun({ command: 'pythonDrill.open', args: ['keep-its-name'] }), {
      command: 'pythonDrill.open',
      args: ['keep-its-name'],
    });
    assert.deepEqual(
      readRun({ command: 'workbench.trust.manage', args: [] }).command,
      'workbench.trust.manage',
    );
    refuses(readRun, [
      { command: 'workbench.action.terminal.sendSequence', args: [] },
      { command: 'pythonDrill.open' },
      { command: 'pythonDrill.open', args: [{ id: 'x' }] },
      { command: 'pythonDrill.open', args: ['x'.repeat(201)] },
      { command: 'pythonDrill.open', args: [1, 2, 3, 4, 5] },
      { command: 'toString', args: [] },
    ]);
  });

  it('is a web address', () => {
    assert.equal(readOpenLink({ url: 'https://docs.python.org/3/' }).url, 'https://docs.python.org/3/');
    assert.equal(readOpenLink({ url: 'http://example.org' }).url, 'http://example.org/');
    refuses(readOpenLink, [
      { url: 'command:workbench.action.quit' },
      { url: 'file:///etc/passwd' },
      { url: 'vscode://x/y' },
      { url: 'javascript:alert(1)' },
      { url: '/relative' },
      { url: 3 },
    ]);
  });

  it('is a line of the file, counted from one', () => {
    assert.deepEqual(readReveal({ line: 4 }), { line: 4 });
    refuses(readReveal, [{ line: 0 }, { line: -1 }, { line: 1.5 }, { line: '4' }, { line: Number.NaN }]);
  });

  it('is a text of a bearable size with a title', () => {
    assert.deepEqual(readOpenText({ title: 'expected', text: '[2]' }), { title: 'expected', text: '[2]' });
    refuses(readOpenText, [
      { title: 'x', text: 5 },
      { text: 'x' },
      { title: 'x'.repeat(300), text: '' },
      { title: 'x', text: 'x'.repeat(9 * 1024 * 1024) },
    ]);
  });

  it('is a draft with words and places', () => {
    assert.deepEqual(readDraft({ text: 'x', chosen: [2, 0, 2], ticked: [] }), {
      ...{ text: 'x', chosen: [2, 0], ticked: [] },
    });
    assert.equal(readDraft({ text: 'x'.repeat(200_000), chosen: [], ticked: [] }).text.length, 100_000);
    refuses(readDraft, [
      { text: 'x' },
      { text: 3, chosen: [], ticked: [] },
      { text: '', chosen: [-1], ticked: [] },
      { text: '', chosen: ['0'], ticked: [] },
      { text: '', chosen: Array(200).fill(0), ticked: [] },
    ]);
  });

  it('is a solution by its place, and a program by its text', () => {
    assert.deepEqual(readCompare({ solution: 1 }), { solution: 1 });
    refuses(readCompare, [{ solution: -1 }, { solution: '0' }, { solution: 0.5 }]);
    assert.deepEqual(readProgram({ program: 'print(1)' }), { program: 'print(1)' });
    refuses(readProgram, [{ program: 1 }, { program: 'x'.repeat(9 * 1024 * 1024) }]);
  });

  it('is one of the two places of a verdict', () => {
    assert.deepEqual(readPlace({ verdictPlacement: 'replace' }), { verdictPlacement: 'replace' });
    refuses(readPlace, [{ verdictPlacement: 'above' }]);
  });
});
