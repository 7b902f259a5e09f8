import { html, nothing, type TemplateResult } from 'lit';
import type { TestResult } from '../../shared/verdict';
import type { Piece } from '../text/pieces';
import { type Shortened, shorten, shortenText } from '../text/shorten';
import { diffValues } from '../text/valueDiff';
import type { Send } from './send';

/** Characters from which on a value is broken at the line ends of its strings. */
const LONG = 60;

/** What was called, what should have come and what came. */
export function values(test: TestResult, send: Send): TemplateResult | typeof nothing {
  const { call, expected, actual, title } = test;
  if (call === '' && expected === null && actual === null) return nothing;
  const sides = compared(expected, actual);
  const showAll = (name: string, text: string) => () =>
    send('openText', { title: `${name}: ${title}`.slice(0, 100), text });
  return html`
    <dl class="values">
      ${call === '' ? nothing : row('called', shortenText(call), nothing, showAll('Called', call))}
      ${expected === null ? nothing : row('expected', sides.expected, 'missing', showAll('Expected', expected))}
      ${actual === null ? nothing : row('got', sides.actual, 'extra', showAll('Got', actual))}
    </dl>
  `;
}

function compared(
  expected: string | null,
  actual: string | null,
): { expected: Shortened; actual: Shortened } {
  if (expected === null || actual === null) {
    return { expected: shortenText(expected ?? ''), actual: shortenText(actual ?? '') };
  }
  const diff = diffValues(expected, actual);
  return { expected: shorten(diff.expected), actual: shorten(diff.actual) };
}

function row(
  name: string,
  { pieces, shortened }: Shortened,
  mark: 'missing' | 'extra' | typeof nothing,
  showAll: () => void,
): TemplateResult {
  const long = pieces.reduce((sum, { text }) => sum + text.length, 0) >= LONG;
  return html`
    <dt>${name}</dt>
    <dd>
      <code class="value">${pieces.map(piece => pieceTemplate(piece, mark, long))}</code>
      ${shortened ? html`<button class="link" type="button" @click=${showAll}>Show all</button>` : nothing}
    </dd>
  `;
}

function pieceTemplate({ text, kind }: Piece, mark: 'missing' | 'extra' | typeof nothing, long: boolean) {
  if (kind === 'omitted') return html`<span class="omitted">${text}</span>`;
  const lines = long ? breakLines(text) : text;
  if (kind === 'same') return lines;
  return mark === 'missing' ? html`<ins>${lines}</ins>` : html`<del>${lines}</del>`;
}

/** A long string of several lines reads better as such; its `\n` stay in sight. */
function breakLines(text: string): string {
  return text.replace(/\\./gs, found => (found === '\\n' ? '\\n\n' : found));
}
