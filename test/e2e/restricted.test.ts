import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../scripts/lib/programs.mjs';
import { keepFailurePictures } from './failurePictures';
import { Workbench } from './workbench';

const PACK = path.resolve('test/unit/bank/fixtures/pack');
const SOLUTION = readFileSync(path.join(PACK, 'loops/count-down/solution.py'), 'utf8');
const FILE = 'count_down.py';

/** A pack that somebody else wrote, first in Restricted Mode, then in a trusted workspace. */
describe('a stranger’s question', () => {
  let workbench: Workbench;
  let folder: string;

  /** Whether any Python was started; a check then goes on with the real one. */
  const started = () => existsSync(path.join(folder, 'started'));
  /** Whether the pack's own code was. */
  const ran = () => existsSync(path.join(folder, 'ran'));

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pd-pack-'));
    const pack = path.join(folder, 'harbour');
    cpSync(PACK, pack, { recursive: true });
    const checks = path.join(pack, 'loops/count-down/checks.py');
    writeFileSync(
      checks,
      `open(${JSON.stringify(path.join(folder, 'ran'))}, "w").close()\n${readFileSync(checks, 'utf8')}`,
    );
    const python = path.join(folder, 'python3');
    const real = findProgram(['python3', 'python']);
    writeFileSync(python, `#!/bin/sh\ntouch '${folder}/started'\nexec '${real}' "$@"\n`);
    chmodSync(python, 0o755);
    workbench = await Workbench.open({
      theme: 'dark',
      size: { width: 1440, height: 900 },
      restricted: true,
      settings: { 'pythonDrill.packs': [pack], 'pythonDrill.interpreter': python },
    });
    // Its commands are in the palette from then on.
    await workbench.openContainer('Python Drill');
  });

  keepFailurePictures(() => workbench);
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is read in Restricted Mode, and its page says why nothing runs', async () => {
    await workbench.openQuestion('Locks count down');
    await workbench.editor(FILE).waitFor();
    await workbench.webview.getByText('Nothing is run until this workspace is trusted').waitFor();
    await workbench.screenshot('restricted');
    await workbench.assertSound();
  });

  it('is not checked there, and no Python was started for it', async () => {
    await workbench.replaceText(FILE, SOLUTION);
    await workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
    await workbench.notification('runs nothing until this workspace is trusted').waitFor();
    await workbench.openQuestion('First and last');
    assert.deepEqual([started(), ran()], [false, false]);
  });

  it('an assessment runs nothing there either: it says so before its clock runs, and keeps the code to be graded later', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Python Drill: Start an assessment');
    await workbench.quickPick.getByRole('option', { name: /^Standard/ }).click();
    await workbench.quickPick.getByRole('option', { name: /^Any Python role/ }).click();
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('Code cannot be checked in this assessment').waitFor();
    await workbench.screenshot('restricted-assessment');
    await dialog.getByRole('button', { name: 'Start all the same' }).click();
    await workbench.webview.getByRole('timer').waitFor();
    // Code comes last.
    await workbench.webview.getByRole('navigation').getByRole('button').last().click();
    await workbench.webview.getByRole('button', { name: 'Open the file' }).click();
    const input = workbench.page.locator('.editor-instance .monaco-editor').first();
    await input.click();
    await workbench.page.keyboard.insertText('x = 1\n');
    await workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
    await workbench.notification('runs nothing until this workspace is trusted').first().waitFor();
    await workbench.runCommand('Python Drill: Hand in the assessment');
    await dialog.getByRole('button', { name: 'Hand in' }).click();
    await workbench.webview.getByText('1 program was not graded').waitFor();
    await workbench.webview.getByRole('button', { name: 'Grade now' }).waitFor();
    await workbench.assertSound();
    assert.deepEqual([started(), ran()], [false, false]);
    await workbench.runCommand('View: Close All Editors');
  });

  it('still waits to be accepted by name once the workspace is trusted', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page
      .getByRole('button', { name: /^Trust/ })
      .first()
      .click();
    await workbench.openQuestion('Locks count down');
    await workbench.webview.getByText('Nothing of “Harbour questions” is run until you accept').waitFor();
    await workbench.screenshot('unaccepted');
    await workbench.assertSound();
    await workbench.focusEditor(FILE);
    await workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('Run the code of “Harbour questions”?').waitFor();
    await dialog.getByText(folder, { exact: false }).waitFor();
    await workbench.screenshot('acceptance');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await workbench.webview.getByText('Nothing of “Harbour questions” is run until you accept').waitFor();
    assert.equal(ran(), false);
  });

  it('is checked once it was accepted', async () => {
    await workbench.focusEditor(FILE);
    await workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
    await workbench.page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Accept this pack' })
      .click();
    await workbench.webview.getByText('All 2 tests pass', { exact: false }).first().waitFor();
    assert.deepEqual([started(), ran()], [true, true]);
    await workbench.screenshot('accepted');
  });
});
