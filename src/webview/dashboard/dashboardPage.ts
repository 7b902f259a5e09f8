import './chart';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DashboardData, DashboardHostRequests, DashboardRequests, Mark } from '../../shared/dashboard';
import { type Port, Rpc } from '../../shared/rpc';
import { calendar } from './calendar';
import { type Chart, MARK } from './chart';
import { due } from './due';
import { lists } from './lists';
import { mastery } from './mastery';
import { path } from './path';
import { standalone } from './tidy';
import { plural, time } from './words';

const LOADING_MS = 150;

/** The dashboard: takes the data that the extension sends, and asks for what the learner points at. */
@customElement('drill-dashboard')
export class DashboardPage extends LitElement {
  @property({ attribute: false }) port: Port | null = null;

  @state() private data: DashboardData | null = null;
  @state() private isLoading = false;
  @state() private failure = '';

  #rpc: Rpc<DashboardRequests, DashboardHostRequests> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.port) return;
    this.#rpc = new Rpc<DashboardRequests, DashboardHostRequests>(this.port, {
      data: data => {
        this.data = data;
        return undefined;
      },
    });
    this.addEventListener(MARK, event => this.#send('show', (event as CustomEvent<Mark>).detail));
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rpc?.dispose();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<main>${this.failure ? this.#failed() : this.data ? this.#loaded(this.data) : this.#waiting()}</main>`;
  }

  async #load(): Promise<void> {
    this.failure = '';
    const timer = setTimeout(() => {
      this.isLoading = true;
    }, LOADING_MS);
    try {
      this.data = (await this.#rpc?.request('ready', undefined)) ?? null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      clearTimeout(timer);
      this.isLoading = false;
    }
  }

  #waiting(): TemplateResult {
    return html`${this.isLoading ? html`<p role="status">Working out where you stand…</p>` : nothing}`;
  }

  #failed(): TemplateResult {
    return html`
      <h1>Dashboard</h1>
      <p role="alert">It could not be shown. ${this.failure}</p>
      <button class="primary" @click=${() => void this.#load()}>Try again</button>
    `;
  }

  #loaded(data: DashboardData): TemplateResult {
    if (data.isEmpty) {
      return html`
        <h1>Dashboard</h1>
        <p>
          Nothing was attempted yet, so there is nothing to draw. With your first answers this page shows when you practised,
          how strong you are in each topic and how sure that is, and what comes back for review.
        </p>
        <button class="primary" @click=${() => this.#send('practise', undefined)}>Begin with today’s questions</button>
      `;
    }
    const { totals, streak } = data;
    const run = streak.isOpen ? 'goes on with an answer today' : 'a day off does not end it';
    return html`
      <header>
        <h1>Dashboard</h1>
        <div class="actions">
          <button @click=${() => this.#send('exportMarkdown', undefined)}>Export as Markdown</button>
          <button @click=${() => this.#exportSvg()}>Export charts as SVG</button>
        </div>
      </header>
      <dl class="tiles">
        ${tile('Streak', plural(streak.current, 'day'), streak.current > 0 ? run : `longest: ${plural(streak.longest, 'day')}`)}
        ${tile('Time', time(totals.minutes), plural(totals.attempts, 'attempt'))}
        ${tile('Questions seen', `${totals.seen} of ${totals.questions}`, `${totals.solved} solved`)}
        ${tile('Due today', String(data.due[0]?.questions ?? 0), time(data.due[0]?.minutes ?? 0))}
      </dl>
      <drill-chart .content=${calendar(data)}></drill-chart>
      ${data.topics.length > 0 ? html`<drill-chart .content=${mastery(data)}></drill-chart>` : nothing}
      ${lists(data, mark => this.#send('show', mark))}
      <drill-chart .content=${due(data)}></drill-chart>
      ${data.path ? html`<drill-chart .content=${path(data.path)}></drill-chart>` : this.#noDate()}
    `;
  }

  #noDate(): TemplateResult {
    return html`
      <section>
        <h2>The way to your interview</h2>
        <p class="muted">With the day of your interview set, this shows how many new questions a day lead there.</p>
        <button @click=${() => this.#send('setDate', undefined)}>Set the date</button>
      </section>
    `;
  }

  #exportSvg(): void {
    const drawings = [...this.querySelectorAll<Chart>('drill-chart')].flatMap(({ content, drawing }) =>
      content && drawing ? [{ title: content.title, svg: drawing }] : [],
    );
    if (drawings.length > 0) this.#send('exportSvg', { svg: standalone(drawings, document.body) });
  }

  readonly #send = <Name extends keyof DashboardRequests & string>(
    name: Name,
    payload: DashboardRequests[Name][0],
  ): void => {
    this.#rpc?.request(name, payload).catch((error: unknown) => {
      this.failure = error instanceof Error ? error.message : String(error);
    });
  };
}

function tile(name: string, value: string, more: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd><strong>${value}</strong><span class="muted">${more}</span></dd></div>`;
}
