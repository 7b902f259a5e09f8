import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Mark } from '../../shared/dashboard';
import { tidied } from './tidy';

/** A row of the table that says what a chart shows; its mark is a button. */
export interface Row {
  readonly cells: readonly string[];
  readonly mark: Mark | null;
}

/** What a chart consists of: a drawing for the eye and a table for everybody. */
export interface ChartContent {
  readonly title: string;
  /** What is to be seen, in a sentence. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** @param width in pixels */
  readonly draw: (width: number) => Element;
}

export const MARK = 'drill-mark';
const NARROWEST = 280;

/** A chart with its title and table. Every mark is a link: one is in the order of tabs, arrow keys go to the others. */
@customElement('drill-chart')
export class Chart extends LitElement {
  @property({ attribute: false }) content: ChartContent | null = null;

  #width = 0;
  readonly #resizing = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#draw();
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
    this.#width = 0;
  }

  /** The drawing, for an export. */
  get drawing(): SVGSVGElement | null {
    return this.querySelector<SVGSVGElement>('.drawing svg');
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { content } = this;
    if (!content) return html``;
    const { title, summary, columns, rows } = content;
    return html`
      <h2>${title}</h2>
      <p class="muted">${summary}</p>
      <div class="drawing" @click=${this.#onClick} @keydown=${this.#onKey}></div>
      <details>
        <summary>Show as a table<span class="unseen">: ${title}</span></summary>
        <table>
          <thead>
            <tr>${columns.map(one => html`<th scope="col">${one}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map(row => html`<tr>${row.cells.map((cell, i) => this.#cell(cell, i === 0 ? row.mark : null))}</tr>`)}
          </tbody>
        </table>
      </details>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const place = this.querySelector('.drawing');
    if (place) this.#resizing.observe(place);
    if (changed.has('content') && this.#width > 0) this.#draw();
  }

  #cell(text: string, mark: Mark | null): TemplateResult {
    if (!mark) return html`<td>${text}</td>`;
    return html`<td><button class="link" @click=${() => this.#tell(mark)}>${text}</button></td>`;
  }

  #draw(): void {
    const place = this.querySelector('.drawing');
    if (!place || !this.content) return;
    const had = place.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-mark')
      : null;
    const svg = tidied(this.content.draw(Math.max(NARROWEST, this.#width)), this.content.title);
    place.replaceChildren(svg);
    const links = this.#links();
    const focused = links.find(link => link.getAttribute('data-mark') === had);
    for (const link of links) link.setAttribute('tabindex', link === (focused ?? links.at(-1)) ? '0' : '-1');
    focused?.focus();
  }

  #links(): SVGAElement[] {
    return [...this.querySelectorAll<SVGAElement>('.drawing a')];
  }

  readonly #onClick = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    this.#follow(link);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const links = this.#links();
    const at = links.findIndex(link => link.matches(':focus'));
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const link = links[at];
      if (link) this.#follow(link);
      return;
    }
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 },
      ...{ Home: 0, End: links.length - 1 },
    };
    const next = links[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    for (const link of links) link.setAttribute('tabindex', link === next ? '0' : '-1');
    next.focus();
  };

  #follow(link: Element): void {
    const [of, key = ''] = (link.getAttribute('data-mark') ?? '').split(/:(.*)/su);
    this.#tell({ of: of as Mark['of'], key });
  }

  #tell(mark: Mark): void {
    this.dispatchEvent(new CustomEvent<Mark>(MARK, { detail: mark, bubbles: true }));
  }
}

/** What a mark's link holds; `Chart` takes it apart again. */
export function markLink({ of, key }: Mark): string {
  return `#${of}:${key}`;
}
