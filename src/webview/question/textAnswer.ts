import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface TextAnswer {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  /** Typed in the editor's font, as it stands. */
  readonly code: boolean;
  type(text: string): void;
  /** Ctrl+Enter or Cmd+Enter; Enter alone begins a line. */
  answer(): void;
}

/** An answer in words or lines; it grows with what is typed. */
export function textAnswer({ label, text, rows, code, type, answer }: TextAnswer): TemplateResult {
  return html`
    <div class="answer">
      <label class="label" for="answer-text">${label}</label>
      <textarea
        id="answer-text"
        class=${code ? 'code' : ''}
        rows=${Math.max(rows, text.split('\n').length)}
        spellcheck=${code ? 'false' : 'true'}
        autocapitalize="off"
        .value=${live(text)}
        @input=${(event: Event) => event.target instanceof HTMLTextAreaElement && type(event.target.value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          answer();
        }}
      ></textarea>
    </div>
  `;
}
