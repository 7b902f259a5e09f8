import assert from 'node:assert/strict';
import { customBlueprint, presetBlueprint } from '../../../src/assessment/blueprint/blueprint';
import { codeOf, readCode } from '../../../src/assessment/blueprint/code';
import { drawQuestions, freshSeed } from '../../../src/assessment/blueprint/draw';
import { apportion, apportionByChance } from '../../../src/assessment/blueprint/shares';
import { randomFrom } from '../../../src/assessment/random';
import { BANK, summary, TOPICS } from './questions';

const ROLES = { backend: { concurrency: 1.5, asyncio: 1.5 }, devops: { tooling: 2 } };
const SYLLABUS = { topics: TOPICS, roles: ROLES };

describe('A blueprint', () => {
  it('of every preset is met by a bank of the planned size, whatever the seed, or says what is missing', () => {
    for (const preset of ['standard', 'sample', 'full'] as const) {
      const blueprint = presetBlueprint(preset, TOPICS);
      for (let seed = 0; seed < 40; seed++) {
        const { questions, lacks } = drawQuestions(blueprint, BANK, seed);
        assert.equal(questions.length, blueprint.questions);
        assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length, 'no question twice');
        const minutes = questions.reduce((sum, one) => sum + one.minutes, 0);
        if (lacks.length === 0) {
          assert.ok(minutes <= blueprint.minutes, `${preset} ${seed}: ${minutes} minutes`);
          for (const [kind, wanted] of Object.entries(apportion(blueprint.questions, blueprint.kinds)))
            assert.equal(questions.filter(one => one.kind === kind).length, wanted, `${preset} ${kind}`);
        } else
          assert.ok(
            lacks.every(lack => /^[A-Z].+\.$/u.test(lack)),
            lacks.join(' '),
          );
      }
    }
  });

  it('is met exactly in nearly all Standard sittings', () => {
    const blueprint = presetBlueprint('standard', TOPICS);
    const seeds = Array.from({ length: 100 }, (_, seed) => seed);
    const met = seeds.filter(seed => drawQuestions(blueprint, BANK, seed).lacks.length === 0);
    assert.ok(met.length >= 95, `${met.length} of 100`);
  });

  it('gives each topic its weight over many sittings, and a role its own', () => {
    const share = (role: Parameters<typeof presetBlueprint>[2]) => {
      const blueprint = presetBlueprint('standard', TOPICS, role);
      const drawn = Array.from({ length: 240 }, (_, seed) => drawQuestions(blueprint, BANK, seed).questions);
      const all = drawn.flat();
      return (topic: string) => all.filter(one => one.topic === topic).length / all.length;
    };
    const everybody = share(null);
    for (const { id, weight } of TOPICS)
      assert.ok(Math.abs(everybody(id) - weight / 100) < 0.016, `${id}: ${everybody(id)} for ${weight}%`);
    const backend = share({ id: 'backend', factors: ROLES.backend });
    assert.ok(Math.abs(backend('concurrency') - 18 / 110) < 0.025, `${backend('concurrency')}`);
  });

  it('draws the same questions in the same order from the same seed, in whatever order the bank lists them', () => {
    const blueprint = presetBlueprint('standard', TOPICS);
    const one = drawQuestions(blueprint, BANK, 7).questions.map(({ id }) => id);
    const other = drawQuestions(blueprint, BANK.toReversed(), 7).questions.map(({ id }) => id);
    assert.deepEqual(other, one);
    assert.notDeepEqual(
      drawQuestions(blueprint, BANK, 8).questions.map(({ id }) => id),
      one,
    );
  });

  it('avoids what was seen lately by the choice of its seed alone', () => {
    const blueprint = presetBlueprint('standard', TOPICS);
    const lately = new Set(drawQuestions(blueprint, BANK, 1).questions.map(({ id }) => id));
    const seed = freshSeed(
      one => drawQuestions(blueprint, BANK, one).questions,
      lately,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    const seen = drawQuestions(blueprint, BANK, seed).questions.filter(({ id }) => lately.has(id));
    assert.ok(seen.length <= 1, `${seen.length} of 15`);
    assert.equal(
      freshSeed(one => drawQuestions(blueprint, BANK, one).questions, new Set(), [1, 2]),
      1,
    );
  });

  it('of the learner’s own asks only what was chosen', () => {
    const custom = {
      questions: 6,
      minutes: 30,
      topics: ['asyncio', 'concurrency'],
      levels: ['mid'],
      kinds: ['code'],
    };
    const blueprint = customBlueprint(custom as Parameters<typeof customBlueprint>[0], TOPICS);
    const { questions } = drawQuestions(blueprint, BANK, 3);
    for (const { topic, level, kind } of questions) {
      assert.ok(['asyncio', 'concurrency'].includes(topic));
      assert.deepEqual([level, kind], ['mid', 'code']);
    }
  });

  it('says in sentences what a small bank lacks', () => {
    const bank = [summary('one'), summary('two', { kind: 'output', level: 'junior' })];
    const { questions, lacks } = drawQuestions(presetBlueprint('standard', TOPICS), bank, 1);
    assert.equal(questions.length, 2);
    assert.match(lacks[0] ?? '', /^It has 2 of 15 questions: the bank holds 2 questions that fit\.$/u);
    assert.match(lacks[1] ?? '', /^The bank has no question for data-model, .+ patterns\.$/u);
    const none = drawQuestions(presetBlueprint('standard', TOPICS), [], 1);
    assert.deepEqual(none.questions, []);
    assert.match(none.lacks[0] ?? '', /0 of 15/u);
    const long = [summary('long', { minutes: 30 })];
    const sample = drawQuestions(presetBlueprint('sample', TOPICS), long, 1);
    assert.ok(sample.lacks.includes('Its questions take about 30 min, and it lasts 10 min.'));
  });

  it('goes into a short code and comes back from it', () => {
    const custom = {
      questions: 8,
      minutes: 40,
      topics: ['asyncio', 'typing'],
      levels: ['mid'],
      kinds: ['code'],
    };
    const blueprints = [
      presetBlueprint('standard', TOPICS),
      presetBlueprint('adaptive', TOPICS, { id: 'devops', factors: ROLES.devops }),
      customBlueprint(custom as Parameters<typeof customBlueprint>[0], TOPICS),
    ];
    for (const blueprint of blueprints) {
      for (const seed of [0, 1, 4294967295]) {
        const code = codeOf({ blueprint, seed });
        assert.deepEqual(readCode(` ${code.toUpperCase()} `, SYLLABUS), { blueprint, seed }, code);
      }
    }
    assert.equal(
      codeOf({ blueprint: presetBlueprint('standard', TOPICS), seed: 123456789 }),
      'standard-21i3v9',
    );
  });

  it('takes no code that names what is not there', () => {
    const bad = [
      '',
      '-',
      'standard',
      'standard-',
      'standard-zzzzzzz',
      'grand-1',
      'standard.pilot-1',
      'standard.__proto__-1',
    ];
    const custom = [
      'custom-1',
      'custom.n0.m40.t:typing.l:mid.k:code-1',
      'custom.n8.m40.t:knots.l:mid.k:code-1',
    ];
    for (const code of [...bad, ...custom]) assert.equal(readCode(code, SYLLABUS), null, code);
  });
});

describe('Sharing out whole numbers', () => {
  it('gives sums that are exact, and over many draws shares that are', () => {
    assert.deepEqual(apportion(15, { a: 4, b: 5, c: 5, d: 1 }), { a: 4, b: 5, c: 5, d: 1 });
    assert.deepEqual(apportion(2, { a: 1, b: 1, c: 1 }), { a: 1, b: 1, c: 0 });
    const random = randomFrom(5);
    let small = 0;
    for (let draw = 0; draw < 2000; draw++) {
      const counts = apportionByChance(15, { big: 96, small: 4 }, random);
      assert.equal((counts['big'] ?? 0) + (counts['small'] ?? 0), 15);
      small += counts['small'] ?? 0;
    }
    assert.ok(Math.abs(small / 2000 - 0.6) < 0.05, `${small / 2000}`);
  });
});
