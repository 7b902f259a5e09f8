import assert from 'node:assert/strict';
import { membersOf, sectionEnd, shellOf } from '../../../src/gotchas/analysis/syntax/sections';

function sectionsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = sectionEnd(text, at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

describe('sections of a file', () => {
  const cases: Record<string, readonly string[]> = {
    'begin with each statement at the margin': ['import os\n\n', 'def f():\n    return 1\n', 'x = 2'],
    'hold the comments behind a statement': ['# a file\n', 'x = 1\n# about y\n', 'y = 2\n'],
    'hold a decorator and what it decorates': [
      '@one\n@two(\n3)\ndef f():\n    pass\n',
      '@three\nclass A: pass\n',
    ],
    'hold the other branches of a statement': [
      'if x:\n    y\nelif z:\n    y\nelse:\n    y\n',
      'try:\n    y\nexcept E:\n    y\nfinally:\n    y\n',
    ],
    'hold brackets over several lines': ['x = [\n1,\n2\n]\n', 'y = f(\na)\n'],
    'hold strings over several lines': ['x = """\ndef f():\n"""\n', "y = '''\\'''\nz'''\n"],
    'hold lines that a backslash joins': ['x = 1 + \\\r\n2\r\n', 'y = 3\r\n'],
    'end where a definition shows that a bracket was never closed': [
      'rows = [[0] * 3\nmore\n',
      'def f():\n    pass\n',
    ],
    'end a string that was never closed with its line': ['x = "a\n', 'y = 1\n'],
    'take brackets in comments and strings for what they are': ['x = "(" # (\n', 'y = 1\n'],
  };
  for (const [title, expected] of Object.entries(cases)) {
    it(title, () => assert.deepEqual(sectionsOf(expected.join('')), expected));
  }
});

describe('members of a class', () => {
  function members(text: string): string[] {
    return membersOf(text).map(({ start, end }) => text.slice(start, end));
  }

  it('are its methods and inner classes, with their decorators', () => {
    const first = '    def first(self):\n        return (1,\n2)\n\n';
    const second = '    @property\n    def second(self):\n        """Text\n    def not_one\n"""\n';
    const third = '    class Inner:\n        def deep(self): pass\n';
    const text = `class A(B,\n        C):\n    """Text."""\n    x = 1\n${first}    y = 2\n${second}${third}    z = 3\n`;
    assert.deepEqual(members(text), [first, second, third]);
  });

  it('end where the next one shows that a bracket was never closed', () => {
    const [first, second] = [
      '    def first(self):\n        x = [1,\n',
      '    def second(self):\n        pass\n',
    ];
    assert.deepEqual(members(`class A:\n${first}${second}`), [first, second]);
  });

  it('are none in a function, however it is decorated', () => {
    assert.deepEqual(members('@decorated\ndef f():\n    class A:\n        def g(self): pass\n'), []);
  });

  it('leave a shell of the same length behind', () => {
    const text = 'class A:\r\n\tdef first(self):\r\n\t\tpass\r\n\tx = 1\r\n\tdef second(self): return 2';
    const shell = shellOf(text, membersOf(text));
    assert.equal(shell.length, text.length);
    assert.match(shell, /^class A:\r\n\tpass +\r\n\tx = 1\r\n\tpass +$/);
  });
});
