import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { LEVEL_TITLES } from '../../bank/search';
import type { DashboardHostRequests, DashboardRequests, Mark } from '../../shared/dashboard';
import { COMMANDS, PANELS, SETTINGS } from '../../shared/ids';
import { Rpc } from '../../shared/rpc';
import { pageHtml } from '../page/html';
import { type DashboardSources, dashboardData, questionsBehind } from './dashboardData';
import { dashboardMarkdown } from './dashboardMarkdown';

export interface DashboardParts {
  /** Folder that the extension is installed in. */
  readonly extension: vscode.Uri;
  /** Asked each time that something is shown. */
  readonly sources: () => DashboardSources;
  readonly onDidChange: vscode.Event<void>;
  readonly showError: (error: unknown) => Promise<void>;
}

/** Many attempts may come at once when another machine's log is read. */
const SETTLE_MS = 100;

/** The dashboard: one panel, brought to the front when it is asked for again. In a bundle of its own. */
export class DashboardPanel implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #listener: vscode.Disposable;
  #panel: vscode.WebviewPanel | null = null;
  #rpc: Rpc<DashboardHostRequests, DashboardRequests> | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** The page runs and has asked for its data: what is posted earlier would be lost. */
  #isReady = false;

  constructor(private readonly parts: DashboardParts) {
    this.#folder = vscode.Uri.joinPath(parts.extension, 'dist', 'webview');
    this.#listener = parts.onDidChange(() => this.#schedule());
  }

  show(): void {
    if (this.#panel) this.#panel.reveal();
    else this.#create();
  }

  /** @returns what is shown, for tests */
  get data() {
    return dashboardData(this.parts.sources());
  }

  dispose(): void {
    this.#listener.dispose();
    if (this.#timer) clearTimeout(this.#timer);
    this.#panel?.dispose();
  }

  #create(): void {
    const panel = vscode.window.createWebviewPanel(
      PANELS.dashboard,
      'Python Drill dashboard',
      vscode.ViewColumn.Active,
      {
        enableScripts: true,
        localResourceRoots: [this.#folder],
        enableFindWidget: true,
      },
    );
    const { webview } = panel;
    const rpc = new Rpc<DashboardHostRequests, DashboardRequests>(
      {
        post: message => void webview.postMessage(message),
        onMessage: listener => webview.onDidReceiveMessage(listener),
      },
      {
        ready: () => {
          this.#isReady = true;
          return this.data;
        },
        show: mark => this.#behind(mark),
        practise: () => run(COMMANDS.startToday),
        setDate: () => run('workbench.action.openSettings', SETTINGS.interviewDate),
        exportMarkdown: () =>
          this.#save(
            'Export the dashboard as Markdown',
            'md',
            { Markdown: ['md'] },
            dashboardMarkdown(this.data),
          ),
        exportSvg: ({ svg }) =>
          this.#save('Export the charts as SVG', 'svg', { 'SVG picture': ['svg'] }, svg),
      },
    );
    panel.onDidChangeViewState(() => {
      // A hidden page is taken down, and asks for its data anew when it is shown again.
      if (!panel.visible) this.#isReady = false;
    });
    panel.onDidDispose(() => {
      rpc.dispose();
      this.#panel = null;
      this.#rpc = null;
      this.#isReady = false;
    });
    this.#panel = panel;
    this.#rpc = rpc;
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#folder, name)).toString();
    webview.html = pageHtml({
      title: panel.title,
      nonce: randomBytes(16).toString('base64url'),
      cspSource: webview.cspSource,
      script: file('dashboard.js'),
      styles: [file('codicon.css'), file('dashboard.css')],
    });
  }

  #schedule(): void {
    if (!this.#isReady) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#rpc?.request('data', this.data).catch(() => {
        // Hidden or closed meanwhile: it asks again when it is shown.
        this.#isReady = false;
      });
    }, SETTLE_MS);
  }

  async #behind({ of, key }: Mark): Promise<undefined> {
    const questions = questionsBehind(this.parts.sources(), of, key);
    const items = questions.map(({ id, title, level, kind }) => ({
      label: title,
      description: `${LEVEL_TITLES[level]} · ${kind}`,
      id,
    }));
    if (items.length === 0) return;
    // Not awaited: the page should not wait until something is chosen.
    void vscode.window
      .showQuickPick(items, {
        title: `${items.length === 1 ? '1 question' : `${items.length} questions`} behind it`,
        matchOnDescription: true,
      })
      .then(chosen => chosen && run(COMMANDS.open, chosen.id));
  }

  async #save(
    title: string,
    extension: string,
    filters: Record<string, string[]>,
    text: string,
  ): Promise<undefined> {
    const { today } = this.data;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `python-drill-${today}.${extension}`;
    void vscode.window
      .showSaveDialog({ title, filters, ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }) })
      .then(target => target && vscode.workspace.fs.writeFile(target, Buffer.from(text)))
      .then(undefined, this.parts.showError);
    return undefined;
  }
}

async function run(command: string, argument?: unknown): Promise<undefined> {
  await vscode.commands.executeCommand(command, argument);
  return undefined;
}
