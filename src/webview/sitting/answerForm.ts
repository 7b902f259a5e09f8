import { html, nothing, type TemplateResult } from 'lit';
import type { PageDraft } from '../../shared/protocol';
import type { SittingPageQuestion, VisibleCheck } from '../../shared/sittingProtocol';
import { icon } from '../question/icon';
import { type OptionsForm, optionsForm } from '../question/options';
import { prose } from '../question/prose';
import { textAnswer } from '../question/textAnswer';

export interface AnswerParts {
  readonly draft: PageDraft;
  readonly form: OptionsForm;
  type(text: string): void;
  openFile(): void;
  check(): void;
}

/** What is asked, and where it is answered. */
export function answerForm(question: SittingPageQuestion, parts: AnswerParts): TemplateResult {
  if (question.lost)
    return html`<p class="lost">
      The question bank does not have this question any more, so it cannot be shown, and it does not count.
    </p>`;
  return html`
    <section class="prompt" aria-label="Prompt">${prose(question.prompt)}</section>
    ${question.code ? code(question.code, parts) : question.options.length > 0 ? optionsForm(parts.form) : typed(question, parts)}
  `;
}

function typed({ kind }: SittingPageQuestion, { draft, type }: AnswerParts): TemplateResult {
  const output = kind === 'output';
  return textAnswer({
    label: output ? 'What does it print?' : 'Your answer',
    text: draft.text,
    rows: output ? 4 : 10,
    code: output,
    type,
    // The answer stands as it is typed: there is nothing to send.
    answer: () => undefined,
  });
}

function code(
  { file, check }: NonNullable<SittingPageQuestion['code']>,
  { openFile, check: run }: AnswerParts,
): TemplateResult {
  return html`
    <section class="code-answer" aria-label="Your answer">
      <p>You answer in a file of its own, which is handed in as it stands: <code title=${file}>${file.split(/[/\\]/u).at(-1)}</code></p>
      <div class="actions">
        <vscode-button @click=${openFile} icon="go-to-file">Open the file</vscode-button>
        ${
          check
            ? html`<vscode-button secondary icon="play" ?disabled=${check.running} @click=${run}>${check.running ? 'Checking' : 'Check'}</vscode-button>`
            : nothing
        }
      </div>
      ${check ? checked(check) : nothing}
    </section>
  `;
}

function checked({ summary, tests }: VisibleCheck): TemplateResult {
  const test = ({ title, passed, message }: VisibleCheck['tests'][number]) => html`
    <li class="visible-test">
      ${icon(passed ? 'pass' : 'error', passed ? 'passed' : 'failed')}
      <div>
        <p>${title}<span class="unseen">: ${passed ? 'passed' : 'failed'}</span></p>
        ${passed || message === '' ? nothing : html`<p class="muted">${message}</p>`}
      </div>
    </li>
  `;
  return html`
    <div class="check-result" aria-live="polite">
      <p>${summary}</p>
      <ul>${tests.map(test)}</ul>
    </div>
  `;
}
