import assert from 'node:assert/strict';
import type { Finding } from '../../../src/gotchas/analysis/finding';
import { ignoreEdit } from '../../../src/server/ignoreComment';

function finding(line: number, ruffCode: string | null = null): Finding {
  const range = { start: { line, character: 0 }, end: { line, character: 1 } };
  const more = { related: [], tags: [], fix: null } as const;
  return { id: 'is-literal', ruffCode, message: 'Surprise.', severity: 'warning', range, ...more };
}

function ignored(text: string, line: number, ruffCode: string | null = null): string | null {
  const edit = ignoreEdit(text, finding(line, ruffCode));
  if (!edit) return null;
  const { start, end } = edit.range;
  const content = text.split(/\r\n|\n|\r/)[line] ?? '';
  return content.slice(0, start.character) + edit.newText + content.slice(end.character);
}

describe('The comment that ignores a gotcha', () => {
  it('stands at the end of the line, with our id', () => {
    assert.equal(ignored('x = 1\ny = x is "a"\n', 1), 'y = x is "a"  # noqa: is-literal');
  });

  it('names Ruff’s code where Ruff sees the same', () => {
    assert.equal(ignored('y = x is "a"', 0, 'F632'), 'y = x is "a"  # noqa: F632');
  });

  it('follows another comment, and joins one of its kind', () => {
    assert.equal(ignored('y = x  # why', 0), 'y = x  # why  # noqa: is-literal');
    assert.equal(ignored('y = x  # noqa: E501', 0), 'y = x  # noqa: E501, is-literal');
    assert.equal(
      ignored('y = x  # noqa: E501, B006 because', 0),
      'y = x  # noqa: E501, B006 because, is-literal',
    );
  });

  it('does not leave blanks before it, and keeps the line break', () => {
    assert.equal(ignored('y = x   \r\nz = 1\r\n', 0), 'y = x  # noqa: is-literal');
  });

  it('is not offered where it would be part of a string or break a continued line', () => {
    assert.equal(ignored('text = """one\ntwo"""\n', 0), null);
    assert.equal(ignored("a = 1\ntext = f'''\n{x is 1}\n'''\n", 2), null);
    assert.equal(ignored('y = x is \\\n  1\n', 0), null);
    assert.equal(ignored('text = "a \\\n b"\n', 0), null);
  });

  it('is not misled by quotes and hashes inside strings and comments', () => {
    assert.equal(ignored('a = "#"  # it\'s\ny = x is 1', 1), 'y = x is 1  # noqa: is-literal');
    assert.equal(ignored('a = \'"""\'\ny = x is 1', 1), 'y = x is 1  # noqa: is-literal');
    assert.equal(ignored('a = r"\\"\ny = x is 1', 1), 'y = x is 1  # noqa: is-literal');
    assert.equal(ignored('a = """x\n"""\ny = x is 1', 2), 'y = x is 1  # noqa: is-literal');
  });
});
