import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from '../../shared/protocol';
import { icon } from './icon';
import { prose } from './prose';

/** What is asked, and the hints revealed so far. */
export function prompt({ question, hints }: PageState): TemplateResult {
  return html`${prose(question.prompt)} ${hints.length > 0 ? hintList(hints, question.hintsTotal) : nothing}`;
}

function hintList(hints: readonly string[], total: number): TemplateResult {
  const items = hints.map(
    (hint, index) => html`
      <li class="hint">
        ${icon('lightbulb', 'lit')}
        <div>
          <p class="label">Hint ${index + 1} of ${total}</p>
          ${prose(hint)}
        </div>
      </li>
    `,
  );
  return html`<ol class="hints" aria-label="Hints">${items}</ol>`;
}
