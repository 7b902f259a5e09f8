import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { indexOf } from '../../../src/bank/compileBank';
import { faultText } from '../../../src/bank/fault';
import type { CodeQuestion } from '../../../src/bank/question';
import { PackError, readPack } from '../../../src/bank/readPack';
import { checksFrom, importedNames } from '../../../src/bank/track/trackTests';
import { hintsOf, promptOf } from '../../../src/bank/track/trackTexts';
import { Scratch, TRACK } from './packs';

const PRACTICE = 'exercises/practice';
const TIDES = 'exercises/concept/tide-tables';

describe('A track in the layout of Exercism', () => {
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  async function read(changes: Parameters<Scratch['track']>[0] = {}) {
    const pack = await readPack(await scratch.track(changes));
    const code = pack.questions.map(({ question }) => question as CodeQuestion);
    return { pack, code, ids: code.map(({ id }) => id), faults: pack.faults.map(faultText) };
  }

  it('opens as a pack, in the order of its configuration, without what is deprecated', async () => {
    const { pack, code, faults } = await read();
    assert.deepEqual(faults, []);
    assert.deepEqual(
      [pack.layout, pack.name, pack.title, pack.version],
      ['track', 'harbour-python', 'Harbour Python track', '3'],
    );
    assert.deepEqual(
      code.map(({ id, title, kind, level, topic }) => [id, title, kind, level, topic]),
      [
        ['tide-tables', 'Tide Tables', 'code', 'junior', 'list-slicing'],
        ['knot-names', 'Knot Names', 'code', 'junior', 'sets'],
        ['rope-coil', 'Rope Coil', 'code', 'mid', 'generators'],
        ['signal-flags', 'Signal Flags', 'code', 'senior', 'string-formatting'],
        ['ballast-scales', 'Ballast scales', 'code', 'mid', 'practice'],
      ],
    );
    assert.deepEqual(
      indexOf(pack, code).topics.map(({ id, title }) => [id, title]),
      [
        ...[
          ['sets', 'Sets'],
          ['list-slicing', 'List slicing'],
          ['generators', 'Generators'],
        ],
        ...[
          ['string-formatting', 'String formatting'],
          ['practice', 'Practice'],
        ],
      ],
    );
  });

  it('finds what the answer must define in what the tests import', async () => {
    const { code } = await read();
    assert.deepEqual(
      code.map(({ entry }) => entry),
      [['morning', 'every_other'], ['known'], ['turns'], ['Mast', 'PAUSE'], ['is_level']],
    );
  });

  it('finds files by the configuration of the exercise, else by the patterns of the track', async () => {
    const { pack, code } = await read();
    const rope = code.find(({ id }) => id === 'rope-coil');
    assert.match(rope?.starter ?? '', /def turns/u);
    assert.deepEqual(
      [rope?.solutions[0]?.name, rope?.source],
      ['.meta/example.py', 'https://example.org/ropes'],
    );
    assert.deepEqual(
      pack.questions.map(({ helpers }) => helpers),
      [[], ['knots_data.py', 'knots_test_data.py'], ['test_utils.py'], [], []],
    );
  });

  it('puts introduction, instructions and what is appended into the prompt', async () => {
    const { code } = await read();
    const [tides, , rope] = code;
    assert.match(
      tides?.prompt ?? '',
      /^A slice takes part of a list\.\n\n> \*\*Note\*\*\n>\n> A slice is a new list\.\n\nThe harbour/u,
    );
    assert.match(rope?.prompt ?? '', /a `ValueError`\.\n\n## Exception messages\n/u);
  });

  it('gives the hints of a step as one hint, with the links that they use', async () => {
    const { code } = await read();
    assert.deepEqual(code[0]?.hints, [
      '**General**\n\n- A [slice][slices] never raises an `IndexError`.\n\n[slices]: https://docs.python.org/3/library/stdtypes.html#common-sequence-operations',
      '**1. The morning**\n\n- Half the length, as a whole number, is `len(readings) // 2`.',
      '**2. Every other hour**\n\n- A slice has a third part.',
    ]);
    assert.deepEqual(hintsOf(null), []);
    assert.deepEqual(hintsOf('# Hints\n\n- Look twice.\n'), ['- Look twice.']);
  });

  it('reports an exercise that cannot be used, and keeps the others', async () => {
    const { ids, faults } = await read({
      [`${PRACTICE}/rope-coil/.meta/config.json`]: '{ "files": { "solution": 7 } }',
      [`${PRACTICE}/signal-flags/signal_flags_test.py`]: 'print("no tests")\n',
      [`${PRACTICE}/ballast-scales/.meta/example.py`]: null,
      'exercises/concept/knot-names/.docs/instructions.md': null,
    });
    assert.deepEqual(ids, ['tide-tables']);
    assert.deepEqual(
      faults.map(fault => fault.replace('Invalid input: ', '')),
      [
        'exercises/concept/knot-names/.docs/instructions.md: the text of the exercise is missing',
        `${PRACTICE}/rope-coil/.meta/config.json: \`files.solution\`: expected array, received number`,
        `${PRACTICE}/signal-flags/signal_flags_test.py: there is no class of tests in unittest’s form`,
        `${PRACTICE}/ballast-scales/.meta/example.py: the reference answer (\`files.example\` or \`files.exemplar\`) is missing`,
      ],
    );
  });

  it('reports exercises that are listed and not there, and entries that are none', async () => {
    const config = {
      exercises: { practice: [{ slug: 'lost-at-sea' }, 7, { slug: '../rope-coil' }], concept: [] },
    };
    const { ids, faults } = await read({ 'config.json': JSON.stringify(config) });
    assert.deepEqual(ids, ['knot-names', 'tide-tables', 'ballast-scales', 'signal-flags']);
    assert.deepEqual(
      faults.map(fault => fault.replace(/must be lower.*/u, '…')),
      [
        'config.json: exercises.practice[1] is no exercise',
        'config.json: the slug …',
        `${PRACTICE}/lost-at-sea: the folder of the exercise is missing`,
        `${PRACTICE}/old-anchor/.meta/config.json: it names no stub (\`files.solution\`)`,
        `${PRACTICE}/rope-coil/.meta/config.json: it names no stub (\`files.solution\`)`,
      ],
    );
  });

  it('is no pack without a readable configuration', async () => {
    for (const text of ['{', '[]', '{"exercises": 3}', '{"name": "a project"}']) {
      await assert.rejects(read({ 'config.json': text }), PackError);
    }
  });

  it('reads nothing outside itself', async () => {
    const outside = await scratch.track();
    const config = (files: object) => JSON.stringify({ files });
    const changes = {
      [`${TIDES}/.meta/config.json`]: config({
        solution: ['../../../../secret.py'],
        test: ['tides_test.py'],
      }),
      [`${PRACTICE}/rope-coil/.meta/config.json`]: config({ test: ['/etc/passwd'] }),
      [`${PRACTICE}/signal-flags/.docs`]: null,
      [`${PRACTICE}/ballast-scales/.meta/config.json`]: config({
        solution: ['a\u0007.py'],
        test: ['x_test.py'],
      }),
    };
    const folder = await scratch.track(changes);
    await symlink(
      join(outside, PRACTICE, 'signal-flags/.docs'),
      join(folder, PRACTICE, 'signal-flags/.docs'),
    );
    await symlink(join(outside, PRACTICE, 'rope-coil'), join(folder, PRACTICE, 'linked'));
    await symlink('/etc/hosts', join(folder, 'exercises/concept/knot-names/hosts.py'));
    const { questions, faults } = await readPack(folder);
    assert.deepEqual(questions, []);
    assert.deepEqual(
      faults.map(faultText).map(text => text.replace(/^exercises\//u, '')),
      [
        'practice/linked: not read: it is a symbolic link',
        'concept/tide-tables/../../../../secret.py: not read: the path exercises/concept/tide-tables/../../../../secret.py does not stay in the pack',
        'concept/knot-names/hosts.py: not read: it is a symbolic link',
        'practice/rope-coil//etc/passwd: not read: the path exercises/practice/rope-coil//etc/passwd does not stay in the pack',
        'practice/signal-flags/.docs/instructions.md: not read: there is a symbolic link on the way to it',
        'practice/ballast-scales/.meta/config.json: the stub is no Python module',
      ],
    );
  });

  it('opens where its folder is behind a link', async () => {
    const link = join(await scratch.folder(), 'link');
    await symlink(TRACK, link);
    assert.equal((await readPack(link)).questions.length, 5);
  });
});

describe('Tests of a track as checks', () => {
  it('know the answer by the name of its stub, behind what comes from the future', () => {
    const checks = checksFrom(
      'from __future__ import annotations\nimport unittest\nfrom knots import known\n',
      'knots',
    );
    const [future, first] = checks.split('\n');
    assert.deepEqual([future, first], ['from __future__ import annotations', 'import answer as _answer']);
    assert.match(checks, /_modules\["knots"\] = _answer/u);
    assert.doesNotMatch(checks, /pytest/u);
  });

  it('import names in brackets, on one line, over several lines and from the module as a whole', () => {
    const reference = 'a b c d e f g h';
    const names = (tests: string): string[] => importedNames(tests, 'knots', reference);
    assert.deepEqual(names('from knots import a, b as other'), ['a', 'b']);
    assert.deepEqual(names('from knots import (a,  # one\n  b,\n)\n'), ['a', 'b']);
    assert.deepEqual(names('from knots import a, \\\n    c\nx = d'), ['a', 'c']);
    assert.deepEqual(names('try:\n    from knots import e\nexcept ImportError:\n    pass'), ['e']);
    assert.deepEqual(names('import knots\nknots.f(knots.g)\nmy.knots.h()'), ['f', 'g']);
    assert.deepEqual(names('import knots as k\nk.f()\nknots.g'), ['f']);
    assert.deepEqual(names('from knots import *\nfrom knots_data import a\nimport knots_data'), []);
    assert.deepEqual(names('from knots import a, missing'), ['a']);
  });
});

describe('The documents of an exercise', () => {
  it('are one text without headings that only name them', () => {
    assert.equal(
      promptOf([null, '# Instructions\n\nDo it.\n', '', '# Instructions append\n\nWell.']),
      'Do it.\n\nWell.',
    );
    assert.equal(promptOf(['# Introduction\n## More\nText']), '## More\nText');
  });

  it('keep code that looks like a note', () => {
    const text = '```python\n~~~~exercism/note\n```';
    assert.match(promptOf([text]), /^```python/u);
  });
});
