import path from 'node:path';
import type { Interpreter } from '../../src/checking/checkEngine';
import { programsOf } from './program';
import { DOUBLE, goodAnswerPasses, nothingIsLeft, trial } from './trial';
import { HOSTILE, pythons, Workshop } from './workshop';

describe('A hostile program gets its verdict, warm and cold, on every Python', function () {
  this.timeout(60_000);
  const pairs: { interpreter: Interpreter; workshops: Workshop[] }[] = [];

  before(async () => {
    for (const interpreter of await pythons()) {
      const workshops = [true, false].map(warm => new Workshop(interpreter, { question: DOUBLE, warm }));
      pairs.push({ interpreter, workshops });
    }
  });

  after(async () => {
    await Promise.all(pairs.flatMap(({ workshops }) => workshops.map(workshop => workshop.dispose())));
  });

  for (const program of programsOf(path.join(HOSTILE, 'programs'))) {
    it(`${program.name}: ${program.title}`, async () => {
      // Two Pythons at a time: most of a hostile program's time is waiting for its limit.
      for (let first = 0; first < pairs.length; first += 2) {
        const trials = pairs
          .slice(first, first + 2)
          .flatMap(({ interpreter, workshops }) =>
            workshops.map(workshop => [interpreter, workshop] as const),
          )
          .map(async ([interpreter, workshop]) => {
            try {
              await trial(workshop, workshop.write(`${program.name}.py`, program.text), program.expected);
              await goodAnswerPasses(workshop);
            } catch (error) {
              const where = `${interpreter.version}, ${workshop.options.warm ? 'warm' : 'cold'}`;
              throw new Error(`On ${where}: ${error instanceof Error ? error.message : error}`);
            }
          });
        const results = await Promise.allSettled(trials);
        for (const result of results) if (result.status === 'rejected') throw result.reason;
      }
      await nothingIsLeft(pairs.flatMap(pair => pair.workshops));
    });
  }
});
