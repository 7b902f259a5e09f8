import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BankIndex } from '../../src/bank/question';
import { encodeAttempt } from '../../src/progress/logLine';
import { attempt } from '../unit/progress/attempts';
import { keepFailurePictures } from './failurePictures';
import { Workbench } from './workbench';

const MACHINE = 'e2e';
const LOG = path.join('progress', `attempts-${MACHINE}.jsonl`);
const DAY_MS = 86_400_000;
const BUDGET_MINUTES = 30;

const { questions }: BankIndex = JSON.parse(readFileSync('dist/bank/index.json', 'utf8'));
const long = questions.find(({ minutes }) => minutes >= 10)?.id ?? '';

/** How many days ago the attempts at some questions were made, and how long they took. */
type Past = readonly (readonly [question: string, daysAgo: number, minutes: number])[];

/** Every third question, tried or solved long ago: far more than a day's minutes are due. */
const PILE: Past = questions.filter((_, i) => i % 3 === 0).map(({ id }, i) => [id, 20 + (i % 25), 3]);
/** What took so long fills the day, and is done by now. */
const DONE: Past = [
  [long, 12, 2 * BUDGET_MINUTES],
  [long, 0, 4],
];

function remember(past: Past): (storage: string) => void {
  return storage => {
    begin(storage);
    const lines = past.map(([question, daysAgo, minutes], i) => {
      const at = Date.now() - daysAgo * DAY_MS - 60_000;
      const outcome = i % 4 === 3 ? 'failed' : 'solved';
      return encodeAttempt(attempt(`e2e-${i}`, { question, at, outcome, ms: minutes * 60_000, offset: 0 }));
    });
    writeFileSync(path.join(storage, LOG), lines.join(''));
  };
}

/** The log cannot be read: a folder has its name. */
function spoil(storage: string): void {
  begin(storage);
  mkdirSync(path.join(storage, LOG));
}

function begin(storage: string): void {
  mkdirSync(path.join(storage, 'progress'), { recursive: true });
  writeFileSync(path.join(storage, 'machine-id'), MACHINE);
  rmSync(path.join(storage, LOG), { recursive: true, force: true });
}

describe('Today in the workbench, in every theme', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      theme: 'dark',
      size: { width: 1100, height: 760 },
      settings: { 'pythonDrill.dailyMinutes': BUDGET_MINUTES },
      prepare: remember([]),
    });
  });
  keepFailurePictures(() => workbench);
  after(() => workbench?.close());

  const reopened = async (prepare: (storage: string) => void) => {
    await workbench.reopen(prepare);
    await workbench.openContainer('Python Drill');
  };
  const looked = (name: string) =>
    workbench.inEveryTheme(async () => {
      await workbench.assertSidebarSound();
      await workbench.sidebarScreenshot(`today-${name}`);
    });

  it('has new questions for somebody who begins', async () => {
    await workbench.openContainer('Python Drill');
    await workbench.treeItem(/^New, 0 of \d+ done/u).waitFor();
    await looked('new');
  });

  it('has a day of what is due, and says that the rest of the pile is spread', async () => {
    await reopened(remember(PILE));
    await workbench.treeItem(/^Due for review, 0 of \d+ done/u).waitFor();
    await workbench.treeItem(/more are due\. They are spread over the next \d+ days/u).waitFor();
    await workbench.container(/\d+ questions? due for review today/u).waitFor();
    await looked('pile');
    await workbench.inEveryTheme(() => workbench.screenshot('today'));
  });

  it('begins a question that is due from the palette', async () => {
    await workbench.runCommand('Start Python drill');
    await workbench.quickPick.getByRole('option', { name: /today/iu }).first().waitFor();
    await workbench.screenshot('today-start');
    await workbench.page.keyboard.press('Escape');
  });

  it('ends, and says what was gained', async () => {
    await reopened(remember(DONE));
    await workbench.treeItem('Done for today').waitFor();
    await workbench.treeItem(/1 question in 4 min, 1 right/u).waitFor();
    await workbench.treeItem('Practise ahead').waitFor();
    await looked('done');
  });

  it('says that it could not be planned, and offers what can be done about it', async () => {
    await reopened(spoil);
    await workbench.sidebar.getByText(/Today could not be planned/u).waitFor();
    await workbench.sidebar.getByRole('button', { name: 'Try again' }).first().waitFor();
    await looked('failed');
    assert.equal(await workbench.treeItem(/Due for review/u).count(), 0);
  });
});
