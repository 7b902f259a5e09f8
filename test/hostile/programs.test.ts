import path from 'node:path';
import { atOnce } from './atOnce';
import { programsOf } from './program';
import { DOUBLE, goodAnswerPasses, nothingIsLeft, trial } from './trial';
import { HOSTILE, pythons, Workshop } from './workshop';

describe('A hostile program gets its verdict, warm and cold, on every Python', function () {
  this.timeout(60_000);
  const workshops: Workshop[] = [];

  before(async () => {
    for (const interpreter of await pythons()) {
      for (const warm of [true, false]) workshops.push(new Workshop(interpreter, { question: DOUBLE, warm }));
    }
  });

  after(() => Promise.all(workshops.map(workshop => workshop.dispose())));

  for (const program of programsOf(path.join(HOSTILE, 'programs'))) {
    it(`${program.name}: ${program.title}`, async () => {
      await atOnce(workshops, async workshop => {
        try {
          await trial(workshop, workshop.write(`${program.name}.py`, program.text), program.expected);
          await goodAnswerPasses(workshop);
        } catch (error) {
          const where = `${workshop.interpreter.version}, ${workshop.options.warm ? 'warm' : 'cold'}`;
          throw new Error(`On ${where}: ${error instanceof Error ? error.message : error}`);
        }
      });
      await nothingIsLeft(workshops);
    });
  }
});
