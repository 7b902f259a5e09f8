import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Progress } from '../../src/progress/progress';
import { SnapshotFile } from '../../src/progress/snapshot';
import { attempt } from '../unit/progress/attempts';
import { canMount, Disk } from './disk';
import { RecordingWindow } from './recordingWindow';

/** A disk, and what goes wrong with it while two windows write and are killed. */
interface Trouble {
  readonly folder: string;
  /** For the process that writes. */
  readonly faults?: string;
  /** Puts something wrong, and right again. */
  readonly once: () => Promise<void>;
  /** Where else something was written meanwhile. */
  readonly others?: () => Promise<string[]>;
  readonly end: () => Promise<void>;
}

const ROUNDS = 50;
/** Processes start slowly, and spend most of the time waiting for the disk. */
const AT_ONCE = 3;
const DISK_KILOBYTES = 48 * 1024;

/** Each round kills two windows: five hundred kills where disks can be mounted. */
const troubles: Readonly<Record<string, (folder: string) => Trouble>> = {
  'nothing but the kills': folder => quiet(folder),
  'writes that fail at their beginning, in their middle and at their end': folder => ({
    ...quiet(folder),
    faults: 'EIO',
  }),
  'a folder that goes away and comes back': folder => ({
    ...quiet(folder),
    once: async () => {
      const away = join(folder, '..', `away-${Date.now()}`);
      await rename(folder, away);
      await sleep(5);
      // A window may have made it anew: then there are two, as after a conflict of a sync.
      await rename(away, folder).catch(() => undefined);
    },
    others: async () => (await readdir(join(folder, '..'))).filter(name => name.startsWith('away-')),
  }),
  ...(canMount()
    ? {
        'a disk that is full from time to time': () =>
          onDisk(async disk => {
            disk.fill();
            await sleep(15);
            disk.clear();
          }),
        'a disk that is read-only from time to time': () =>
          onDisk(async disk => {
            try {
              disk.protect();
            } catch {
              // Somebody was writing.
              return;
            }
            await sleep(15);
            disk.unprotect();
          }),
      }
    : {}),
};

describe('Two windows that record attempts and are killed', function () {
  this.timeout(240_000);
  let parent: string;
  let program: string;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'drill-recording-'));
    program = join(parent, 'recording.cjs');
    await RecordingWindow.build(program);
  });
  after(() => rm(parent, { recursive: true, force: true }));

  for (const [what, make] of Object.entries(troubles)) {
    it(`lose no attempt that was acknowledged, with ${what}, ${ROUNDS * 2} times`, async () => {
      const own = await mkdtemp(join(parent, 'trouble-'));
      const lanes = Array.from({ length: AT_ONCE }, async (_, lane) => {
        const place = join(own, String(lane));
        await mkdir(place);
        const trouble = make(join(place, 'progress'));
        const kept = join(place, 'kept');
        try {
          const acknowledged = new Set<string>();
          for (let round = lane; round < ROUNDS; round += AT_ONCE) {
            await killTwo(program, trouble, kept, round, acknowledged);
          }
          await noneIsLost(trouble, kept, acknowledged);
          return acknowledged.size;
        } finally {
          await trouble.end();
        }
      });
      const sum = (await Promise.all(lanes)).reduce((one, other) => one + other, 0);
      assert.ok(sum >= ROUNDS * 4, `only ${sum} attempts were recorded`);
    });
  }
});

async function killTwo(
  program: string,
  { folder, faults = '', once }: Trouble,
  kept: string,
  round: number,
  acknowledged: Set<string>,
): Promise<void> {
  const windows = ['one', 'two'].map(
    name => new RecordingWindow(program, [folder, 'me', `${name}-${round}`, kept, faults]),
  );
  try {
    await Promise.all(windows.map(window => window.ready));
    await Promise.all([
      once(),
      // Each dies at a moment of its own; nothing about it is agreed with what it is doing.
      ...windows.map(async (window, index) => {
        await window.acknowledges(2 + index * 2);
        await sleep(Math.random() * 12);
        assert.ok(await window.kill(), 'It ended by itself.');
      }),
    ]);
  } finally {
    await Promise.all(windows.map(window => window.kill()));
  }
  for (const window of windows) for (const id of window.acknowledged) acknowledged.add(id);
}

async function noneIsLost(
  { folder, others }: Trouble,
  kept: string,
  acknowledged: ReadonlySet<string>,
): Promise<void> {
  const progress = await Progress.open(folder, 'reader');
  const found = new Set(progress.attempts().map(({ id }) => id));
  for (const name of (await others?.()) ?? []) {
    const other = await Progress.open(join(folder, '..', name), 'reader');
    for (const { id } of other.attempts()) found.add(id);
  }
  assert.deepEqual(
    [...acknowledged].filter(id => !found.has(id)),
    [],
  );
  // Whatever was kept when a window was killed gives the same as the logs.
  const quick = await Progress.open(folder, 'me', { snapshots: new SnapshotFile(kept, '1', 1) });
  assert.deepEqual(quick.attempts(), progress.attempts());
  // And the log goes on behind whatever was cut off.
  await quick.record(attempt('after'));
  const log = await readFile(join(folder, 'attempts-me.jsonl'), 'utf8');
  assert.ok(log.endsWith('\n') && log.includes('"id":"after"'));
  assert.ok((await Progress.open(folder, 'reader')).attempts().some(({ id }) => id === 'after'));
}

function quiet(folder: string): Trouble {
  return { folder, once: async () => undefined, end: async () => undefined };
}

function onDisk(once: (disk: Disk) => Promise<void>): Trouble {
  const disk = new Disk(DISK_KILOBYTES);
  return {
    folder: join(disk.folder, 'progress'),
    once: () => once(disk),
    end: async () => disk.remove(),
  };
}
