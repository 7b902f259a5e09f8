import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { type Handlers, type RequestMap, Rpc } from '../../shared/rpc';
import { pageHtml } from '../page/html';

/** A panel with one of our built pages in it; the typed requests go both ways. */
export class PagePanel<In extends RequestMap<In>, Out extends RequestMap<Out>> implements vscode.Disposable {
  readonly #owned: vscode.Disposable;
  readonly rpc: Rpc<Out, In>;
  /** The script has asked for its state: what is posted earlier would be lost. */
  ready = false;

  /** @param page the name of the bundle: its script and its style sheet */
  constructor(
    readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    page: 'sitting' | 'report',
    handlers: Handlers<In>,
    closed: () => void,
  ) {
    const folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    this.rpc = new Rpc<Out, In>(
      {
        post: message => void webview.postMessage(message),
        onMessage: listener => webview.onDidReceiveMessage(listener),
      },
      handlers,
    );
    this.#owned = vscode.Disposable.from(
      { dispose: () => this.rpc.dispose() },
      panel.onDidDispose(() => {
        this.rpc.dispose();
        closed();
      }),
    );
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
    webview.html = pageHtml({
      title: panel.title,
      nonce: randomBytes(16).toString('base64url'),
      cspSource: webview.cspSource,
      script: file(`${page}.js`),
      styles: [file('codicon.css'), file(`${page}.css`)],
    });
  }

  dispose(): void {
    this.panel.dispose();
    this.#owned.dispose();
  }
}
