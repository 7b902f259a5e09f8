import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { OutputState } from '../../../shared/protocol';
import { AnswerView, type Result } from '../answerView';
import { header } from '../header';
import { keyHints } from '../keyHints';
import { lesson } from '../lesson';
import { type OptionsForm, optionKeys, optionsForm, revealedOptions } from '../options';
import { outputDiff } from '../outputDiff';
import { prompt } from '../prompt';
import { textAnswer } from '../textAnswer';

/** A question that asks what a program prints: typed, or picked where there are options. */
@customElement('drill-output')
export class OutputView extends AnswerView<OutputState> {
  protected readonly answerLabel = 'Answer';

  override keys() {
    const keys = super.keys();
    return this.result === null && this.#isPicked ? { ...keys, ...optionKeys(this.#form()) } : keys;
  }

  protected override get incomplete(): string {
    return this.#isPicked ? 'Choose at least one' : 'Type what it prints';
  }

  protected override get answerKey(): string {
    return this.#isPicked ? 'Enter' : 'Ctrl+Enter';
  }

  protected override resultOf({ outcome }: OutputState): Result | null {
    return outcome?.result ?? null;
  }

  protected override get isComplete(): boolean {
    const { text, chosen } = this.draft.value;
    return this.#isPicked ? chosen.length > 0 : text.trim() !== '';
  }

  protected override sentence(result: Result): string {
    if (result === 'gave-up') return 'You looked at the output.';
    return result === 'right' ? 'Right, that is what it prints.' : 'It prints something else.';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, host, send } = this;
    if (!page || !host) return nothing;
    return html`
      ${header(page, this.actions(page), send)}
      <main class="column">
        ${host.notices}
        <section class="prompt" aria-label="Prompt">${prompt(page)}</section>
        ${page.outcome ? this.#answered(page.outcome) : this.#open(page)} ${lesson(page, send)}
      </main>
    `;
  }

  get #isPicked(): boolean {
    return this.page !== null && this.page.options.length > 0;
  }

  #open(page: OutputState): TemplateResult {
    const common = [
      ...(page.question.hintsTotal > 0 ? [['H', 'hint'] as const] : []),
      ['S', 'skip'] as const,
    ];
    if (this.#isPicked) {
      const digits = `1–${Math.min(9, page.options.length)}`;
      return html`
        ${optionsForm(this.#form())} ${keyHints([[digits, 'choose'], ['Enter', 'answer'], ...common])}
      `;
    }
    const typed = textAnswer({
      label: 'What does it print?',
      text: this.draft.value.text,
      rows: 4,
      code: true,
      type: text => {
        this.draft.type(text);
        this.requestUpdate();
      },
      answer: () => this.isComplete && this.answer(),
    });
    return html`${typed} ${keyHints([['Ctrl+Enter', 'answer']])}`;
  }

  #answered(outcome: NonNullable<OutputState['outcome']>): TemplateResult {
    const { page, draft } = this;
    const typed = outcome.result === 'wrong' && !this.#isPicked;
    return html`
      <section class="answered" aria-label="Result">
        ${this.outcomeLine(outcome.result)}
        ${this.#isPicked ? revealedOptions(page?.options ?? [], draft.value.chosen, outcome) : nothing}
        ${typed ? outputDiff(draft.value.text, outcome.expected) : nothing}
        ${!typed && !this.#isPicked ? html`<pre class="output">${outcome.expected}</pre>` : nothing}
      </section>
    `;
  }

  #form(): OptionsForm {
    return {
      options: this.page?.options ?? [],
      chosen: this.draft.value.chosen,
      multiple: false,
      choose: chosen => {
        this.draft.put({ chosen });
        this.requestUpdate();
      },
    };
  }
}
