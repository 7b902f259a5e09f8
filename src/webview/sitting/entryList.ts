import { html, type TemplateResult } from 'lit';
import type { SittingEntry } from '../../shared/sittingProtocol';
import { icon } from '../question/icon';

const ICONS = { unseen: 'circle-outline', open: 'circle-large-outline', answered: 'pass-filled' } as const;
const WORDS = { unseen: 'not seen', open: 'open', answered: 'answered' } as const;

/** Every question with its state; any of them may be opened at any time. */
export function entryList(
  entries: readonly SittingEntry[],
  current: string,
  open: (id: string) => void,
): TemplateResult {
  const item = ({ id, title, state, flagged }: SittingEntry, index: number) => html`
    <li>
      <button
        type="button"
        class="entry"
        aria-current=${id === current ? 'step' : 'false'}
        title="${title}: ${WORDS[state]}${flagged ? ', flagged' : ''}"
        @click=${() => open(id)}
      >
        ${icon(ICONS[state])}
        <span class="entry-number">${index + 1}</span>
        <span class="entry-title">${title}</span>
        <span class="unseen">${WORDS[state]}${flagged ? ', flagged' : ''}</span>
        ${flagged ? icon('flag') : ''}
      </button>
    </li>
  `;
  const answered = entries.filter(({ state }) => state === 'answered').length;
  return html`
    <nav class="entries" aria-label="Questions">
      <p class="muted">${answered} of ${entries.length} answered</p>
      <ol>${entries.map(item)}</ol>
    </nav>
  `;
}
