import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { PANELS } from '../../shared/ids';
import { pageHtml } from './html';

/** Makes panels that can load our own built files and nothing else. */
export class PageFactory {
  readonly #folder: vscode.Uri;

  /** @param extension the folder that the extension is installed in */
  constructor(extension: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
  }

  create(
    title: string,
    where: { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean },
  ): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(PANELS.question, title, where, {
      ...this.#options(),
      retainContextWhenHidden: false,
      enableFindWidget: true,
    });
  }

  /** Gives a panel that VS Code brought back what `create` gives a new one. */
  prepare(panel: vscode.WebviewPanel): void {
    panel.webview.options = this.#options();
  }

  /** Starts the page's script. */
  fill(panel: vscode.WebviewPanel): void {
    const { webview, title } = panel;
    const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#folder, name)).toString();
    webview.html = pageHtml({
      title,
      nonce: randomBytes(16).toString('base64url'),
      cspSource: webview.cspSource,
      script: file('question.js'),
      styles: [file('codicon.css'), file('question.css')],
    });
  }

  #options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [this.#folder] };
  }
}
