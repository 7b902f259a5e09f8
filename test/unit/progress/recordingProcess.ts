/**
 * Records attempts until it is killed: argv holds the folder, the machine's id and the process's own name. A line on standard
 * output acknowledges each attempt that `record` has resolved for.
 */
import { Progress } from '../../../src/progress/progress';
import { attempt } from './attempts';

const [folder = '', machine = '', name = ''] = process.argv.slice(2);

async function run(): Promise<void> {
  const progress = await Progress.open(folder, machine);
  process.stdout.write('ready\n');
  for (let number = 0; ; number++) {
    const id = `${name}-${number}`;
    // Long enough that a kill may well fall into its middle.
    await progress.record(attempt(id, { at: number, answer: `${id} `.repeat(500 + (number % 7) * 900) }));
    process.stdout.write(`${id}\n`);
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(3);
});
