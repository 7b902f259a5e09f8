import assert from 'node:assert/strict';
import {
  answerText,
  draftOf,
  freshAnswer,
  fromText,
  isBegun,
  readAnswer,
  shownOrder,
  withDraft,
} from '../../../../src/editor/practice/storedAnswer';
import { LETTERS, PORTS, TELL } from '../pageQuestions';

const FRESH = freshAnswer(7, 0);

describe('An answer that is given on the page', () => {
  it('shows the options in one order as long as the attempt lasts, and in others after it', () => {
    assert.deepEqual(shownOrder(PORTS, 7), shownOrder(PORTS, 7));
    const orders = new Set(Array.from({ length: 40 }, (_, seed) => shownOrder(PORTS, seed).join('')));
    assert.ok(orders.size > 20, `only ${orders.size} orders`);
    for (const order of orders) assert.equal([...order].toSorted().join(''), '01234');
    const firsts = Array.from({ length: 2000 }, (_, seed) => shownOrder(PORTS, seed * 7919)[0]);
    for (const place of [0, 1, 2, 3, 4]) {
      const share = firsts.filter(first => first === place).length / firsts.length;
      assert.ok(Math.abs(share - 0.2) < 0.04, `option ${place} comes first in ${share}`);
    }
  });

  it('leaves the order alone where the question says so', () => {
    assert.deepEqual(shownOrder({ ...PORTS, shuffle: false }, 7), [0, 1, 2, 3, 4]);
  });

  it('finds the chosen options again after the question was edited', () => {
    const answer = withDraft(FRESH, PORTS, { text: '', chosen: [1, 3], ticked: [] });
    const edited = { ...PORTS, options: PORTS.options.slice(1).toReversed() };
    assert.deepEqual(draftOf(answer, edited).chosen, [3, 1]);
    const without = { ...PORTS, options: PORTS.options.slice(0, 2) };
    assert.deepEqual(draftOf(answer, without).chosen, [1]);
  });

  it('ignores places that the question does not have', () => {
    assert.deepEqual(withDraft(FRESH, TELL, { text: 'x', chosen: [0], ticked: [1, 9] }).ticked, [
      'Objects are shared.',
    ]);
  });

  it('goes into the log as words and comes back from them', () => {
    const chosen = withDraft(FRESH, PORTS, { text: '', chosen: [1, 3], ticked: [] });
    assert.equal(answerText(chosen), 'Bergen\n\nDover');
    assert.deepEqual(fromText(FRESH, PORTS, 'Bergen\n\nDover').chosen, ['Bergen', 'Dover']);
    assert.deepEqual(fromText(FRESH, LETTERS, 'a\nb').text, 'a\nb');
    assert.deepEqual(fromText(FRESH, TELL, 'A name is …').text, 'A name is …');
  });

  it('is read from what other versions may have written', () => {
    const answer = { ...FRESH, text: 'half', chosen: ['Bergen'] };
    assert.deepEqual(readAnswer(JSON.parse(JSON.stringify(answer))), answer);
    for (const other of [null, 3, 'text', {}, { seed: 'x', text: '' }, { seed: 1 }]) {
      assert.equal(readAnswer(other), null);
    }
    assert.deepEqual(readAnswer({ seed: 1, text: 'x', chosen: [1, 'a'], stage: 'later', mood: 'good' }), {
      ...freshAnswer(1, 0),
      text: 'x',
      chosen: ['a'],
    });
    assert.equal(readAnswer({ seed: 1, text: '', stage: 'done' })?.stage, 'open');
  });

  it('is worth keeping once something was typed or chosen, until it is judged', () => {
    assert.equal(isBegun(FRESH), false);
    assert.equal(isBegun({ ...FRESH, text: 'x' }), true);
    assert.equal(isBegun({ ...FRESH, chosen: ['Bergen'] }), true);
    assert.equal(isBegun({ ...FRESH, text: 'x', stage: 'done' }), false);
  });
});
