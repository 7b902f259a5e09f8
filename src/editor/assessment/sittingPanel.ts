import * as vscode from 'vscode';
import { PANELS } from '../../shared/ids';
import type { Handlers } from '../../shared/rpc';
import type { SittingHostRequests, SittingRequests } from '../../shared/sittingProtocol';
import { PagePanel } from './pagePanel';
import type { SittingSession } from './sittingSession';

/** States are sent at most this often, but for the clock, which the page counts down by itself. */
const FRAME_MS = 50;
/** A page that is hidden has told everything already and does not answer. */
const FLUSH_MS = 1000;

/** The page of the running sitting. Closing it ends nothing: the clock in the status bar brings it back. */
export class SittingPanel implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  #page: PagePanel<SittingRequests, SittingHostRequests> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #sent = '';

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: SittingSession,
    private readonly handIn: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#listener = session.onDidChange(() => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#send().catch(this.onError);
      }, FRAME_MS);
    });
  }

  get isOpen(): boolean {
    return this.#page !== null;
  }

  /** @param preserveFocus where somebody goes on typing in a file */
  show(preserveFocus = false): void {
    if (this.#page) {
      this.#page.panel.reveal(undefined, preserveFocus);
      return;
    }
    const { title } = this.session.run.sitting;
    const viewColumn = preserveFocus ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const panel = vscode.window.createWebviewPanel(
      PANELS.sitting,
      `Assessment: ${title}`,
      { viewColumn, preserveFocus },
      { enableFindWidget: true },
    );
    this.adopt(panel);
  }

  /** Goes on in a panel that VS Code has kept at its place over a reload. */
  adopt(panel: vscode.WebviewPanel): void {
    this.#page?.dispose();
    const page = new PagePanel<SittingRequests, SittingHostRequests>(
      panel,
      this.extension,
      'sitting',
      this.#handlers(),
      () => {
        if (this.#page === page) this.#page = null;
      },
    );
    this.#page = page;
  }

  /** Resolves when the page has told what was typed in it last. */
  async flush(): Promise<void> {
    const page = this.#page;
    if (page?.ready && page.panel.visible)
      await page.rpc.request('flush', undefined, FLUSH_MS).catch(() => undefined);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#page?.dispose();
  }

  #handlers(): Handlers<SittingRequests> {
    const { session } = this;
    return {
      ready: () => {
        if (this.#page) this.#page.ready = true;
        return session.state();
      },
      draft: ({ question, draft }) => done(session.answer(question, draft)),
      show: async ({ question }) => {
        if (!session.run.sitting.adaptive) await session.show(question);
        return undefined;
      },
      flag: ({ question, flagged }) => {
        session.flag(question, flagged === true);
        return undefined;
      },
      goOn: () => done(session.goOn()),
      openFile: () => done(session.openFile()),
      check: () => done(session.check()),
      handIn: () => {
        // The question whether to hand in may stay open for as long as the learner likes.
        this.handIn().catch(this.onError);
        return undefined;
      },
    };
  }

  async #send(): Promise<void> {
    const page = this.#page;
    if (!page?.ready || !page.panel.visible) return;
    const state = this.session.state();
    // Each second changes the time alone, which the page knows itself.
    const told = JSON.stringify({ ...state, leftMs: 0 });
    if (told === this.#sent) return;
    this.#sent = told;
    await page.rpc.request('state', state).catch(() => {
      // A page that was hidden or closed meanwhile asks again when it is shown.
      this.#sent = '';
    });
  }
}

async function done(work: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}
