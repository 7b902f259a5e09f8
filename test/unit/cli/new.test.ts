import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KINDS } from '../../../src/bank/question';
import { readPack } from '../../../src/bank/readPack';
import { shortcomings } from '../../../src/bank/standards';
import { HARBOUR, Scratch } from '../bank/packs';
import { drill, makeDist } from './terminal';

describe('drill new', () => {
  const scratch = new Scratch();
  let dist: string;
  let pack: string;
  before(async () => {
    dist = await makeDist(await scratch.folder(), HARBOUR);
  });
  beforeEach(async () => {
    pack = await scratch.harbour();
  });
  after(() => scratch.clear());

  for (const kind of KINDS) {
    it(`writes a whole ${kind} question that meets the standards`, async () => {
      const { code, out, err } = await drill(['new', kind, 'loops', 'deep-water', '--pack', pack, '--json'], {
        dist,
      });
      assert.deepEqual([code, err], [0, '']);
      const made = JSON.parse(out);
      const path = kind === 'code' ? 'loops/deep-water' : 'loops/deep-water.md';
      assert.deepEqual([made.id, made.kind, made.topic, made.path], ['deep-water', kind, 'loops', path]);
      for (const file of made.files) assert.equal((await stat(join(pack, file))).isFile(), true);
      const { questions, faults } = await readPack(pack);
      assert.deepEqual(faults, []);
      const question = questions.find(one => one.question.id === 'deep-water')?.question;
      assert.ok(question?.kind === kind);
      assert.deepEqual(
        [question.title, question.covers, question.level],
        ['Deep water', ['ranges'], 'junior'],
      );
      assert.deepEqual(shortcomings(question), []);
    });
  }

  it('takes the concepts of the bundled bank for a pack without a syllabus', async () => {
    pack = await scratch.harbour({ 'syllabus.yaml': null });
    assert.equal((await drill(['new', 'choice', 'weather', 'rain', '--pack', pack], { dist })).code, 0);
    const { questions } = await readPack(pack);
    assert.deepEqual(questions.find(({ question }) => question.id === 'rain')?.question.covers, [
      'rebinding',
    ]);
  });

  for (const [args, message] of [
    [['quiz', 'loops', 'x'], '"quiz" is no kind: it must be one of code, choice, output, explain.'],
    [
      ['code', 'sails', 'x'],
      'There is no topic "sails" in the pack\'s syllabus.yaml; there are names, loops.',
    ],
    [['choice', 'loops', 'two-names'], 'There is a question two-names already: names/two-names.md.'],
    [['choice', 'names', 'count-down'], 'There is a question count-down already: loops/count-down.'],
    [['choice', 'loops', '../x'], /^"\.\.\/x" cannot be used: an id must be lower-case letters/u],
    [['choice', '..', 'x'], /^"\.\." cannot be used: an id must be lower-case letters/u],
  ] as const) {
    it(`refuses ${args.join(' ')} and writes nothing`, async () => {
      const before = await readdir(pack, { recursive: true });
      const { code, err } = await drill(['new', ...args, '--pack', pack], { dist });
      assert.equal(code, 2);
      const said = err.replace(/^drill: /u, '').trimEnd();
      if (typeof message === 'string') assert.equal(said, message);
      else assert.match(said, message);
      assert.deepEqual(await readdir(pack, { recursive: true }), before);
    });
  }
});
