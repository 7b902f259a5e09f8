import { html, nothing, type TemplateResult } from 'lit';
import { type OutputRow, outputRows } from '../text/outputRows';
import type { Piece } from '../text/pieces';

/** What was predicted beside what is printed, line by line. */
export function outputDiff(typed: string, real: string): TemplateResult {
  const row = ({ typed, real, same }: OutputRow) => html`
    <tr class=${same ? '' : 'differs'}>
      <td>${side(typed, piece => html`<del>${piece}</del>`)}</td>
      <td>${side(real, piece => html`<ins>${piece}</ins>`)}</td>
    </tr>
  `;
  return html`
    <table class="output-diff">
      <thead>
        <tr>
          <th scope="col">You typed</th>
          <th scope="col">It prints</th>
        </tr>
      </thead>
      <tbody>
        ${outputRows(typed, real).map(row)}
      </tbody>
    </table>
  `;
}

function side(pieces: readonly Piece[] | null, mark: (text: string) => TemplateResult) {
  if (pieces === null) return html`<span class="omitted">no line</span>`;
  if (pieces.every(({ text }) => text === '')) return html`<span class="omitted">an empty line</span>`;
  return pieces.map(({ text, kind }) => (text === '' ? nothing : kind === 'changed' ? mark(text) : text));
}
