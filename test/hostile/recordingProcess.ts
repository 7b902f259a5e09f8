/**
 * Records attempts until it is killed: argv holds the folder, the machine's id, the process's own name, whether what was
 * read is kept, and which faults its disk has. A line on standard output acknowledges each attempt that is on the disk
 * as far as `record` says.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { appendLines } from '../../src/progress/logFile';
import { Progress } from '../../src/progress/progress';
import { SnapshotFile } from '../../src/progress/snapshot';
import { attempt } from '../unit/progress/attempts';

const [folder = '', machine = '', name = '', kept = '', faults = ''] = process.argv.slice(2);

const MOST = 100;

/** Of four writes one fails before it began, one in its middle, one at its end when all is written already. */
async function faultyAppend(path: string, lines: string): Promise<void> {
  const luck = Math.floor(Math.random() * 4);
  const place = luck === 1 ? Math.floor(Math.random() * lines.length) : luck === 2 ? lines.length : 0;
  if (luck === 3 || place > 0) await appendLines(path, lines.slice(0, luck === 3 ? lines.length : place));
  if (luck !== 3) throw Object.assign(new Error('input/output error'), { code: 'EIO' });
}

async function run(): Promise<void> {
  const progress = await Progress.open(folder, machine, {
    append: faults === 'EIO' ? faultyAppend : appendLines,
    snapshots: kept === '' ? null : new SnapshotFile(kept, '1', 1),
  });
  process.stdout.write('ready\n');
  void progress.keep().catch(() => undefined);
  const waiting: string[] = [];
  for (let number = 0; ; number++) {
    const id = `${name}-${number}`;
    waiting.push(id);
    // On a busy machine the kill may be a long time in coming.
    if (number >= MOST) return;
    // Long enough that a kill may well fall into its middle.
    const answer = `${id} `.repeat(100 + (number % 7) * 300);
    const isSaved = await progress.record(attempt(id, { at: number, answer })).then(
      () => true,
      () => false,
    );
    // What could not be saved is saved with the next.
    if (isSaved)
      process.stdout.write(
        waiting
          .splice(0)
          .map(one => `${one}\n`)
          .join(''),
      );
    else await sleep(1);
  }
}

// Only a kill ends it.
setInterval(() => undefined, 60_000);
run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(3);
});
