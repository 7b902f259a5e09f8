import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict, Warning } from '../../shared/verdict';
import { disclosure } from './disclosure';
import { lineLink } from './lineLink';
import type { Send } from './send';

/** Characters of the output that the page shows; the rest opens in an editor. */
const OUTPUT = 4_000;

/** What the program printed and what Python warned of. */
export function extras({ stdout, stderr, warnings }: Verdict, send: Send): TemplateResult {
  return html`
    ${output('Output', stdout, send)} ${output('Error output', stderr, send)}
    ${warnings.length > 0 ? disclosure(`Warnings (${warnings.length})`, warningList(warnings, send)) : nothing}
  `;
}

function output(title: string, text: string, send: Send): TemplateResult | typeof nothing {
  if (text === '') return nothing;
  const rest = html`
    <button class="link" type="button" @click=${() => send('openText', { title, text })}>Show all</button>
  `;
  return disclosure(
    title,
    html`<pre class="output">${text.slice(0, OUTPUT)}</pre>
      ${text.length > OUTPUT ? rest : nothing}`,
  );
}

function warningList(warnings: readonly Warning[], send: Send): TemplateResult {
  const items = warnings.map(
    ({ category, message, line }) => html`
      <li>${category}: ${message} ${line === null ? nothing : html`(${lineLink(line, '', send)})`}</li>
    `,
  );
  return html`<ul class="warnings">${items}</ul>`;
}
