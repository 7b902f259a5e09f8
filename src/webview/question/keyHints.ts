import { html, type TemplateResult } from 'lit';

/** The keys that act on an open question, as they stand under what is answered. */
export function keyHints(hints: readonly (readonly [key: string, does: string])[]): TemplateResult {
  const items = hints.map(([key, does]) => html`<li><kbd>${key}</kbd> ${does}</li>`);
  return html`<ul class="key-hints muted" aria-label="Keys">${items}</ul>`;
}
