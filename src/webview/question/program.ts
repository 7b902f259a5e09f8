import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { PageProgram } from '../../shared/protocol';
import { highlightPython } from '../text/highlight';
import { Delay } from './delay';
import { icon } from './icon';

/** What a block asks of the page that it stands on. */
export type ProgramAction = 'runProgram' | 'stopProgram' | 'editProgram';

/** Tells the page that a block is there, so that it gets what is known of its run. */
export const PROGRAM_CONNECTED = 'drill-program-connected';
export const PROGRAM_ACTION = 'drill-program-action';

/** A `python run` block: the program, the buttons that run it in the learner's own interpreter, and its output. */
@customElement('drill-program')
export class ProgramBlock extends LitElement {
  @property() program = '';
  @property({ attribute: false }) run: PageProgram | null = null;
  /** Why it cannot be run now; empty when it can. */
  @property({ attribute: false }) obstacle = '';
  /** What it prints is the question. */
  @property({ attribute: false }) withheld = false;
  @state() private running = false;

  readonly #delay = new Delay(() => {
    this.running = true;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new Event(PROGRAM_CONNECTED, { bubbles: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#delay.stop();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('run')) return;
    if (this.run?.running) this.#delay.start();
    else {
      this.#delay.stop();
      this.running = false;
    }
  }

  protected override render(): TemplateResult {
    const { running, obstacle } = this;
    const blocked = obstacle !== '' && !running;
    return html`
      <div class="program">
        <pre><code class="language-python">${unsafeHTML(highlightPython(this.program))}</code></pre>
        <div class="program-actions">
          <button
            class="link"
            type="button"
            aria-disabled=${blocked}
            title=${blocked ? obstacle : running ? 'Stop the program' : 'Run it in your own Python'}
            @click=${() => !blocked && this.#ask(running ? 'stopProgram' : 'runProgram')}
          >
            ${icon(running ? 'debug-stop' : 'play')} ${running ? 'Stop' : 'Run'}
          </button>
          <button
            class="link"
            type="button"
            aria-disabled=${this.withheld}
            title=${this.withheld ? obstacle : 'Open it as a scratch file, to change it and run it again'}
            @click=${() => !this.withheld && this.#ask('editProgram')}
          >
            ${icon('edit')} Edit and run
          </button>
          <span class="muted">${this.run && !running ? this.run.circumstances : nothing}</span>
        </div>
        ${this.run ? this.#output(this.run) : nothing}
      </div>
    `;
  }

  #output({ stdout, stderr, trouble, running, circumstances }: PageProgram): TemplateResult | typeof nothing {
    if (running && circumstances === '') return nothing;
    const silent = stdout === '' && stderr === '' && trouble === null;
    return html`
      <div class="program-output" role="group" aria-label="Output">
        ${trouble === null ? nothing : html`<p>${icon('warning', 'warned')} ${trouble}</p>`}
        ${stdout === '' ? nothing : html`<pre>${stdout}</pre>`}
        ${stderr === '' ? nothing : html`<pre class="errored">${stderr}</pre>`}
        ${silent ? html`<p class="muted">It printed nothing.</p>` : nothing}
      </div>
    `;
  }

  #ask(action: ProgramAction): void {
    this.dispatchEvent(new CustomEvent(PROGRAM_ACTION, { bubbles: true, detail: action }));
  }
}
