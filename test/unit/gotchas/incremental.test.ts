import assert from 'node:assert/strict';
import type { Analyzer } from '../../../src/gotchas/analysis/analyzer';
import { CASES } from './cases';
import { dedent } from './cases/gotchaCase';
import { createAnalyzer, unmark } from './harness';

/** A small generator of its own, so that a failing run can be repeated. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SNIPPETS = [
  '\n',
  '    ',
  '(',
  ')',
  ':',
  '"',
  '"""',
  '#',
  'x',
  '[]',
  '😀',
  '\r\n',
  'def f(a=[]):\n',
  ' is 3',
  '\t',
  'except:',
  '\\',
  'é',
];

function edited(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  switch (random(4)) {
    case 0: {
      const end = Math.min(text.length, at + random(30));
      return text.slice(0, at) + text.slice(end);
    }
    case 1: {
      const from = random(text.length + 1);
      return text.slice(0, at) + text.slice(from, from + random(200)) + text.slice(at);
    }
    default:
      return text.slice(0, at) + (SNIPPETS[random(SNIPPETS.length)] ?? '') + text.slice(at);
  }
}

describe('analysis after an edit', function () {
  // Loading both engines takes a second or two on a busy machine.
  this.timeout(30_000);
  let analyzer: Analyzer;
  before(async () => {
    analyzer = await createAnalyzer();
  });
  after(() => analyzer.dispose());

  const whole = CASES.flatMap(item => item.finds)
    .map(code => unmark(dedent(code)).text)
    .join('\n');

  it('finds exactly what a fresh analysis finds, over random edits', function () {
    this.timeout(120_000);
    for (let seed = 1; seed <= 6; seed++) {
      const random = randomNumbers(seed);
      const start = random(whole.length / 2);
      let text = whole.slice(start, start + 2500);
      for (let step = 0; step < 60; step++) {
        text = edited(text, random);
        const incremental = analyzer.analyze({ path: 'edited.py', text });
        const fresh = analyzer.analyze({ path: 'fresh.py', text });
        analyzer.close('fresh.py');
        assert.deepEqual(incremental, fresh, `seed ${seed}, step ${step}\n${text}`);
      }
      analyzer.close('edited.py');
    }
  });

  it('finds what a fresh analysis finds while names are bound, renamed and moved', function () {
    this.timeout(120_000);
    const lines = (code: string) => code.split('\n');
    const bound = [
      'import time as os',
      'list = []',
      'from os import *',
      'async def f():\n    pass',
      'x: int = 3',
    ];
    for (let seed = 11; seed <= 14; seed++) {
      const random = randomNumbers(seed);
      let text = lines(whole).slice(0, 700).join('\n');
      for (let step = 0; step < 40; step++) {
        const now = lines(text);
        const at = random(now.length);
        const definitions = now.flatMap((line, i) => (/^(async )?(def|class) \w/.test(line) ? [i] : []));
        const definition = definitions[random(definitions.length)] ?? 0;
        if (step % 4 === 0) now.splice(at, 0, bound[random(bound.length)] ?? '');
        else if (step % 4 === 1)
          now[definition] = (now[definition] ?? '').replace(/(def|class) (\w+)/, '$1 $2_');
        else if (step % 4 === 2) now.splice(random(now.length), 0, ...now.splice(at, random(25)));
        else now.splice(at, 1);
        text = now.join('\n');
        const incremental = analyzer.analyze({ path: 'edited.py', text });
        const fresh = analyzer.analyze({ path: 'fresh.py', text });
        analyzer.close('fresh.py');
        assert.deepEqual(incremental, fresh, `seed ${seed}, step ${step}`);
      }
      analyzer.close('edited.py');
    }
  });

  it('finds what a fresh analysis finds while classes are taken apart, put together and told from one another', function () {
    this.timeout(120_000);
    const statements = [
      'rows = []',
      'def add(self, x):\n    self.rows.append(x)\n    self.later()',
      'async def later(self):\n    return await self.later()',
      '@property\ndef size(self):\n    return len(self.rows)',
      'def size(self, into=[]):\n    into.append(rows)\n    return into',
      'def __eq__(self, other):\n    return self.rows is 3',
      'def reset():\n    global rows\n    rows = []',
      'class Inner:\n    rows = []\n    def add(self):\n        self.rows.append(1)',
      'def __init__(self):\n    return 1',
      'asyncio.sleep(1)',
      'fs = [lambda: i for i in rows]',
      '# a comment',
      'lock = threading.Lock()',
    ];
    const margins = [
      'import asyncio',
      'class A:',
      'class B(A):',
      '@dataclass',
      'rows = [',
      'x = rows',
      'def f():',
      '',
    ];
    for (let seed = 21; seed <= 26; seed++) {
      const random = randomNumbers(seed);
      const indented = () =>
        `    ${(statements[random(statements.length)] ?? '').replaceAll('\n', '\n    ')}`;
      let blocks = Array.from({ length: 40 }, (_, i) => (i % 8 === 0 ? `class C${i}:` : indented()));
      for (let step = 0; step < 60; step++) {
        const at = random(blocks.length);
        if (step % 3 === 0) blocks.splice(at, 0, margins[random(margins.length)] ?? '');
        else if (step % 3 === 1) blocks.splice(random(blocks.length), 0, ...blocks.splice(at, 1 + random(4)));
        else blocks = blocks.with(at, indented());
        if (step % 10 === 9) blocks = blocks.filter(block => !margins.includes(block));
        const text = blocks.join('\n');
        const incremental = analyzer.analyze({ path: 'edited.py', text });
        const fresh = analyzer.analyze({ path: 'fresh.py', text });
        analyzer.close('fresh.py');
        assert.deepEqual(incremental, fresh, `seed ${seed}, step ${step}\n${text}`);
      }
      analyzer.close('edited.py');
    }
  });

  it('sees that a statement is no longer the last of its cell, and that a class far away is another', () => {
    const path = 'far.py';
    const ids = (text: string) => analyzer.analyze({ path, text }).map(finding => finding.id);
    const cell = '# %%\nname = input()\nname.strip()\n';
    assert.deepEqual(ids(cell), []);
    assert.deepEqual(ids(`${cell}print(name)\n`), ['result-ignored']);
    assert.deepEqual(ids(`${cell}# %%\nprint(name)\n`), []);
    const filler = 'def other():\n    return 1\n'.repeat(50);
    const handlers = 'try:\n    other()\nexcept Exception:\n    other()\nexcept Stop:\n    print(1)\n';
    const cart = 'class Cart(Stop):\n    items = []\n    def add(self, x):\n        self.items.append(x)\n';
    const code = (base: string) => `class Stop(${base}):\n    x = 1\n${filler}${handlers}${cart}`;
    assert.deepEqual(ids(code('ValueError')), ['broad-before-narrow', 'shared-class-attribute']);
    assert.deepEqual(ids(code('BaseException')), ['shared-class-attribute']);
    assert.deepEqual(ids(code('BaseModel')), ['broad-before-narrow']);
    analyzer.close(path);
  });

  it('sees the change of a line far from where it matters', () => {
    const filler = 'def other():\n    return 1\n'.repeat(50);
    const before = `import os\n${filler}def f(name):\n    os.system("ls " + name)\n`;
    const path = 'far.py';
    assert.deepEqual(
      analyzer
        .analyze({ path, text: before })
        .map(f => f.id)
        .slice(-1),
      ['shell-built-text'],
    );
    const after = before.replace('import os', 'import posix as os');
    assert.ok(!analyzer.analyze({ path, text: after }).some(f => f.id === 'shell-built-text'));
    analyzer.close(path);
  });
});
