import assert from 'node:assert/strict';
import { type ClassBody, classBody, shellOf } from '../../../src/gotchas/analysis/syntax/classBody';
import { sectionEnd } from '../../../src/gotchas/analysis/syntax/sections';

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
    'are what is indented though nothing opens a block': [
      'rows = [[\n',
      '    def f():\n        pass\n\n',
      '    def g():\n        pass\n',
      'x = 1\n',
      '    if y:\n        z\n    else:\n        z\n',
      '    z\n',
    ],
    'hold a block behind blank lines and comments': [
      'def f(\n  x):  # :\n\n# why\n    return x\n',
      'y = 1\n',
    ],
    'take brackets in comments and strings for what they are': ['x = "(" # (\n', 'y = 1\n'],
  };
  for (const [title, expected] of Object.entries(cases)) {
    it(title, () => assert.deepEqual(sectionsOf(expected.join('')), expected));
  }
});

describe('the body of a class', () => {
  function statements(text: string): string[] | null {
    const starts = classBody(text)?.starts;
    return starts?.map((start, i) => text.slice(start, starts[i + 1])) ?? null;
  }

  const header = '@decorated\nclass A(B,\n        C):  # (\n';
  const cases: Record<string, readonly string[]> = {
    'falls into its statements': [
      '    """Text."""\n',
      '    x = 1\n',
      '    def f(self): pass\n',
      '    y = 2\n',
    ],
    'holds decorators and what they decorate': [
      '    @property\n    # why\n    @cached\n    def f(self):\n        """Text\n    def not_one\n"""\n',
      '    class Inner:\n        def deep(self): pass\n',
    ],
    'holds the other branches of a statement': [
      '    if x:\n        y = 1\n    else:\n        y = 2\n',
      '    z = 3\n',
    ],
    'holds comments and brackets over several lines': [
      '\n    # about x\n    x = [\n  1,\n    ]\n# at the margin\n\n',
      '    y = (\n    2)\n',
    ],
    'ends a bracket that was never closed where a definition shows it': [
      '    rows = [[0] * 3\n    more = 1\n',
      '    def f(self):\n        x = [1,\n',
      '    def g(self):\n        pass\n',
    ],
    'is indented by tabs as well': ['\tx = 1\r\n', '\tdef f(self):\r\n\t\tpass\r\n'],
  };
  for (const [title, expected] of Object.entries(cases)) {
    it(title, () => assert.deepEqual(statements(header + expected.join('')), expected));
  }

  it('is none where there is no class, where its header is open, or where lines stick out', () => {
    const texts = [
      '@decorated\ndef f():\n    class A:\n        def g(self): pass\n',
      'class A(B:\n    def f(self): pass\n',
      'class A:\n        x = 1\n    y = 2\n',
      'class A:\n    x = 1\n\ty = 2\n',
      'class A: pass\n',
    ];
    for (const text of texts) assert.equal(classBody(text), null, text);
  });

  it('leaves a shell behind', () => {
    const text = 'class A(B):\r\n\tdef first(self):\r\n\t\tpass\r\n\tx = 1\r\n\tdef second(self): return 2';
    assert.equal(shellOf(text, classBody(text) as ClassBody), 'class A(B):\r\n\tpass\n\tpass\n\tpass\n');
  });
});
