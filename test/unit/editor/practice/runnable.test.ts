import assert from 'node:assert/strict';
import { runnablePrograms } from '../../../../src/editor/practice/runnable';
import { LETTERS, PORTS, TELL } from '../pageQuestions';
import { BUCKET } from '../questions';

describe('What a page may run', () => {
  it('is the program of an output question', () => {
    assert.deepEqual([...runnablePrograms(LETTERS)], ['print("a")\nprint("b")\n']);
  });

  it('is every block marked as one that runs, wherever it stands', () => {
    const block = (text: string) => `\`\`\`python run\n${text}\n\`\`\``;
    const question = {
      ...TELL,
      prompt: `Look:\n\n${block('print(1)')}\n\n\`\`\`python\nprint("not this")\n\`\`\``,
      explanation: '1. In a list:\n\n   ```python run\n   if x:\n       y()\n   ```',
      modelAnswer: '~~~~python run title\nprint("```")\n~~~~',
      followUps: [{ question: 'And?', answer: block('print(4)') }],
    };
    assert.deepEqual(
      [...runnablePrograms(question)].toSorted(),
      ['print(1)\n', 'print(4)\n', 'print("```")\n', 'if x:\n    y()\n'].toSorted(),
    );
    assert.deepEqual(
      [...runnablePrograms({ ...PORTS, options: [{ text: 'a', correct: true, reason: block('print(5)') }] })],
      ['print(5)\n'],
    );
  });

  it('is nothing that a text only speaks of', () => {
    assert.deepEqual([...runnablePrograms(BUCKET)], []);
    const open = { ...BUCKET, prompt: '```python run\nprint("never closed")' };
    assert.deepEqual([...runnablePrograms(open)], []);
    const other = { ...BUCKET, prompt: '```text python run\nx\n```\n\n```pythonrun\nx\n```' };
    assert.deepEqual([...runnablePrograms(other)], []);
  });
});
