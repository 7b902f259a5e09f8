/**
 * `npm run bench -- [NAME] [--json] [--python PATH]`: figures, as ratios against a reference of the same run where there is one.
 * NAME is the beginning of the figures' dotted names: `check`, `extension`, …
 */
import { parseArgs } from 'node:util';
import { bankSuite } from './bank';
import { checkSuite } from './check';
import type { Figure, Suite } from './figure';
import { gotchasSuite } from './gotchas';
import { progressSuite } from './progress';
import { scoringSuite } from './scoring';
import { sizeSuites } from './sizes';

const SUITES: readonly Suite[] = [
  checkSuite,
  bankSuite,
  gotchasSuite,
  progressSuite,
  scoringSuite,
  ...sizeSuites,
];

function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(figure => figure.name.length));
  return figures
    .map(
      ({ name, value, unit, reference }) =>
        `${name.padEnd(width)}  ${String(value).padStart(10)} ${unit.padEnd(9)} ${reference}`,
    )
    .join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, python: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = positionals[0] ?? '';
  const chosen = SUITES.filter(suite => suite.name.startsWith(wanted) || wanted.startsWith(suite.name));
  if (chosen.length === 0) {
    process.stderr.write(
      `No figure begins with ${wanted}. There are: ${SUITES.map(suite => suite.name).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const figures: Figure[] = [];
  for (const suite of chosen) figures.push(...(await suite.measure({ python: values.python })));
  const shown = figures.filter(figure => figure.name.startsWith(wanted));
  process.stdout.write(values.json ? `${JSON.stringify(shown, null, 2)}\n` : `${table(shown)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
