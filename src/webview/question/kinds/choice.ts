import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ChoiceState } from '../../../shared/protocol';
import { AnswerView, type Result } from '../answerView';
import { header } from '../header';
import { keyHints } from '../keyHints';
import { lesson } from '../lesson';
import { type OptionsForm, optionKeys, optionsForm, revealedOptions } from '../options';
import { prompt } from '../prompt';

const WHOLE = 'Choose at least one';

/** A question with options, of which one or several are right. */
@customElement('drill-choice')
export class ChoiceView extends AnswerView<ChoiceState> {
  protected readonly answerLabel = 'Answer';
  protected readonly incomplete = WHOLE;

  override keys() {
    const keys = super.keys();
    return this.result === null ? { ...keys, ...optionKeys(this.#form()) } : keys;
  }

  protected override resultOf({ outcome }: ChoiceState): Result | null {
    return outcome?.result ?? null;
  }

  protected override get isComplete(): boolean {
    return this.draft.value.chosen.length > 0;
  }

  protected override sentence(result: Result): string {
    if (result === 'gave-up') return 'You looked at the answer.';
    if (result === 'right') return 'Right.';
    const { outcome, multiple } = this.page ?? {};
    if (!multiple || !outcome) return 'Not quite.';
    const { chosen } = this.draft.value;
    const right = Object.entries(outcome.options).filter(([, option]) => option.correct);
    const found = right.filter(([id]) => chosen.includes(Number(id))).length;
    const wrong = chosen.length - found;
    const extra = wrong === 0 ? '' : `, and ${wrong} ${wrong === 1 ? 'that is' : 'that are'} wrong`;
    return `Not quite: you chose ${found} of the ${right.length} right options${extra}.`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, host, send } = this;
    if (!page || !host) return nothing;
    const digits = `1–${Math.min(9, page.options.length)}`;
    return html`
      ${header(page, this.actions(page), send)}
      <main class="column">
        ${host.notices}
        <section class="prompt" aria-label="Prompt">${prompt(page)}</section>
        ${
          page.outcome
            ? html`
                <section class="answered" aria-label="Result">
                  ${this.outcomeLine(page.outcome.result)}
                  ${revealedOptions(page.options, this.draft.value.chosen, page.outcome)}
                </section>
              `
            : html`
                ${optionsForm(this.#form())}
                ${keyHints([
                  [digits, 'choose'],
                  ['Enter', 'answer'],
                  ...(page.question.hintsTotal > 0 ? [['H', 'hint'] as const] : []),
                  ['S', 'skip'],
                ])}
              `
        }
        ${lesson(page, send)}
      </main>
    `;
  }

  #form(): OptionsForm {
    return {
      options: this.page?.options ?? [],
      chosen: this.draft.value.chosen,
      multiple: this.page?.multiple === true,
      choose: chosen => {
        this.draft.put({ chosen });
        this.requestUpdate();
      },
    };
  }
}
