import * as vscode from 'vscode';
import { PANELS } from '../../shared/ids';
import type { HostRequests, PageRequests } from '../../shared/protocol';
import { Rpc } from '../../shared/rpc';
import type { Log } from '../log';
import type { OpenQuestion, Practice } from '../practice/practice';
import type { PageFactory } from './pageFactory';
import type { PageStates } from './pageStates';
import type { Placement } from './placement';
import type { PageRequestHandlers } from './requests';

/** States are sent at most once in this time: a check may report hundreds of tests in a few milliseconds. */
const FRAME_MS = 16;
const LAST_SHOWN = 'pythonDrill.page.question';

interface Page {
  readonly panel: vscode.WebviewPanel;
  readonly rpc: Rpc<HostRequests, PageRequests>;
  open: OpenQuestion;
  /** The script runs and has asked for its state: what is posted earlier would be lost. */
  ready: boolean;
}

/** The question page: one panel that shows the question being worked on. */
export class QuestionPanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #subscriptions: readonly vscode.Disposable[];
  #page: Page | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly practice: Practice,
    private readonly states: PageStates,
    private readonly handlers: PageRequestHandlers,
    private readonly factory: PageFactory,
    private readonly placement: Placement,
    private readonly memento: vscode.Memento,
    private readonly log: Log,
  ) {
    this.#subscriptions = [
      vscode.window.registerWebviewPanelSerializer(PANELS.question, this),
      practice.onDidChangeCurrent(open => {
        if (open && this.#page) this.#turnTo(this.#page, open);
      }),
      states.onDidChange(() => this.#schedule()),
    ];
  }

  get isOpen(): boolean {
    return this.#page !== null;
  }

  /** Shows the question, in the panel that is open or in a new one. The focus stays in the file, where there is one. */
  async show(open: OpenQuestion): Promise<void> {
    const page = this.#page;
    if (page) {
      this.#turnTo(page, open);
      this.placement.reveal(page.panel, open);
      return;
    }
    const panel = this.factory.create(open.question.title, this.placement.optionsFor(open));
    this.#adopt(panel, open);
    if (open.file) await this.placement.settle(panel, () => this.practice.show(open));
  }

  /** VS Code brings the panel back after a reload. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    const id = this.practice.current?.question.id ?? this.memento.get<unknown>(LAST_SHOWN);
    try {
      if (this.#page || typeof id !== 'string') throw new Error('there is no question to show in it');
      const open = await this.practice.load(id);
      this.factory.prepare(panel);
      this.#adopt(panel, open);
      if (!open.file) this.practice.pageActive(open);
    } catch (error) {
      this.log.warn(`The question page was not restored: ${String(error)}`);
      panel.dispose();
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#page?.panel.dispose();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #adopt(panel: vscode.WebviewPanel, open: OpenQuestion): void {
    const { webview } = panel;
    const handlers = this.handlers.for(() => ({
      open: page.open,
      onReady: () => {
        page.ready = true;
      },
    }));
    const rpc = new Rpc<HostRequests, PageRequests>(
      {
        post: message => void webview.postMessage(message),
        onMessage: listener => webview.onDidReceiveMessage(listener),
      },
      handlers,
    );
    const page: Page = { panel, rpc, open, ready: false };
    this.#page = page;
    panel.onDidChangeViewState(() => {
      // A hidden page is taken down; when it is shown again it starts anew and asks for its state.
      if (!panel.visible) page.ready = false;
      if (panel.active && !page.open.file) this.practice.pageActive(page.open);
      this.placement.remember(panel);
    });
    panel.onDidDispose(() => {
      rpc.dispose();
      if (this.#page !== page) return;
      this.#page = null;
      this.practice.pageClosed();
    });
    this.#turnTo(page, open);
    // Last, so that nothing that the page says is missed.
    this.factory.fill(panel);
  }

  #turnTo(page: Page, open: OpenQuestion): void {
    page.open = open;
    page.panel.title = open.question.title;
    void this.memento.update(LAST_SHOWN, open.question.id);
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#send();
    }, FRAME_MS);
  }

  async #send(): Promise<void> {
    const page = this.#page;
    if (!page?.ready || !page.panel.visible) return;
    try {
      await page.rpc.request('state', this.states.of(page.open));
    } catch (error) {
      // A page that was hidden or closed meanwhile asks again when it is shown.
      this.log.debug(`The question page did not take its state: ${String(error)}`);
    }
  }
}
