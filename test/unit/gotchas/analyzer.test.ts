import assert from 'node:assert/strict';
import { type Analyzer, DEFAULT_SETTINGS } from '../../../src/gotchas/analysis/analyzer';
import type { Finding } from '../../../src/gotchas/analysis/finding';
import { applyFix, createAnalyzer, unmark } from './harness';

describe('the analyzer', function () {
  // Loading both engines takes a second or two on a busy machine.
  this.timeout(30_000);
  let analyzer: Analyzer;
  before(async () => {
    analyzer = await createAnalyzer();
  });
  after(() => analyzer.dispose());

  function analyze(text: string, settings = DEFAULT_SETTINGS): Finding[] {
    const findings = analyzer.analyze({ path: 'a.py', text }, settings);
    analyzer.close('a.py');
    return findings;
  }

  function ids(text: string, settings = DEFAULT_SETTINGS): string[] {
    return analyze(text, settings).map(finding => finding.id);
  }

  it('gives one finding where both engines see the same thing, and says which rule of Ruff it is', () => {
    const [only, ...more] = analyze('x = 1\nprint(x is 1)\n');
    assert.deepEqual(more, []);
    assert.equal(only?.id, 'is-literal');
    assert.equal(only?.ruffCode, 'F632');
  });

  it('uses what Ruff was asked ahead for the very text and settings, and nothing else', () => {
    const [first, second] = ['import os\nprint(os.getenv("N", 4))\n', 'x = 1\nprint(x)\n'];
    analyzer.prepare({ path: 'a.py', text: first });
    assert.deepEqual(ids(first), ['env-default-type']);
    analyzer.prepare({ path: 'a.py', text: first });
    assert.deepEqual(ids(second), []);
    analyzer.prepare({ path: 'a.py', text: first });
    const off = { ...DEFAULT_SETTINGS, severities: { 'env-default-type': 'off' as const } };
    assert.deepEqual(ids(first, off), []);
    assert.deepEqual(ids(first), ['env-default-type']);
  });

  it('finds the same after it has looked ahead at texts that were never analysed', () => {
    const texts = [
      'def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n',
      'def add(item, bucket=[]):\n    bucket.append(item\n    return bucket\n',
      'def add(item, bucket=None):\n    bucket.append(item)\n    return bucket\nx = 1\nprint(x is 1)\n',
      'x = 1\nprint(x is 1)\n',
    ];
    for (const ahead of texts)
      for (const text of texts) {
        analyzer.analyze({ path: 'b.py', text: texts[0] ?? '' });
        analyzer.prepare({ path: 'b.py', text: ahead });
        analyzer.prepare({ path: 'b.py', text });
        assert.deepEqual(analyzer.analyze({ path: 'b.py', text }), analyze(text));
      }
    analyzer.close('b.py');
  });

  it('takes what is indented for no reason for an error, and concludes nothing from what may be out of sight', () => {
    const text = 'class A:\n    def __eq__(self, other):\n        return True\nx = 1\n';
    assert.deepEqual(ids(text), ['eq-without-hash']);
    assert.deepEqual(ids(`${text}    y = [[0] * 3] * 3\n`), ['repeated-rows']);
  });

  it('keeps what Ruff alone finds', () => {
    const [only] = analyze('import os\nprint(os.getenv("N", 4))\n');
    assert.equal(only?.id, 'env-default-type');
    assert.equal(only?.ruffCode, 'PLW1508');
  });

  it('names the function, the parameter and the line that changes the default', () => {
    const [only] = analyze('def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n');
    assert.match(only?.message ?? '', /`add`.*`bucket`.*list/);
    assert.deepEqual(only?.related[0]?.range.start, { line: 1, character: 4 });
  });

  it('uses the severities of the settings, and leaves out what is off', () => {
    const text = 'def f(x):\n    return x == None\n';
    assert.equal(analyze(text)[0]?.severity, 'warning');
    const hint = { ...DEFAULT_SETTINGS, severities: { 'eq-none': 'hint' as const } };
    assert.equal(analyze(text, hint)[0]?.severity, 'hint');
    const off = { ...DEFAULT_SETTINGS, severities: { 'eq-none': 'off' as const } };
    assert.deepEqual(analyze(text, off), []);
  });

  it('is silent about mere style unless asked', () => {
    const text = 'xs = "ab"\nfor i in range(len(xs)):\n    print(xs[i])\n';
    assert.deepEqual(ids(text), []);
    assert.deepEqual(ids(text, { ...DEFAULT_SETTINGS, severities: { 'range-len': 'hint' } }), ['range-len']);
  });

  it('honours noqa with our ids, with Ruff codes and with nothing', () => {
    assert.deepEqual(ids('def f(x):\n    return x == None  # noqa: eq-none\n'), []);
    assert.deepEqual(ids('def f(x):\n    return x == None  # noqa: E711\n'), []);
    assert.deepEqual(ids('def f(x):\n    return x == None  # noqa\n'), []);
    assert.deepEqual(ids('def f(x):\n    return x == None  # noqa: is-literal, F632\n'), ['eq-none']);
    assert.deepEqual(ids('grid = [[0]] * 3  # noqa: repeated-rows\n'), []);
  });

  it('honours noqa for a whole file', () => {
    assert.deepEqual(ids('# ruff: noqa: E711\ndef f(x):\n    return x == None, x is 3\n'), ['is-literal']);
    assert.deepEqual(ids('# flake8: noqa\ndef f(x):\n    return x == None, x is 3\n'), []);
  });

  it('knows that what ends a cell is shown, and what stands above it is not', () => {
    const path = 'vscode-notebook-cell:/home/ada/a.ipynb#W0sZmlsZQ';
    const inCell = (text: string) => {
      const found = analyzer.analyze({ path, text }).map(finding => finding.id);
      return found;
    };
    assert.deepEqual(inCell('name = input()\nname.strip()\n'), []);
    assert.deepEqual(inCell('name = input()\nname.strip()\nprint(name)\n'), ['result-ignored']);
    assert.deepEqual(inCell('name = input()\nname.strip()\n# the end\n'), []);
    assert.deepEqual(inCell('total = 5\ntotal == 0\ntotal == 5\n'), ['useless-comparison']);
    analyzer.close(path);
  });

  it('puts a base behind the type parameters of a class', () => {
    const text =
      'from abc import abstractmethod\nclass Repo[T]:\n    @abstractmethod\n    def get(self): ...\n';
    const [only] = analyze(text);
    assert.ok(only?.fix);
    assert.match(applyFix(text, only.fix), /^class Repo\[T\]\(abc\.ABC\):$/m);
  });

  it('asks whether a file is in a package only when it has the name of a module that it imports', async () => {
    const asked: string[] = [];
    const curious = await createAnalyzer(path => {
      asked.push(path);
      return path.startsWith('/package/');
    });
    try {
      const found = (path: string, text: string) =>
        curious.analyze({ path, text }).map(finding => finding.id);
      const text = 'import random\nprint(random.random())\n';
      assert.deepEqual(found('/package/cards.py', text), []);
      assert.deepEqual(found('/package/random.py', 'import math\nprint(math.pi)\n'), []);
      assert.deepEqual(asked, []);
      assert.deepEqual(found('/package/random.py', text), []);
      assert.deepEqual(found('/scripts/random.py', text), ['shadowed-module']);
      assert.deepEqual(found('/scripts/random.py', `${text}print(1)\n`), ['shadowed-module']);
      assert.deepEqual(asked, ['/package/random.py', '/scripts/random.py']);
    } finally {
      curious.dispose();
    }
  });

  it('knows the target version', () => {
    const text = 'try:\n    pass\nexcept ValueError, KeyError:\n    pass\n';
    assert.deepEqual(ids(text), ['except-comma']);
    assert.deepEqual(ids(text, { ...DEFAULT_SETTINGS, targetVersion: 'py314' }), []);
  });

  it('goes on finding what both engines know when a syntax error silences Ruff', () => {
    const found = ids('def f(x, y=[]):\n    y.append(x is 3)\n    return x == None\nprint(f(\n');
    assert.deepEqual(found, ['mutable-default', 'is-literal', 'eq-none']);
  });

  it('counts columns in UTF-16 units, and lines by any line break', () => {
    const { text, ranges } = unmark('s = "😀😀"; t = «s is "😀"»\r\nif «s == None»: pass\ru = «[[]] * 2»\n');
    assert.deepEqual(
      analyze(text).map(finding => finding.range),
      ranges,
    );
  });

  it('marks unreachable and deprecated code as such', () => {
    const handlers = 'try:\n    pass\nexcept Exception:\n    print(1)\nexcept KeyError:\n    print(2)\n';
    assert.deepEqual(analyze(handlers)[0]?.tags, ['unnecessary']);
    const utc = 'from datetime import datetime\nprint(datetime.utcnow())\n';
    assert.deepEqual(analyze(utc)[0]?.tags, ['deprecated']);
  });

  it('survives what is hardly Python', () => {
    const texts = [
      '',
      '\n',
      '\0',
      '(((((',
      'def',
      '"""',
      '\ufeffx is 1',
      'class A:\n\tdef f(:',
      '`a`',
      'match x:\n case',
      '😀',
      'lambda',
      'f"{',
      '@\n@',
    ];
    for (const text of texts) assert.doesNotThrow(() => analyze(text), text);
    assert.doesNotThrow(() => analyze(`x = ${'('.repeat(2000)}${')'.repeat(2000)}\n`));
    assert.doesNotThrow(() => analyze(`x = ${Array.from({ length: 5000 }, () => '1').join(' + ')}\n`));
  });
});
