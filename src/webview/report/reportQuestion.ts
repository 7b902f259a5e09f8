import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { clockText } from '../../shared/clockText';
import type { ReportQuestion } from '../../shared/report';
import { icon } from '../question/icon';
import { inlineProse, prose } from '../question/prose';
import { highlightPython } from '../text/highlight';

export interface QuestionActions {
  open(): void;
  tick(points: readonly number[]): void;
}

/** One question of a report: a line to scan, with everything about it below. */
export function reportQuestion(
  question: ReportQuestion,
  index: number,
  actions: QuestionActions,
): TemplateResult {
  const { title, topic, level, minutes, usedMs, remark, hesitation, counted, kind, flagged } = question;
  return html`
    <li>
      <details class="report-question">
        <summary>
          ${sign(question)}
          <span class="summary-title">${index + 1}. ${title}</span>
          <span class="muted">${inlineProse(remark)} ${clockText(usedMs)} of ${minutes} min</span>
        </summary>
        <p class="meta">
          <span>${topic}</span><span>${level}</span>
          ${hesitation === '' ? nothing : html`<span>${hesitation}</span>`}
          ${flagged ? html`<span>flagged</span>` : nothing}
          ${kind === 'explain' ? html`<span>self-graded</span>` : nothing}
          ${counted ? nothing : html`<span>not counted</span>`}
        </p>
        ${question.prompt === '' ? nothing : prose(question.prompt)}
        <h3>Your answer</h3>
        ${question.given.length === 0 ? html`<p class="muted">Nothing.</p>` : question.given.map(text => shown(question, text, true))}
        <h3>${kind === 'explain' ? 'Model answer' : 'Right'}</h3>
        ${question.right.length === 0 ? html`<p class="muted">The bank does not have it any more.</p>` : question.right.map(text => shown(question, text, false))}
        ${rubric(question, actions)}
        ${question.explanation === '' ? nothing : html`<h3>Why</h3>${prose(question.explanation)}`}
        ${question.prompt === '' ? nothing : html`<div class="actions"><vscode-button secondary @click=${actions.open}>Open the question</vscode-button></div>`}
      </details>
    </li>
  `;
}

function sign({ credit }: ReportQuestion): TemplateResult {
  if (credit === null) return html`${icon('circle-slash', 'unset')}<span class="unseen">Not graded:</span>`;
  if (credit === 1) return html`${icon('pass', 'passed')}<span class="unseen">Right:</span>`;
  if (credit === 0) return html`${icon('error', 'failed')}<span class="unseen">Wrong:</span>`;
  return html`${icon('circle-large-outline')}<span class="unseen">In part:</span>`;
}

function shown({ form, kind }: ReportQuestion, text: string, own: boolean): TemplateResult {
  // A learner's own words are never read as markup.
  if (own && (kind === 'explain' || form === 'text')) return html`<p class="own-words">${text}</p>`;
  if (form === 'markdown') return prose(text);
  if (form === 'python')
    return html`<pre><code class="language-python">${unsafeHTML(highlightPython(text))}</code></pre>`;
  return html`<pre class="output">${text}</pre>`;
}

function rubric(
  { rubric, given }: ReportQuestion,
  { tick }: QuestionActions,
): TemplateResult | typeof nothing {
  if (rubric.length === 0 || given.length === 0) return nothing;
  // As the boxes stand: the report that knows of the last tick may still be on its way.
  const ticked = ({ currentTarget }: Event): number[] => {
    const boxes = currentTarget instanceof Element ? currentTarget.querySelectorAll('input') : [];
    return [...boxes].flatMap((box, place) => (box.checked ? [place] : []));
  };
  return html`
    <fieldset class="answer points" @change=${(event: Event) => tick(ticked(event))}>
      <legend class="label">Tick the points that you made</legend>
      <ol class="options">
        ${rubric.map(
          ({ point, ticked: made }) => html`
            <li>
              <label class="option">
                <input type="checkbox" .checked=${made} />
                <span>${inlineProse(point)}</span>
              </label>
            </li>
          `,
        )}
      </ol>
    </fieldset>
  `;
}
