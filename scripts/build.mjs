import { parseArgs } from 'node:util';
import { ensureDependencies } from './install.mjs';
import { runMain } from './lib/failure.mjs';

await runMain(async () => {
  const { values } = parseArgs({
    options: { watch: { type: 'boolean', default: false }, tests: { type: 'boolean', default: false } },
  });
  ensureDependencies();
  // Loaded only now: they need the dependencies.
  if (values.watch) {
    const { watchProject } = await import('./build/watch.mjs');
    return watchProject();
  }
  const { buildProject, compiled } = await import('./build/project.mjs');
  const { questions } = await buildProject();
  if (values.tests) {
    const { buildTests } = await import('./build/tests.mjs');
    console.log(`${await compiled(buildTests())} test files built.`);
  }
  console.log(`Built into dist: ${questions} questions.`);
});
