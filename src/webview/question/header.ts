import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from '../../shared/protocol';
import type { Send } from './send';

/** The title and what can be done, always in sight. */
export function header(page: PageState, running: boolean, send: Send): TemplateResult {
  const { question } = page;
  return html`
    <header class="header">
      <div class="column">
        <h1>${question.title}</h1>
        <p class="meta">
          <vscode-badge>${question.level}</vscode-badge>
          <span>${question.topic}</span>
          <span>${question.minutes} min</span>
        </p>
        <div class="actions" role="toolbar" aria-label="Question">
          ${checkButton(page, running, send)} ${hintButton(page, send)}
          <vscode-button secondary @click=${() => send('reset', undefined)} title="Put the starter back">
            Reset
          </vscode-button>
          <vscode-button secondary @click=${() => send('solution', undefined)} title="Compare with the solution">
            Solution
          </vscode-button>
          ${nextButton(page, send)}
        </div>
      </div>
      ${progress(page, running)}
    </header>
  `;
}

/** One button for both, so that it keeps its place and the focus. */
function checkButton(page: PageState, running: boolean, send: Send): TemplateResult {
  const blocked = page.problem !== null && !running;
  return html`
    <vscode-button
      class="check"
      icon=${running ? 'debug-stop' : 'play'}
      ?secondary=${running || solved(page)}
      ?disabled=${blocked}
      aria-disabled=${blocked}
      title=${running ? 'Stop the check' : `Save ${page.file} and run its tests`}
      @click=${() => send(running ? 'cancel' : 'check', undefined)}
      >${running ? 'Cancel' : 'Check'}</vscode-button
    >
  `;
}

function hintButton({ question, hints }: PageState, send: Send): TemplateResult | typeof nothing {
  if (question.hintsTotal === 0) return nothing;
  const left = question.hintsTotal - hints.length;
  return html`
    <vscode-button
      class="hint-button"
      secondary
      ?disabled=${left === 0}
      aria-disabled=${left === 0}
      aria-keyshortcuts="H"
      title=${left === 0 ? 'Every hint is shown' : 'Show the next hint (H)'}
      @click=${() => send('hint', undefined)}
      >${left === 0 ? 'No hints left' : `Hint (${left} left)`}</vscode-button
    >
  `;
}

function nextButton(page: PageState, send: Send): TemplateResult {
  const none = page.next === null;
  return html`
    <vscode-button
      class="next"
      ?secondary=${!solved(page)}
      ?disabled=${none}
      aria-disabled=${none}
      aria-keyshortcuts="N"
      icon-after="arrow-right"
      title=${page.next ? `${page.next.title} (N)` : 'This is the last question'}
      @click=${() => send('next', undefined)}
      >Next</vscode-button
    >
  `;
}

function progress({ run }: PageState, running: boolean): TemplateResult {
  if (!running || !run) return html`<div class="progress"></div>`;
  const done = run.tests.filter(test => test.status !== 'not-run').length;
  return html`
    <vscode-progress-bar
      class="progress"
      aria-label="Tests done"
      ?indeterminate=${run.tests.length === 0}
      .value=${done}
      .max=${Math.max(1, run.tests.length)}
    ></vscode-progress-bar>
  `;
}

/** The next step is then Next, not Check. */
function solved({ verdict, stale, next }: PageState): boolean {
  return verdict?.status === 'passed' && !stale && next !== null;
}
