import { html, type TemplateResult } from 'lit';
import { icon } from './icon';

/** A line that unfolds what is seldom needed. */
export function disclosure(title: string, content: unknown): TemplateResult {
  return html`
    <details class="disclosure">
      <summary>${icon('chevron-right', 'chevron')}${title}</summary>
      <div class="disclosed">${content}</div>
    </details>
  `;
}
