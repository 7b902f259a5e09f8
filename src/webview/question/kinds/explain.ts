import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ExplainState } from '../../../shared/protocol';
import { AnswerView, type Result } from '../answerView';
import { header } from '../header';
import { keyHints } from '../keyHints';
import { lesson } from '../lesson';
import { prompt } from '../prompt';
import { inlineProse, prose } from '../prose';
import { bringIntoView } from '../questionView';
import { textAnswer } from '../textAnswer';

/** A question that is answered in the learner's own words, which the learner then holds against a model answer. */
@customElement('drill-explain')
export class ExplainView extends AnswerView<ExplainState> {
  protected readonly incomplete = 'Write your answer first';

  protected override get answerLabel(): string {
    return this.page?.comparison ? 'Save the grade' : 'Compare';
  }

  protected override get answerKey(): string {
    return this.page?.comparison ? 'Enter' : 'Ctrl+Enter';
  }

  protected override get canGiveUp(): boolean {
    return !this.page?.comparison;
  }

  override keys() {
    const { page } = this;
    const keys = super.keys();
    if (!page?.comparison || page.comparison.result !== null) return keys;
    const points = page.comparison.rubric.map((_, point) => [String(point + 1), () => this.#tick(point)]);
    return { ...keys, ...Object.fromEntries(points) };
  }

  protected override resultOf({ comparison }: ExplainState): Result | null {
    return comparison?.result ?? null;
  }

  protected override get isComplete(): boolean {
    return this.draft.value.text.trim() !== '';
  }

  protected override sentence(result: Result): string {
    if (result === 'gave-up') return 'You read the model answer first.';
    const words = result === 'right' ? 'That would convince an interviewer' : 'Worth another try';
    return `${words}: you made ${this.#count()}.`;
  }

  protected override changed(page: ExplainState, before: ExplainState): void {
    super.changed(page, before);
    if (page.comparison && !before.comparison && page.comparison.result === null) void this.#compareLater();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, host, send } = this;
    if (!page || !host) return nothing;
    return html`
      ${header(page, this.actions(page), send)}
      <main class="column">
        ${host.notices}
        <section class="prompt" aria-label="Prompt">${prompt(page)}</section>
        ${page.comparison ? this.#compared(page.comparison) : this.#writing()} ${lesson(page, send)}
      </main>
    `;
  }

  #writing(): TemplateResult {
    const form = textAnswer({
      label: 'Your answer',
      text: this.draft.value.text,
      rows: 10,
      code: false,
      type: text => {
        this.draft.type(text);
        this.requestUpdate();
      },
      answer: () => this.isComplete && this.answer(),
    });
    return html`${form} ${keyHints([['Ctrl+Enter', 'compare with the model answer']])}`;
  }

  #compared({ modelAnswer, rubric, result }: NonNullable<ExplainState['comparison']>): TemplateResult {
    const { text, ticked } = this.draft.value;
    const point = (words: string, index: number) => html`
      <li>
        <label class="option">
          <kbd aria-hidden="true">${index + 1}</kbd>
          <input
            type="checkbox"
            .checked=${ticked.includes(index)}
            ?disabled=${result !== null}
            aria-keyshortcuts=${String(index + 1)}
            @change=${() => this.#tick(index)}
          />
          <span>${inlineProse(words)}</span>
        </label>
      </li>
    `;
    return html`
      <section class="answered" aria-label="Comparison">
        ${result === null ? nothing : this.outcomeLine(result)}
        <div class="side-by-side">
          <div>
            <h2>Your answer</h2>
            ${text.trim() === '' ? html`<p class="muted">You wrote nothing.</p>` : html`<p class="own-words">${text}</p>`}
          </div>
          <div>
            <h2>Model answer</h2>
            ${prose(modelAnswer)}
          </div>
        </div>
        ${
          result === 'gave-up'
            ? html`<h2 class="apart">What it should hold</h2><ul class="prose bullets">${rubric.map(words => html`<li>${inlineProse(words)}</li>`)}</ul>`
            : html`
                <fieldset class="answer points">
                  <legend class="label">${result === null ? 'Tick the points that you made' : 'The points that you made'}</legend>
                  <ol class="options">${rubric.map(point)}</ol>
                </fieldset>
                ${
                  result === null
                    ? html`<p class="muted">You made ${this.#count()}.</p>${keyHints([
                        [`1–${rubric.length}`, 'tick'],
                        ['Enter', 'save the grade'],
                      ])}`
                    : nothing
                }
              `
        }
      </section>
    `;
  }

  #count(): string {
    const points = this.page?.comparison?.rubric.length ?? 0;
    return `${this.draft.value.ticked.length} of ${points} points`;
  }

  #tick(point: number): void {
    const { ticked } = this.draft.value;
    const without = ticked.filter(other => other !== point);
    this.draft.put({ ticked: without.length < ticked.length ? without : [...ticked, point] });
    this.requestUpdate();
  }

  async #compareLater(): Promise<void> {
    this.host?.announce('The model answer is shown beside yours. Tick the points that you made.');
    await this.updateComplete;
    this.querySelector<HTMLElement>('.points input')?.focus({ preventScroll: true });
    bringIntoView(this.querySelector('.answered'));
  }
}
