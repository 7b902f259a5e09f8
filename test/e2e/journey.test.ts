import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepFailurePictures } from './failurePictures';
import { KINDS } from './kinds';
import type { Theme } from './themes';
import { Workbench } from './workbench';

const ROOT = process.cwd();
const QUESTION = path.join(ROOT, 'questions/functions/forgetful-bucket');
const FILE = 'forgetful_bucket.py';
const SOLUTION = readFileSync(path.join(QUESTION, 'solution.py'), 'utf8');

/** The path of a newcomer, with the keyboard alone: from the palette to a green verdict. */
for (const theme of ['dark', 'light', 'highContrast'] satisfies Theme[]) {
  describe(`a newcomer's first question in a ${theme} workbench`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await Workbench.open({ theme, size: { width: 1440, height: 900 } });
    });

    keepFailurePictures(() => workbench);
    after(() => workbench?.close());

    it('finds the questions in the sidebar', async () => {
      const icon = workbench.container('Python Drill');
      await icon.waitFor();
      assert.equal(await icon.count(), 1);
      await workbench.openContainer('Python Drill');
      const topic = workbench.treeItem('Functions, scope and decorators').first();
      await topic.waitFor();
      await workbench.screenshot('sidebar');
    });

    it('starts from the palette or the list, and gets a file with the prompt beside it', async () => {
      await workbench.runCommand('Start Python drill');
      const pick = workbench.quickPick;
      await pick.getByRole('option', { name: /Next in a topic/ }).waitFor();
      await workbench.screenshot('start');
      await pick.getByRole('option', { name: /Next in a topic/ }).click();
      await pick.getByRole('option', { name: /Functions, scope and decorators/ }).waitFor();
      await workbench.page.keyboard.press('Escape');
      await workbench.openQuestion('A bucket that forgets');
      await workbench.editor(FILE).waitFor();
      await workbench.page.getByText('Hint (3 left)').first().waitFor();
      await workbench.screenshot('question');
    });

    it('checks the starter and reads on which line it fails, and why', async () => {
      await workbench.focusEditor(FILE);
      await workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
      const page = workbench.webview;
      await page
        .getByText(/\d of 6 tests pass/)
        .first()
        .waitFor();
      await page.getByText('a second call starts with an empty bucket').first().waitFor();
      await page.getByText('expected', { exact: true }).first().waitFor();
      await workbench.editor(FILE).locator('.squiggly-error').first().waitFor();
      await workbench.screenshot('failing');
    });

    it('mends it and gets a quiet green verdict, what it taught, and the next question', async () => {
      await workbench.replaceText(FILE, SOLUTION);
      await workbench.page.keyboard.press('ControlOrMeta+Alt+Enter');
      const page = workbench.webview;
      await page.getByText('All 6 tests pass', { exact: false }).first().waitFor();
      await page.getByRole('heading', { name: 'Explanation' }).waitFor();
      await page.getByRole('button', { name: /Next/ }).first().waitFor();
      assert.equal(await workbench.editor(FILE).locator('.squiggly-error').count(), 0);
      await workbench
        .treeItem(/A bucket that forgets.*solved/i)
        .first()
        .waitFor();
      await workbench.screenshot('passing');
    });

    it('has nothing on the page that would keep people from using it', () => workbench.assertSound());

    for (const [kind, answer] of Object.entries(KINDS)) {
      it(`answers a question of kind ${kind}, and is told what it teaches`, async () => {
        await answer(workbench);
        await workbench.webview.getByRole('heading', { name: 'Why interviewers ask' }).waitFor();
        await workbench.screenshot(kind);
        await workbench.assertSound();
      });
    }

    it('saved what was typed and logged no error', () => {
      assert.equal(readFileSync(path.join(workbench.practiceFolder, FILE), 'utf8').trim(), SOLUTION.trim());
      const ours = workbench.errors.filter(text => /python.?drill/i.test(text));
      assert.deepEqual(ours, []);
    });
  });
}
