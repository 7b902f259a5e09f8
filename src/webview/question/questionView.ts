import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { PageState } from '../../shared/protocol';
import type { Send } from './send';

/** What the page gives to the view of a question. */
export interface ViewHost {
  readonly send: Send;
  /** Tells a screen reader. */
  announce(words: string): void;
  /** What does not work now, to stand above the prompt. */
  readonly notices: unknown;
}

/** What one kind of question looks like: its header, its prompt, how it is answered and what came of it. */
export abstract class QuestionView<S extends PageState> extends LitElement {
  @property({ attribute: false }) page: S | null = null;
  @property({ attribute: false }) host: ViewHost | null = null;

  /** What single keys do where nothing is typed: the key in lower case, the action, or null while there is none. */
  abstract keys(): Readonly<Record<string, (() => void) | null>>;

  protected override createRenderRoot(): HTMLElement {
    // One style sheet for the page, and the icon font, reach everything.
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // `page` is protected in no subclass, but its name in the map is only known as a string.
    const before = changed.get('page');
    if (this.page && before) this.changed(this.page, before as S);
  }

  /** Another state of the same question has come. */
  protected changed(page: S, before: S): void {
    if (page.hints.length > before.hints.length) void this.#tellOfHint(page);
  }

  protected send: Send = (name, payload) => this.host?.send(name, payload);

  /** The keys that every kind has. */
  protected commonKeys(): Readonly<Record<string, (() => void) | null>> {
    const { page } = this;
    const more = page !== null && page.hints.length < page.question.hintsTotal;
    return {
      h: more ? () => this.send('hint', undefined) : null,
      n: page?.next ? () => this.send('next', undefined) : null,
    };
  }

  /** Before the hint is brought into sight. */
  protected beforeHint(): void {}

  async #tellOfHint({ hints, question }: S): Promise<void> {
    this.beforeHint();
    this.host?.announce(`Hint ${hints.length} of ${question.hintsTotal} is shown under the prompt.`);
    await this.updateComplete;
    bringIntoView(this.querySelector('.hint:last-child'));
  }
}

/** Scrolls only when the beginning of the element, and some of what follows, is out of sight. */
export function bringIntoView(element: Element | null): void {
  const { top, height } = element?.getBoundingClientRect() ?? { top: 0, height: 0 };
  const covered = document.querySelector('.header')?.getBoundingClientRect().height ?? 0;
  const seen = top >= covered && top + Math.min(height, window.innerHeight / 2) <= window.innerHeight;
  if (!seen) window.scrollBy(0, top - covered);
}
