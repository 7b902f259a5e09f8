import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { inlineMarkdown, markdown } from '../text/markdown';

/** A question's text. The parser escapes all markup in it, which is why its output may be used as HTML. */
export function prose(text: string): TemplateResult {
  return html`<div class="prose">${unsafeHTML(markdown(text))}</div>`;
}

/** One sentence of Markdown. */
export function inlineProse(text: string): TemplateResult {
  return html`${unsafeHTML(inlineMarkdown(text))}`;
}
