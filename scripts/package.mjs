/** npm run package: builds the extension as it ships and packs it into a VSIX in the checkout's root. */
import { ensureDependencies } from './install.mjs';
import { runMain } from './lib/failure.mjs';
import { ROOT } from './lib/paths.mjs';
import { Processes } from './lib/processes.mjs';

await runMain(async () => {
  ensureDependencies();
  // Loaded only now: they need the dependencies.
  const { buildProject } = await import('./build/project.mjs');
  const { packExtension } = await import('./build/vsix.mjs');
  await buildProject();
  const { file, bytes } = await packExtension(new Processes(), ROOT);
  console.log(`${file} (${Math.round(bytes / 1000)} kB)`);
});
