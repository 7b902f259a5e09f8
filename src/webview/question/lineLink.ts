import { html, type TemplateResult } from 'lit';
import type { Send } from './send';

/** A line of the learner's file; pressing it puts the cursor there. */
export function lineLink(line: number, code: string, send: Send): TemplateResult {
  return html`
    <button class="link" type="button" title="Go to line ${line}" @click=${() => send('reveal', { line })}>
      line ${line}${code === '' ? '' : html`: <code>${code}</code>`}
    </button>
  `;
}
