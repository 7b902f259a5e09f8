import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { ChoiceState, ExplainState, OutputState } from '../../shared/protocol';
import { DraftKeeper } from './draftKeeper';
import { hintButton, nextButton } from './header';
import { icon } from './icon';
import { bringIntoView, QuestionView } from './questionView';

/** What a finished attempt came to. */
export type Result = 'right' | 'wrong' | 'gave-up';

/** A question that is answered on the page itself. */
export abstract class AnswerView<S extends ChoiceState | OutputState | ExplainState> extends QuestionView<S> {
  protected readonly draft = new DraftKeeper(draft => this.send('draft', draft));

  /** How the attempt ended, or null while it goes on. */
  protected abstract resultOf(page: S): Result | null;
  /** True when what was typed or chosen can be judged. */
  protected abstract get isComplete(): boolean;
  /** What pressing the first button does now. */
  protected abstract get answerLabel(): string;
  /** The sentence that is told and shown when the attempt ends. */
  protected abstract sentence(result: Result): string;

  protected get result(): Result | null {
    return this.page && this.resultOf(this.page);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that is hidden or closed may never hear of its end.
    document.addEventListener('visibilitychange', this.#flush);
    window.addEventListener('blur', this.#flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#flush);
    window.removeEventListener('blur', this.#flush);
    this.draft.flush();
  }

  override keys(): Readonly<Record<string, (() => void) | null>> {
    const on = this.page?.next ? () => this.send('next', undefined) : null;
    return this.result === null
      ? { ...this.commonKeys(), s: on, enter: this.isComplete ? () => this.answer() : null }
      : { ...this.commonKeys(), h: null, r: () => this.send('again', undefined), enter: null };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { page } = this;
    if (page && changed.has('page')) this.draft.adopt(page.draft, page.revision);
    super.willUpdate(changed);
  }

  protected override changed(page: S, before: S): void {
    super.changed(page, before);
    const result = this.resultOf(page);
    if (result !== null && this.resultOf(before) === null) void this.tell(result);
    else if (page.revision !== before.revision) void this.#focusLater();
  }

  protected override firstUpdated(): void {
    this.focusAnswer();
  }

  /** Puts the focus where one types or chooses next. */
  protected focusAnswer(): void {
    if (this.result !== null) return;
    this.querySelector<HTMLElement>('.answer textarea, .answer input')?.focus({ preventScroll: true });
  }

  protected answer(): void {
    this.draft.cancel();
    this.send('answer', this.draft.value);
  }

  /** Tells how the attempt ended and brings the verdict into sight. */
  protected async tell(result: Result): Promise<void> {
    this.host?.announce(this.sentence(result));
    await this.updateComplete;
    bringIntoView(this.querySelector('.outcome'));
  }

  protected outcomeLine(result: Result): TemplateResult {
    const [name, kind] = {
      right: ['pass', 'passed'],
      wrong: ['error', 'failed'],
      'gave-up': ['eye', 'unset'],
    }[result];
    return html`<p class="verdict outcome">${icon(name ?? '', kind)}<span>${this.sentence(result)}</span></p>`;
  }

  /** The buttons of the header. */
  protected actions(page: S): TemplateResult {
    const { result, send, isComplete } = this;
    if (result !== null) {
      return html`
        <vscode-button secondary aria-keyshortcuts="R" title="Begin a new attempt (R)" @click=${() => send('again', undefined)}>
          Answer again
        </vscode-button>
        ${nextButton(page, true, 'Next', send)}
      `;
    }
    return html`
      <vscode-button
        class="check"
        ?disabled=${!isComplete}
        aria-disabled=${!isComplete}
        title=${isComplete ? `${this.answerLabel} (${this.answerKey})` : this.incomplete}
        @click=${() => this.answer()}
        >${this.answerLabel}</vscode-button
      >
      ${hintButton(page, send)}
      ${this.canGiveUp ? html`<vscode-button secondary title="The attempt then counts as given up" @click=${() => send('solution', undefined)}>Show the answer</vscode-button>` : ''}
      ${nextButton(page, false, 'Skip', send)}
    `;
  }

  protected get canGiveUp(): boolean {
    return true;
  }

  protected get answerKey(): string {
    return 'Enter';
  }

  /** Why the answer cannot be given yet. */
  protected abstract get incomplete(): string;

  async #focusLater(): Promise<void> {
    await this.updateComplete;
    this.focusAnswer();
  }

  readonly #flush = (): void => this.draft.flush();
}
