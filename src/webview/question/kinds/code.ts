import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { CodeState } from '../../../shared/protocol';
import { Delay } from '../delay';
import { header, hintButton, nextButton } from '../header';
import { lesson } from '../lesson';
import { prompt } from '../prompt';
import { bringIntoView, QuestionView } from '../questionView';
import { result } from '../result';
import type { Send } from '../send';
import { sentence } from '../summary';
import { behindTabs, belowEachOther, type Tab } from '../verdictPlacement';

/** A question that is answered in a file beside the page. */
@customElement('drill-code')
export class CodeView extends QuestionView<CodeState> {
  @state() private running = false;
  @state() private tab: Tab = 'prompt';

  #held: HTMLElement | null = null;
  readonly #runningDelay = new Delay(() => {
    this.running = true;
  });

  override keys() {
    return this.commonKeys();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#runningDelay.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const first = changed.has('page') && changed.get('page') === null;
    if (first && this.page) this.#begin(this.page);
    super.willUpdate(changed);
    // The room that the result took is kept while a check runs, so that nothing below it jumps.
    if (!changed.has('running')) return;
    this.#held?.style.removeProperty('min-height');
    this.#held = this.running ? this.querySelector<HTMLElement>('.result') : null;
    this.#held?.style.setProperty('min-height', `${this.#held.offsetHeight}px`);
  }

  protected override changed(page: CodeState, before: CodeState): void {
    super.changed(page, before);
    if (!page.run) {
      this.#runningDelay.stop();
      this.running = false;
    } else this.#runningDelay.start();
    if (page.run && !before.run) this.tab = 'result';
    if (!page.run && page.verdict && JSON.stringify(page.verdict) !== JSON.stringify(before.verdict))
      void this.#tellOfVerdict(page);
  }

  protected override beforeHint(): void {
    this.tab = 'prompt';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, host, running, send } = this;
    if (!page || !host) return nothing;
    const parts = {
      prompt: prompt(page),
      result: html`${result(page, running, send)} ${lesson(page, send)}`,
    };
    const select = (tab: Tab) => {
      this.tab = tab;
    };
    return html`
      ${header(page, actions(page, running, send), send, progress(page, running))}
      <main class="column">
        ${host.notices}
        ${page.verdictPlacement === 'below' ? belowEachOther(parts, send) : behindTabs(parts, this.tab, select, send)}
      </main>
    `;
  }

  #begin({ run, verdict, lesson }: CodeState): void {
    this.running = run !== null;
    this.tab = verdict || lesson ? 'result' : 'prompt';
  }

  async #tellOfVerdict({ verdict, previous }: CodeState): Promise<void> {
    if (!verdict) return;
    this.tab = 'result';
    this.host?.announce(sentence(verdict, previous).replaceAll('`', ''));
    await this.updateComplete;
    bringIntoView(this.querySelector('.result'));
  }
}

function actions(page: CodeState, running: boolean, send: Send): TemplateResult {
  return html`
    ${checkButton(page, running, send)} ${hintButton(page, send)}
    <vscode-button secondary @click=${() => send('reset', undefined)} title="Put the starter back">Reset</vscode-button>
    <vscode-button secondary @click=${() => send('solution', undefined)} title="Compare with the solution">
      Solution
    </vscode-button>
    ${nextButton(page, solved(page), 'Next', send)}
  `;
}

/** One button for both, so that it keeps its place and the focus. */
function checkButton(page: CodeState, running: boolean, send: Send): TemplateResult {
  const blocked = page.problem !== null && !running;
  return html`
    <vscode-button
      class="check"
      icon=${running ? 'debug-stop' : 'play'}
      ?secondary=${running || solved(page)}
      ?disabled=${blocked}
      aria-disabled=${blocked}
      title=${running ? 'Stop the check' : `Save ${page.file} and run its tests`}
      @click=${() => send(running ? 'cancel' : 'check', undefined)}
      >${running ? 'Cancel' : 'Check'}</vscode-button
    >
  `;
}

function progress({ run }: CodeState, running: boolean): TemplateResult {
  if (!running || !run) return html`<div class="progress"></div>`;
  const done = run.tests.filter(test => test.status !== 'not-run').length;
  return html`
    <vscode-progress-bar
      class="progress"
      aria-label="Tests done"
      ?indeterminate=${run.tests.length === 0}
      .value=${done}
      .max=${Math.max(1, run.tests.length)}
    ></vscode-progress-bar>
  `;
}

/** The next step is then Next, not Check. */
function solved({ verdict, stale, next }: CodeState): boolean {
  return verdict?.status === 'passed' && !stale && next !== null;
}
