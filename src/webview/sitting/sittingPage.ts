import '@vscode-elements/elements/dist/vscode-button/index.js';
import '../question/program';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { clockText } from '../../shared/clockText';
import { type Port, Rpc } from '../../shared/rpc';
import type {
  SittingHostRequests,
  SittingPageQuestion,
  SittingPageState,
  SittingRequests,
} from '../../shared/sittingProtocol';
import { DraftKeeper } from '../question/draftKeeper';
import { icon } from '../question/icon';
import { pressed } from '../question/keys';
import { type OptionsForm, optionKeys } from '../question/options';
import { answerForm } from './answerForm';
import { entryList } from './entryList';

/** The page of a running sitting: the questions, the one that is open, and the time. */
@customElement('drill-sitting')
export class SittingPage extends LitElement {
  @property({ attribute: false }) port: Port | null = null;

  @state() private page: SittingPageState | null = null;
  @state() private failure = '';
  @state() private announcement = '';
  @state() private left = 0;

  #rpc: Rpc<SittingRequests, SittingHostRequests> | null = null;
  #drafts = this.#draftsOf('');
  #question = '';
  #ends = 0;
  /** Settles when the last draft has arrived. */
  #told: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.port) return;
    this.#rpc = new Rpc<SittingRequests, SittingHostRequests>(this.port, {
      state: page => {
        this.#show(page);
        return undefined;
      },
      flush: async () => {
        this.#drafts.flush();
        await this.#told;
        return undefined;
      },
    });
    document.addEventListener('keydown', this.#onKey);
    document.addEventListener('visibilitychange', this.#flush);
    window.addEventListener('blur', this.#flush);
    this.#timer = setInterval(() => {
      this.left = Math.max(0, this.#ends - performance.now());
    }, 1000);
    this.#rpc.request('ready', undefined).then(
      page => this.#show(page),
      (error: unknown) => {
        this.failure = `The assessment could not be loaded. ${reason(error)}`;
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('visibilitychange', this.#flush);
    window.removeEventListener('blur', this.#flush);
    clearInterval(this.#timer);
    this.#drafts.flush();
    this.#rpc?.dispose();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { page, failure } = this;
    const notice =
      failure === ''
        ? nothing
        : html`<div class="notice" role="alert">${icon('warning')}<p>${failure}</p></div>`;
    return html`
      <div class="unseen" role="status" aria-live="polite">${this.announcement}</div>
      ${page ? this.#sitting(page, notice) : html`<main class="column">${notice}</main>`}
    `;
  }

  #sitting(page: SittingPageState, notice: unknown): TemplateResult {
    const { current, entries, adaptive, most } = page;
    const place = entries.findIndex(({ id }) => id === current?.id);
    const number = adaptive
      ? `Question ${place + 1} of at most ${most ?? '?'}`
      : `Question ${place + 1} of ${entries.length}`;
    return html`
      <header class="header">
        <div class="sitting-head">
          <h1>${page.title}</h1>
          <p class="time" role="timer" aria-label="Time left">${icon('watch')} ${clockText(this.left)}</p>
          <vscode-button @click=${() => this.#send('handIn', undefined)}>Hand in</vscode-button>
        </div>
      </header>
      <div class="sitting">
        ${adaptive ? nothing : entryList(entries, current?.id ?? '', id => this.#open(id))}
        <main class="sitting-main">
          ${notice} ${page.lacks.map(lack => html`<p class="muted lack">${icon('info')} ${lack}</p>`)}
          ${current ? keyed(current.id, this.#asked(page, current, number)) : html`<p class="muted">${page.busy}</p>`}
        </main>
      </div>
    `;
  }

  #asked(page: SittingPageState, question: SittingPageQuestion, number: string): TemplateResult {
    const { entries, adaptive, busy } = page;
    const place = entries.findIndex(({ id }) => id === question.id);
    const flagged = entries[place]?.flagged === true;
    const modifiers = IS_MAC ? 'Cmd+Alt' : 'Ctrl+Alt';
    const step = (by: number) => entries[place + by];
    const move = (by: number, label: string, key: string, far: string) => html`
      <vscode-button
        secondary
        ?disabled=${!step(by)}
        aria-disabled=${!step(by)}
        aria-keyshortcuts=${key}
        title="${label} question (${key}, or ${modifiers}+${far})"
        @click=${() => this.#step(by)}
        >${label}</vscode-button
      >
    `;
    return html`
      <h2 class="asked">${question.title}</h2>
      <p class="meta">
        <span>${number}</span><span>${question.topic}</span><span>${question.level}</span><span>${question.minutes} min</span>
      </p>
      ${answerForm(question, {
        draft: this.#drafts.value,
        form: this.#form(question),
        type: text => {
          this.#drafts.type(text);
          this.requestUpdate();
        },
        openFile: () => this.#send('openFile', undefined),
        check: () => this.#send('check', undefined),
      })}
      <div class="actions" role="toolbar" aria-label="Question">
        ${
          adaptive
            ? html`<vscode-button ?disabled=${busy !== ''} @click=${() => this.#goOn()}>${busy === '' ? 'Answer and go on' : busy}</vscode-button>`
            : html`
                ${move(-1, 'Previous', 'P', 'PageUp')} ${move(1, 'Next', 'N', 'PageDown')}
                <vscode-button
                  secondary
                  icon="flag"
                  aria-pressed=${flagged}
                  aria-keyshortcuts="F"
                  title="Mark it to come back to it (F, or Ctrl+Alt+M)"
                  @click=${() => this.#flag()}
                  >${flagged ? 'Flagged' : 'Flag for review'}</vscode-button
                >
              `
        }
      </div>
    `;
  }

  #show(page: SittingPageState): void {
    const { current } = page;
    this.failure = '';
    this.#ends = performance.now() + page.leftMs;
    this.left = page.leftMs;
    const turned = (current?.id ?? '') !== this.#question;
    this.page = page;
    if (!turned) return;
    this.#drafts.flush();
    this.#question = current?.id ?? '';
    this.#drafts = this.#draftsOf(this.#question);
    if (current) this.#drafts.adopt(current.draft, 0);
    this.announcement = current?.title ?? '';
    window.scrollTo(0, 0);
    void this.#focus();
  }

  /** Drafts know their question: one that is told late must not land in the next. */
  #draftsOf(question: string): DraftKeeper {
    return new DraftKeeper(draft => {
      this.#told = this.#ask('draft', { question, draft });
    });
  }

  #form({ options, multiple }: SittingPageQuestion): OptionsForm {
    return {
      ...{ options, multiple, chosen: this.#drafts.value.chosen },
      choose: chosen => {
        this.#drafts.put({ chosen });
        this.requestUpdate();
      },
    };
  }

  #open(question: string): void {
    this.#drafts.flush();
    this.#send('show', { question });
  }

  #step(by: number): void {
    const { entries, current } = this.page ?? { entries: [], current: null };
    const next = entries[entries.findIndex(({ id }) => id === current?.id) + by];
    if (next && current) this.#open(next.id);
  }

  #flag(): void {
    const entry = this.page?.entries.find(({ id }) => id === this.page?.current?.id);
    if (entry) this.#send('flag', { question: entry.id, flagged: !entry.flagged });
  }

  #goOn(): void {
    this.#drafts.flush();
    this.#send('goOn', undefined);
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('.answer textarea, .answer input')?.focus({ preventScroll: true });
  }

  readonly #flush = (): void => this.#drafts.flush();

  readonly #onKey = (event: KeyboardEvent): void => {
    const { page } = this;
    if (!page?.current) return;
    const own = page.current.options.length > 0 ? optionKeys(this.#form(page.current)) : {};
    const walk = { p: () => this.#step(-1), n: () => this.#step(1), f: () => this.#flag() };
    if (pressed(event, page.adaptive ? own : { ...own, ...walk })) event.preventDefault();
  };

  #send<Name extends keyof SittingRequests>(name: Name, payload: SittingRequests[Name][0]): void {
    void this.#ask(name, payload);
  }

  /** Resolves when it was answered, or when the page says why not. */
  async #ask<Name extends keyof SittingRequests>(
    name: Name,
    payload: SittingRequests[Name][0],
  ): Promise<void> {
    await this.#rpc?.request(name, payload, 120_000).catch((error: unknown) => {
      this.failure = `That did not work. ${reason(error)}`;
    });
  }
}

const IS_MAC = /mac/iu.test(navigator.userAgent);

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
