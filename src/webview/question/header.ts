import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from '../../shared/protocol';
import type { Send } from './send';
import { standing } from './standing';

/** The title, where the learner stands, and what can be done: always in sight. */
export function header(
  page: PageState,
  actions: TemplateResult,
  send: Send,
  progress: TemplateResult = html`<div class="progress"></div>`,
): TemplateResult {
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
        <p class="standing meta">
          <span>${standing(page.standing)}</span>
          ${historyLink(page, send)}
        </p>
        <div class="actions" role="toolbar" aria-label="Question">${actions}</div>
      </div>
      ${progress}
    </header>
  `;
}

function historyLink({ standing: { attempts } }: PageState, send: Send): TemplateResult | typeof nothing {
  if (attempts === 0) return nothing;
  const title = 'Your attempts at this question, newest first';
  return html`
    <span><button class="link" type="button" title=${title} @click=${() => send('history', undefined)}>${attempts === 1 ? '1 attempt' : `${attempts} attempts`}</button></span>
  `;
}

export function hintButton({ question, hints }: PageState, send: Send): TemplateResult | typeof nothing {
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

/** @param label what going on means now: passing an open question by is called "Skip" */
export function nextButton(
  { next }: PageState,
  primary: boolean,
  label: 'Next' | 'Skip',
  send: Send,
): TemplateResult {
  const none = next === null;
  const key = label === 'Next' ? 'N' : 'S';
  return html`
    <vscode-button
      class="next"
      ?secondary=${!primary}
      ?disabled=${none}
      aria-disabled=${none}
      aria-keyshortcuts=${key}
      icon-after="arrow-right"
      title=${next ? `${next.title} (${key})` : 'This is the only question'}
      @click=${() => send('next', undefined)}
      >${label}</vscode-button
    >
  `;
}
