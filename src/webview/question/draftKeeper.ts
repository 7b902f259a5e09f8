import type { PageDraft } from '../../shared/protocol';

/** Typing is told this often while it goes on; a crash costs at most this much. */
const EVERY_MS = 200;

/** What the learner has typed and chosen: the page's own copy, told to the extension as it grows. */
export class DraftKeeper {
  #draft: PageDraft = { text: '', chosen: [], ticked: [] };
  #revision: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (draft: PageDraft) => void) {}

  get value(): PageDraft {
    return this.#draft;
  }

  /** Takes over what the extension holds when something else than this page has changed it. True when it was taken. */
  adopt(draft: PageDraft, revision: number): boolean {
    if (revision === this.#revision) return false;
    this.cancel();
    this.#revision = revision;
    this.#draft = draft;
    return true;
  }

  type(text: string): void {
    this.#draft = { ...this.#draft, text };
    this.#timer ??= setTimeout(() => this.flush(), EVERY_MS);
  }

  put(part: Partial<Omit<PageDraft, 'text'>>): void {
    this.#draft = { ...this.#draft, ...part };
    this.cancel();
    this.tell(this.#draft);
  }

  /** Tells at once what waits to be told. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.cancel();
    this.tell(this.#draft);
  }

  /** What waits is told in another way, or by nobody. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
