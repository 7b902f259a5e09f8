import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { HostRequests, PageRequests, PageState } from '../../shared/protocol';
import { type Port, Rpc } from '../../shared/rpc';
import { Delay } from './delay';
import { header } from './header';
import { pressed } from './keys';
import { lesson } from './lesson';
import { type Failure, failureNotice, problemNotice } from './notice';
import { prompt } from './prompt';
import { result } from './result';
import type { Send } from './send';
import { sentence } from './summary';
import { behindTabs, belowEachOther, type Tab } from './verdictPlacement';

/** The page of a question: draws the state that the extension sends, and sends what the learner asks for. */
@customElement('drill-question')
export class QuestionPage extends LitElement {
  @property({ attribute: false }) port: Port | null = null;

  @state() private page: PageState | null = null;
  @state() private loading = false;
  @state() private running = false;
  @state() private failure: Failure | null = null;
  @state() private tab: Tab = 'prompt';
  @state() private announcement = '';

  #rpc: Rpc<PageRequests, HostRequests> | null = null;
  #held: HTMLElement | null = null;
  readonly #loadingDelay = new Delay(() => {
    this.loading = true;
  });
  readonly #runningDelay = new Delay(() => {
    this.running = true;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.port) return;
    this.#rpc = new Rpc<PageRequests, HostRequests>(this.port, {
      state: page => {
        this.#show(page);
        return undefined;
      },
    });
    document.addEventListener('keydown', this.#onKey);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    this.#loadingDelay.stop();
    this.#runningDelay.stop();
    this.#rpc?.dispose();
  }

  protected override createRenderRoot(): HTMLElement {
    // One style sheet for the page, and the icon font, reach everything.
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="unseen" role="status" aria-live="polite">${this.announcement}</div>
      <div class="page" @click=${this.#onClick}>${this.page ? this.#question(this.page) : this.#waiting()}</div>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // The room that the result took is kept while a check runs, so that nothing below it jumps.
    if (!changed.has('running')) return;
    this.#held?.style.removeProperty('min-height');
    this.#held = this.running ? this.querySelector<HTMLElement>('.result') : null;
    this.#held?.style.setProperty('min-height', `${this.#held.offsetHeight}px`);
  }

  #question(page: PageState): TemplateResult {
    const send = this.#send;
    const parts = {
      prompt: prompt(page),
      result: html`${result(page, this.running, send)} ${lesson(page, send)}`,
    };
    const select = (tab: Tab) => {
      this.tab = tab;
    };
    return html`${keyed(
      page.question.id,
      html`
        ${header(page, this.running, send)}
        <main class="column">
          ${problemNotice(page.problem, send)} ${failureNotice(this.failure)}
          ${page.verdictPlacement === 'below' ? belowEachOther(parts, send) : behindTabs(parts, this.tab, select, send)}
        </main>
      `,
    )}`;
  }

  #waiting(): TemplateResult {
    if (this.failure) return html`<main class="column">${failureNotice(this.failure)}</main>`;
    return html`<main class="column"><p class="muted">${this.loading ? 'Loading the question' : ''}</p></main>`;
  }

  async #load(): Promise<void> {
    this.failure = null;
    this.#loadingDelay.start();
    try {
      const page = await this.#rpc?.request('ready', undefined);
      if (page) this.#show(page);
    } catch (error) {
      const message = `The question could not be loaded. ${reason(error)}`;
      this.failure = { message, retry: () => void this.#load() };
    } finally {
      this.#loadingDelay.stop();
      this.loading = false;
    }
  }

  #show(page: PageState): void {
    const before = this.page;
    const same = before?.question.id === page.question.id;
    this.page = page;
    if (!same) this.#turn(page);
    if (!page.run) {
      this.#runningDelay.stop();
      this.running = false;
    } else if (before === null) this.running = true;
    else this.#runningDelay.start();
    if (!same) return;
    if (page.run && !before.run) this.tab = 'result';
    if (page.hints.length > before.hints.length) void this.#tellOfHint(page);
    if (!page.run && page.verdict && JSON.stringify(page.verdict) !== JSON.stringify(before.verdict))
      void this.#tellOfVerdict(page);
  }

  /** A question that the page did not show until now starts at its beginning. */
  #turn({ verdict, lesson }: PageState): void {
    this.failure = null;
    this.tab = verdict || lesson ? 'result' : 'prompt';
    this.announcement = '';
    window.scrollTo(0, 0);
  }

  async #tellOfVerdict({ verdict, previous }: PageState): Promise<void> {
    if (!verdict) return;
    this.tab = 'result';
    this.#announce(sentence(verdict, previous).replaceAll('`', ''));
    await this.updateComplete;
    bringIntoView(this.querySelector('.result'));
  }

  async #tellOfHint({ hints, question }: PageState): Promise<void> {
    this.tab = 'prompt';
    this.#announce(`Hint ${hints.length} of ${question.hintsTotal} is shown under the prompt.`);
    await this.updateComplete;
    bringIntoView(this.querySelector('.hint:last-child'));
  }

  /** The same words twice in a row are a change only with something unseen at their end. */
  #announce(words: string): void {
    this.announcement = this.announcement === words ? `${words}\u00a0` : words;
  }

  readonly #send: Send = (name, payload) => {
    this.failure = null;
    this.#rpc?.request(name, payload).catch((error: unknown) => {
      this.failure = {
        message: `That did not work. ${reason(error)}`,
        retry: () => this.#send(name, payload),
      };
    });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const page = this.page;
    if (!page) return;
    const used = pressed(event, {
      hint: () => {
        if (page.hints.length < page.question.hintsTotal) this.#send('hint', undefined);
      },
      next: () => {
        if (page.next) this.#send('next', undefined);
      },
    });
    if (used) event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    // VS Code opens links of a page on its own, without asking the extension: once is enough.
    event.preventDefault();
    event.stopPropagation();
    this.#send('openLink', { url: link.href });
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Scrolls only when the beginning of the element, and some of what follows, is out of sight. */
function bringIntoView(element: Element | null): void {
  const { top, height } = element?.getBoundingClientRect() ?? { top: 0, height: 0 };
  const covered = document.querySelector('.header')?.getBoundingClientRect().height ?? 0;
  const seen = top >= covered && top + Math.min(height, window.innerHeight / 2) <= window.innerHeight;
  if (!seen) window.scrollBy(0, top - covered);
}
