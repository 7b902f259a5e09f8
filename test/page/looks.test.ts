import type { Browser } from 'playwright-core';
import type { PageState } from '../../src/shared/protocol';
import {
  CHOICE,
  CHOICE_RIGHT,
  CHOICE_SEVERAL,
  CHOICE_WRONG,
  EXPLAIN_COMPARED,
  EXPLAIN_DONE,
  EXPLAIN_TYPED,
  OUTPUT_PICKED,
  OUTPUT_RUN,
  OUTPUT_TROUBLE,
  OUTPUT_TYPED,
  OUTPUT_WRONG,
} from './answerStates';
import { PageHost, startBrowser, THEMES } from './pageHost';
import {
  FAILING,
  HINTED,
  LONG_VALUES,
  PASSING,
  PROBLEM,
  PROMPT_ONLY,
  RUNNING,
  SYNTAX_ERROR,
  WORDY,
} from './states';

const STATES: Readonly<Record<string, PageState>> = {
  prompt: PROMPT_ONLY,
  hints: HINTED,
  running: RUNNING,
  failing: FAILING,
  passing: PASSING,
  problem: PROBLEM,
  syntaxError: SYNTAX_ERROR,
  longValues: LONG_VALUES,
  wordy: WORDY,
  stale: { ...FAILING, stale: true },
  choice: CHOICE,
  choiceWrong: CHOICE_WRONG,
  choiceRight: CHOICE_RIGHT,
  choiceSeveral: CHOICE_SEVERAL,
  output: OUTPUT_TYPED,
  outputPicked: OUTPUT_PICKED,
  outputWrong: OUTPUT_WRONG,
  outputRun: OUTPUT_RUN,
  outputTrouble: OUTPUT_TROUBLE,
  explain: EXPLAIN_TYPED,
  explainCompared: EXPLAIN_COMPARED,
  explainDone: EXPLAIN_DONE,
  resultTab: { ...FAILING, verdictPlacement: 'replace' },
};

/** The states that between them show every colour; the others differ in nothing that a theme decides. */
const COLOURFUL = [
  ...['hints', 'running', 'failing', 'passing', 'problem'],
  ...['choice', 'choiceWrong', 'outputRun', 'outputTrouble', 'explain', 'explainCompared'],
];

describe('The question page, looked at', () => {
  let browser: Browser;

  before(async function () {
    this.timeout(5 * 60_000);
    browser = await startBrowser();
  });

  after(() => browser?.close());

  for (const theme of THEMES) {
    for (const [name, state] of Object.entries(STATES)) {
      if (theme !== 'darkModern' && !COLOURFUL.includes(name)) continue;
      it(`has no serious accessibility fault and breaks no policy: ${name}, ${theme}`, async () => {
        const host = await PageHost.open(browser, state, theme);
        await host.page.getByRole('heading', { level: 1 }).waitFor();
        await host.page.evaluate(() => document.fonts.ready);
        await host.screenshot(`${name}-${theme}`);
        await host.assertSound();
        await host.close();
      });
    }
  }
});
