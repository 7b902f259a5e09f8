import type { Workbench } from './workbench';

/** The learner's path through each kind of question that is answered on its page, with the keyboard alone. */
export const KINDS: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  async choice(workbench) {
    await workbench.openQuestion('The lantern that cannot be stored');
    const { page, webview } = workbench;
    const options = webview.locator('.option');
    await options.first().waitFor();
    await workbench.assertSound();
    const texts = await options.allInnerTexts();
    const right = texts.findIndex(text => text.includes('It raises'));
    await page.keyboard.press(String(right + 1));
    await page.keyboard.press('Enter');
    await webview.locator('.outcome').getByText('Right.', { exact: true }).waitFor();
    await webview.getByText('its instances are unhashable').first().waitFor();
    await webview.getByRole('heading', { name: 'Explanation' }).waitFor();
  },

  async output(workbench) {
    await workbench.openQuestion('Two bakers, one shelf');
    const { page, webview } = workbench;
    await webview.getByLabel('What does it print?').waitFor();
    await page.keyboard.insertText("['rye']\n1 0 0");
    await page.keyboard.press('Control+Enter');
    await webview.locator('.outcome').getByText('It prints something else.').waitFor();
    await webview
      .getByRole('button', { name: /Prove it|^Run/ })
      .first()
      .click();
    await webview
      .getByText(/^Python 3\.\d+\.\d+, /)
      .first()
      .waitFor();
  },

  async explain(workbench) {
    await workbench.openQuestion('Why four threads are no quicker');
    const { page, webview } = workbench;
    await webview.getByLabel('Your answer').waitFor();
    await page.keyboard.insertText('One thread at a time executes bytecode, so pure Python takes turns.');
    await page.keyboard.press('Control+Enter');
    await webview.getByRole('heading', { name: 'Model answer' }).waitFor();
    await workbench.assertSound();
    const points = webview.locator('.points input');
    for (let point = 1; point <= (await points.count()); point++) await page.keyboard.press(String(point));
    await page.keyboard.press('Enter');
    await webview.locator('.outcome').getByText('That would convince an interviewer').waitFor();
  },
};
