import assert from 'node:assert/strict';
import { frontMatterJsonSchema, packJsonSchema } from '../../../../src/bank/frontMatterJson';
import { explanationAt, proposalsAt } from '../../../../src/editor/packs/authoring/proposals';
import { cursorAt, frontMatterLines } from '../../../../src/editor/packs/authoring/yamlCursor';

const KNOWN = {
  covers: [
    { id: 'late-binding', title: 'Late *binding*', group: 'Functions, mid' },
    { id: 'aliasing', title: 'Aliasing', group: 'Data model, junior' },
  ],
  gotchas: [{ id: 'mutable-default', title: 'A default that remembers', group: 'functions' }],
};

/** The text with `|` where the cursor is. */
function place(text: string) {
  const lines = text.split('\n');
  const line = lines.findIndex(one => one.includes('|'));
  const character = lines[line]?.indexOf('|') ?? 0;
  lines[line] = lines[line]?.replace('|', '') ?? '';
  const within = frontMatterLines(lines);
  return { lines, within, cursor: within && cursorAt(lines, within, line, character) };
}

function labels(text: string): string[] {
  const { lines, within, cursor } = place(text);
  if (!cursor || !within) return [];
  return proposalsAt(cursor, frontMatterJsonSchema(), KNOWN, lines, within).map(({ label }) => label);
}

describe('help with a front matter', () => {
  it('proposes the keys that are not there yet', () => {
    const found = labels('---\ntitle: A\nki|\nlevel: mid\n---\n');
    assert.deepEqual(found.slice(0, 3), ['kind', 'minutes', 'covers']);
    assert.equal(found.includes('title'), false);
  });

  it('proposes no key that belongs to another kind', () => {
    assert.equal(labels('---\nkind: choice\n|\n---\n').includes('entry'), false);
    assert.equal(labels('---\nkind: choice\n|\n---\n').includes('shuffle'), true);
    assert.equal(labels('---\nkind: code\n|\n---\n').includes('entry'), true);
    assert.equal(labels('---\n|\n').includes('entry'), true);
  });

  it('proposes what a key may hold', () => {
    assert.deepEqual(labels('---\nkind: |\n---\n'), ['code', 'choice', 'output', 'explain']);
    assert.deepEqual(labels('---\nlevel: mi|\n---\n'), ['junior', 'mid', 'senior']);
    assert.deepEqual(labels('---\nshuffle: |\n---\n'), ['true', 'false']);
  });

  it('proposes concepts and gotchas, in brackets and in lines', () => {
    assert.deepEqual(labels('---\ncovers: [|]\n---\n'), ['late-binding', 'aliasing']);
    assert.deepEqual(labels('---\ncovers: [aliasing, l|]\n---\n'), ['late-binding', 'aliasing']);
    assert.deepEqual(labels('---\ncovers:\n  - l|\n---\n'), ['late-binding', 'aliasing']);
    assert.deepEqual(labels('---\ngotchas: [|\n'), ['mutable-default']);
  });

  it('puts a word in place of the whole word under the cursor, and not of its neighbours', () => {
    const { cursor } = place('---\ncovers: [aliasing, late-b|ind]\n---\n');
    assert.deepEqual([cursor?.start, cursor?.end, cursor?.word], [19, 28, 'late-bind']);
    const item = place('---\ncovers:\n  - |\n---\n').cursor;
    assert.deepEqual([item?.start, item?.end], [4, 4]);
  });

  it('proposes the keys inside of another one', () => {
    assert.deepEqual(labels('---\nlimits:\n  test|\n---\n')[0], 'testSeconds');
  });

  it('says nothing in the text, in comments and in files without a front matter', () => {
    assert.deepEqual(labels('---\nkind: code\n---\nlevel: |\n'), []);
    assert.deepEqual(labels('---\nkind: code # ju|\n---\n'), []);
    assert.deepEqual(labels('# Notes\n\nkind: |\n'), []);
  });

  it('explains keys, and the ids that stand in lists', () => {
    const explained = (text: string) => {
      const { cursor } = place(text);
      return cursor && explanationAt(cursor, frontMatterJsonSchema(), KNOWN);
    };
    assert.match(explained('---\nki|nd: code\n---\n') ?? '', /^\*\*kind\*\*: .*One of `code`, `choice`/s);
    assert.match(explained('---\ncovers: [late-b|inding]\n---\n') ?? '', /Late \\\*binding\\\*/);
    assert.match(explained('---\ngotchas:\n  - mutable-|default\n---\n') ?? '', /A default that remembers/);
    assert.equal(explained('---\nunknown|: 3\n---\n'), null);
  });

  it('knows pack.yaml as well', () => {
    const lines = ['name: harbour', ''];
    const within = { from: 0, to: lines.length };
    const cursor = cursorAt(lines, within, 1, 0);
    assert.ok(cursor);
    const found = proposalsAt(cursor, packJsonSchema(), {}, lines, within);
    assert.deepEqual(
      found.map(({ label, insert }) => [label, insert]),
      [
        ['title', 'title: $0'],
        ['version', 'version: $0'],
      ],
    );
    assert.ok(found.every(({ documentation }) => documentation !== ''));
  });
});
