import assert from 'node:assert/strict';
import { readParts } from '../../../src/bank/frontMatter';

const LINES = [
  'title: A question',
  'kind: choice',
  'level: mid',
  'minutes: 2',
  'covers: [aliasing]',
  'source: https://example.org/page',
];

function faultsOf(lines: readonly string[]): string[] {
  return faultsOfText(['---', ...lines, '---', 'Body.'].join('\n'));
}

function faultsOfText(text: string): string[] {
  const faults: string[] = [];
  const parts = readParts(text, (line, message) => faults.push(`${line}: ${message}`));
  assert.equal(parts === null, faults.length > 0);
  return faults;
}

/** The lines with one replaced, by its key, or added. */
function having(line: string): string[] {
  const key = line.split(':')[0] ?? '';
  return [...LINES.filter(one => !one.startsWith(`${key}:`)), line];
}

describe('The front matter of a question', () => {
  it('is told from the body by its lines of dashes', () => {
    const parts = readParts(['---', ...LINES, '---', '', 'Body.', '---', 'more'].join('\n'), assert.fail);
    assert.deepEqual(parts?.body, { text: '\nBody.\n---\nmore', line: 9 });
    assert.match(faultsOfText('Body.')[0] ?? '', /^1: the file must start with front matter/u);
    assert.match(faultsOfText('---\ntitle: x\n')[0] ?? '', /^1: the front matter has no end/u);
  });

  for (const [line, message] of [
    ['level: medium', '`level` must be one of junior, mid, senior'],
    ['kind: quiz', '`kind` must be one of code, choice, output, explain'],
    ['minutes: soon', '`minutes` must be a number of minutes, above 0 and at most 120'],
    ['minutes: 0', '`minutes` must be a number of minutes, above 0 and at most 120'],
    ['covers: aliasing', '`covers` must be a list of concept ids, such as [late-binding]'],
    ['covers: []', '`covers` must name at least one concept'],
    ['source: the manual', '`source` must be the address of a page, starting with https://'],
    ['source: javascript:alert(1)', '`source` must be the address of a page, starting with https://'],
    ['python: "3.12 or newer"', '`python` must be a version specifier such as ">=3.12"'],
    [
      'title: "a\\nb"',
      '`title` must be one line of text, at most 120 characters, without control characters',
    ],
    [
      'title: "a\\u202Eb"',
      '`title` must be one line of text, at most 120 characters, without control characters',
    ],
    ['entry: [f]', '`entry` belongs to code questions alone'],
    ['limits: { testSeconds: 1 }', '`limits` belongs to code questions alone'],
    ['shuffle: never', '`shuffle` must be true or false'],
    ['levle: mid', 'unknown key `levle`'],
  ] as const) {
    it(`is refused for \`${line}\`, with the line`, () => {
      const lines = having(line);
      assert.deepEqual(faultsOf(lines), [`${lines.length + 1}: ${message}`]);
    });
  }

  it('names the item of a list that is wrong, and its line', () => {
    const [fault] = faultsOf(having('covers:\n  - aliasing\n  - Late Binding'));
    assert.match(fault ?? '', /^9: `covers\.1` must be lower-case letters, digits and single hyphens/u);
  });

  it('names everything that is missing', () => {
    assert.deepEqual(faultsOf(['title: x', 'kind: choice']), [
      '2: `level` is missing',
      '2: `minutes` is missing',
      '2: `covers` is missing',
      '2: `source` is missing',
    ]);
    assert.deepEqual(faultsOf(having('kind: code')), ['2: `entry` is missing']);
    assert.deepEqual(faultsOf([]), ['2: it must be keys and values, such as `kind: code`']);
  });

  it('is refused where it is not YAML, or says a key twice', () => {
    assert.match(faultsOf([...LINES, 'python: "'])[0] ?? '', /^\d+: not valid YAML: Missing closing "quote/u);
    assert.match(faultsOf([...LINES, 'level: mid'])[0] ?? '', /^8: not valid YAML: Map keys must be unique/u);
  });

  it('unfolds no alias, so that a bomb stays small', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${`*b${i - 1},`.repeat(9)}]`).slice(1);
    const [fault] = faultsOf([...LINES, 'b0: &b0 [x]', ...bomb]);
    assert.match(fault ?? '', /^2: not readable as YAML: Alias resolution is disabled/u);
  });

  for (const [what, text] of [
    ['brackets', '['.repeat(60_000)],
    ['brackets over many lines', '[\n  '.repeat(20_000)],
    ['brackets between strings of closing ones', '["]]]", '.repeat(10_000)],
    ['list marks', `\n  ${'- '.repeat(60_000)}x`],
    ['key marks', `\n  ${'? '.repeat(60_000)}x`],
  ] as const) {
    it(`survives ${what} that nest deeper than any stack`, () => {
      assert.deepEqual(faultsOf([...LINES, `deep: ${text}`]), [
        '2: not readable as YAML: it nests more than 32 levels deep',
      ]);
    });
  }

  it('survives the deepest indentation that fits into a file', () => {
    const keys = Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`);
    assert.deepEqual(faultsOf([...LINES, ...keys]), ['8: unknown key `a`']);
  });

  it('takes brackets in text for text', () => {
    assert.deepEqual(faultsOf(having(`title: "${'['.repeat(50)}"`)), []);
    assert.deepEqual(faultsOf(having(`title: x${'['.repeat(50)}`)), []);
  });
});
