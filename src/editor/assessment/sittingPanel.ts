import * as vscode from 'vscode';
import { PANELS } from '../../shared/ids';
import type { SittingHostRequests, SittingRequests } from '../../shared/sittingProtocol';
import { PagePanel } from './pagePanel';
import type { SittingSession } from './sittingSession';

/** States are sent at most this often, but for the clock, which the page counts down by itself. */
const FRAME_MS = 50;

/** The page of the running sitting. Closing it ends nothing: the clock in the status bar brings it back. */
export class SittingPanel implements vscode.Disposable {
  readonly #listener: vscode.Disposable;
  #page: PagePanel<SittingRequests, SittingHostRequests> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #sent = '';

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: SittingSession,
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

  show(): void {
    if (this.#page) {
      this.#page.panel.reveal();
      return;
    }
    const { title } = this.session.run.sitting;
    const panel = vscode.window.createWebviewPanel(
      PANELS.sitting,
      `Assessment: ${title}`,
      { viewColumn: vscode.ViewColumn.Active, preserveFocus: false },
      { enableFindWidget: true },
    );
    const handlers = this.session.handlers();
    const ready = () => {
      if (this.#page) this.#page.ready = true;
      return handlers.ready(undefined);
    };
    this.#page = new PagePanel<SittingRequests, SittingHostRequests>(
      panel,
      this.extension,
      'sitting',
      { ...handlers, ready },
      () => {
        this.#page = null;
      },
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#page?.dispose();
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
