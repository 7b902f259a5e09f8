import './kinds/choice';
import './kinds/code';
import './kinds/explain';
import './kinds/output';
import './program';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { HostRequests, PageRequests, PageState } from '../../shared/protocol';
import { type Port, Rpc } from '../../shared/rpc';
import { Delay } from './delay';
import { pressed } from './keys';
import { type Failure, failureNotice, problemNotice } from './notice';
import { PROGRAM_ACTION, PROGRAM_CONNECTED, type ProgramAction, ProgramBlock } from './program';
import { QuestionView, type ViewHost } from './questionView';
import type { Send } from './send';

/** The page of a question: takes the state that the extension sends, and sends what the learner asks for. */
@customElement('drill-question')
export class QuestionPage extends LitElement {
  @property({ attribute: false }) port: Port | null = null;

  @state() private page: PageState | null = null;
  @state() private loading = false;
  @state() private failure: Failure | null = null;
  @state() private announcement = '';

  #rpc: Rpc<PageRequests, HostRequests> | null = null;
  readonly #loadingDelay = new Delay(() => {
    this.loading = true;
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
    this.addEventListener(PROGRAM_CONNECTED, this.#onProgram);
    this.addEventListener(PROGRAM_ACTION, this.#onProgramAction);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
    this.removeEventListener(PROGRAM_CONNECTED, this.#onProgram);
    this.removeEventListener(PROGRAM_ACTION, this.#onProgramAction);
    this.#loadingDelay.stop();
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

  protected override updated(): void {
    for (const block of this.querySelectorAll('drill-program')) this.#fill(block);
  }

  /** What is remembered of the view of one question has no place in that of another. */
  #question(page: PageState): TemplateResult {
    return html`${keyed(page.question.id, this.#view(page))}`;
  }

  #view(page: PageState): TemplateResult {
    const host: ViewHost = {
      send: this.#send,
      announce: words => this.#announce(words),
      notices: html`${problemNotice(page.kind === 'code' ? page.problem : null, this.#send)} ${failureNotice(this.failure)}`,
    };
    switch (page.kind) {
      case 'code':
        return html`<drill-code .page=${page} .host=${host}></drill-code>`;
      case 'choice':
        return html`<drill-choice .page=${page} .host=${host}></drill-choice>`;
      case 'output':
        return html`<drill-output .page=${page} .host=${host}></drill-output>`;
      case 'explain':
        return html`<drill-explain .page=${page} .host=${host}></drill-explain>`;
    }
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
    const same = this.page?.question.id === page.question.id;
    this.page = page;
    if (same) return;
    // A question that the page did not show until now starts at its beginning.
    this.failure = null;
    this.announcement = '';
    window.scrollTo(0, 0);
  }

  /** The same words twice in a row are a change only with something unseen at their end. */
  #announce(words: string): void {
    this.announcement = this.announcement === words ? `${words}\u00a0` : words;
  }

  #fill(block: ProgramBlock): void {
    const { page } = this;
    if (!page) return;
    block.run = page.programs[block.program] ?? null;
    block.withheld = page.withheld === block.program;
    block.obstacle = block.withheld
      ? 'Answer first: running it gives the answer away'
      : (page.problem?.message ?? '');
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
    const view = this.querySelector('drill-code, drill-choice, drill-output, drill-explain');
    if (view instanceof QuestionView && pressed(event, view.keys())) event.preventDefault();
  };

  readonly #onProgram = ({ target }: Event): void => {
    if (target instanceof ProgramBlock) this.#fill(target);
  };

  readonly #onProgramAction = (event: Event): void => {
    const { target } = event;
    if (!(event instanceof CustomEvent) || !(target instanceof ProgramBlock)) return;
    const action: ProgramAction = event.detail;
    this.#send(action, { program: target.program });
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

declare global {
  interface HTMLElementTagNameMap {
    'drill-program': ProgramBlock;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
