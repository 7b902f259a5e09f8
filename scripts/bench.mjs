/** npm run bench -- [NAME] [--json]: builds the project as it ships and measures it. */
import { createRequire } from 'node:module';
import { ensureDependencies } from './install.mjs';
import { runMain } from './lib/failure.mjs';

await runMain(async () => {
  ensureDependencies();
  // Loaded only now: they need the dependencies.
  const { buildProject, compiled } = await import('./build/project.mjs');
  const { buildBench } = await import('./build/tests.mjs');
  await buildProject();
  createRequire(import.meta.url)(await compiled(buildBench()));
});
