import assert from 'node:assert/strict';
import path from 'node:path';
import { faultText, placeOfText } from '../../../../src/bank/fault';
import { packFileOf, questionOf } from '../../../../src/editor/packs/authoring/packFile';
import { faultsIn } from '../../../../src/editor/packs/authoring/verifier';

const ROOT = path.resolve('/srv/harbour');
const at = (...steps: string[]) => path.join(ROOT, ...steps);
const THERE = new Set([at('pack.yaml'), at('loops', 'count-down', 'question.md')]);
const exists = (file: string) => THERE.has(file);

describe('the files of a pack', () => {
  it('are known by where they lie', () => {
    const manifest = { root: ROOT, type: 'manifest', question: null };
    assert.deepEqual(packFileOf(at('pack.yaml'), exists), manifest);
    const choice = { root: ROOT, type: 'question', question: 'two-names' };
    assert.deepEqual(packFileOf(at('names', 'two-names.md'), exists), choice);
    const code = { root: ROOT, type: 'question', question: 'count-down' };
    assert.deepEqual(packFileOf(at('loops', 'count-down', 'question.md'), exists), code);
    for (const other of [
      at('README.md'),
      at('loops', 'count-down', 'notes.md'),
      path.resolve('/srv/a/b.md'),
    ]) {
      assert.equal(packFileOf(other, exists), null, other);
    }
  });

  it('lead from any file of a code question to the question', () => {
    const question = { root: ROOT, question: 'count-down' };
    for (const file of ['question.md', 'checks.py', 'data.py']) {
      assert.deepEqual(questionOf(at('loops', 'count-down', file), exists), question);
    }
    assert.deepEqual(questionOf(at('loops', 'count-down', 'wrong', 'a.py'), exists), question);
    assert.equal(questionOf(at('pack.yaml'), exists), null);
    assert.equal(questionOf(path.resolve('/srv/other/checks.py'), exists), null);
  });
});

describe('what the verifier says', () => {
  it('is taken apart into file, line and message', () => {
    const faults = [
      { question: 'a', file: 'loops/a.md', line: 7, message: 'the block prints "1: 2"' },
      { question: 'a', file: 'loops/count-down/wrong/adds_two.py', line: null, message: 'it also fails `b`' },
      { question: 'a', file: 'loops/count-down', line: null, message: 'the folder has no question.md' },
    ];
    for (const { question, ...fault } of faults) {
      assert.deepEqual(placeOfText(faultText({ question, ...fault })), fault);
    }
    const nowhere = { file: '', line: null, message: 'It: said so' };
    assert.deepEqual(placeOfText('It: said so'), nowhere);
  });

  it('is read from its report', () => {
    const report = JSON.stringify({
      faults: [{ question: 'a', message: 'loops/a.md:3: `kind` is missing' }],
    });
    assert.deepEqual(faultsIn(report), [{ file: 'loops/a.md', line: 3, message: '`kind` is missing' }]);
    assert.throws(() => faultsIn('Traceback'), SyntaxError);
  });
});
