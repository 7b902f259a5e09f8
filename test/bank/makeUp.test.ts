import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Question, Syllabus } from '../../src/bank/question';
import { readPack } from '../../src/bank/readPack';
import { coveragePage } from '../../src/cli/verify/bankPage';
import { guessersOf } from '../../src/cli/verify/guessers';
import { CATALOGUE } from '../../src/gotchas/catalogue';

describe('The make-up of the bundled bank', () => {
  let title: string;
  let questions: readonly Question[];
  let syllabus: Syllabus;

  before(async () => {
    const pack = await readPack(resolve('questions'));
    assert.ok(pack.syllabus);
    title = pack.title;
    syllabus = pack.syllabus;
    questions = pack.questions.map(entry => entry.question);
  });

  const share = (is: (question: Question) => boolean) => questions.filter(is).length / questions.length;
  const atLeast = (least: number, what: string, is: (question: Question) => boolean) => {
    const there = questions.filter(is).length;
    assert.ok(there >= least, `${what}: ${there} of at least ${least}`);
  };
  const near = (wanted: number, found: number, what: string) =>
    assert.ok(Math.abs(found - wanted) <= 0.06, `${what}: ${found.toFixed(2)}, should be about ${wanted}`);

  it('has the kinds in the wanted numbers', () => {
    atLeast(100, 'code', ({ kind }) => kind === 'code');
    atLeast(56, 'choice', ({ kind }) => kind === 'choice');
    atLeast(42, 'output', ({ kind }) => kind === 'output');
    atLeast(33, 'explain', ({ kind }) => kind === 'explain');
  });

  it('is for juniors, mids and seniors in the wanted shares', () => {
    near(
      0.3,
      share(({ level }) => level === 'junior'),
      'junior',
    );
    near(
      0.45,
      share(({ level }) => level === 'mid'),
      'mid',
    );
    near(
      0.25,
      share(({ level }) => level === 'senior'),
      'senior',
    );
  });

  it('gives each topic its weight', () => {
    for (const { id, weight } of syllabus.topics) {
      near(
        weight / 100,
        share(({ topic }) => topic === id),
        id,
      );
    }
  });

  it('asks for more than answers: bugs, rewriting, building, reviews, decisions', () => {
    atLeast(20, 'bugs to fix', ({ kind, task }) => kind === 'code' && task === 'fix');
    atLeast(20, 'programs to rewrite', ({ kind, task }) => kind === 'code' && task === 'rewrite');
    atLeast(10, 'things to build', ({ kind, task }) => kind === 'code' && task === 'build');
    atLeast(10, 'reviews', ({ task }) => task === 'review');
    atLeast(40, 'scenarios', ({ kind, task }) => kind === 'choice' && task === 'scenario');
    atLeast(
      15,
      'concurrent code',
      ({ kind, topic }) => kind === 'code' && /^(concurrency|asyncio)$/.test(topic),
    );
    const practical = /^(design|debugging-and-performance|testing-and-tooling)$/;
    atLeast(15, 'practical explanations', ({ kind, topic }) => kind === 'explain' && practical.test(topic));
  });

  it('drills every gotcha of the catalogue, and no other', () => {
    const drilled = new Set(questions.flatMap(({ gotchas }) => gotchas));
    const known = new Set(CATALOGUE.map(({ id }) => id));
    assert.deepEqual(
      CATALOGUE.map(({ id }) => id).filter(id => !drilled.has(id)),
      [],
    );
    assert.deepEqual(
      [...drilled].filter(id => !known.has(id)),
      [],
    );
  });

  it('gives nothing to those who guess', () => {
    const { longest, first, alike, hedging, chance } = guessersOf(questions);
    for (const [rule, right] of Object.entries({ longest, first, alike, hedging })) {
      assert.ok(right <= 0.35, `${rule}: ${right.toFixed(2)} right, ${chance.toFixed(2)} by chance`);
    }
    assert.ok(longest >= 0.12, `never taking the longest helps too: ${longest.toFixed(2)}`);
  });

  it('marks no position of the right option', () => {
    const places = [0, 0, 0, 0];
    for (const question of questions) {
      if (question.kind !== 'choice' || question.options.length !== 4) continue;
      const right = question.options.findIndex(option => option.correct);
      if (question.options.filter(option => option.correct).length === 1)
        places[right] = (places[right] ?? 0) + 1;
    }
    const all = places.reduce((sum, place) => sum + place, 0);
    for (const place of places) assert.ok(place >= all * 0.12 && place <= all * 0.4, places.join(', '));
  });

  it('is what docs/bank.md says (npm run drill -- verify --page docs/bank.md)', async () => {
    const page = await readFile(resolve('docs/bank.md'), 'utf8');
    assert.equal(
      page.slice(0, page.indexOf('\n\n## What the verifier says')),
      coveragePage(title, questions, syllabus),
    );
  });
});
