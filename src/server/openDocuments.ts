import {
  type Connection,
  type Disposable,
  NotebookDocuments,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutMagics } from './magics';

/** A document as it is analysed: a notebook's cell is one of its own. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  /** Same length and lines as what the editor shows. */
  readonly text: string;
}

/** Files and notebook cells that the client has open. */
export class OpenDocuments {
  private readonly files = new TextDocuments(TextDocument);
  private readonly notebooks = new NotebookDocuments(TextDocument);

  get(uri: string): OpenDocument | undefined {
    const file = this.files.get(uri);
    if (file) return { uri, version: file.version, text: file.getText() };
    const cell = this.notebooks.cellTextDocuments.get(uri);
    return cell && { uri, version: cell.version, text: withoutMagics(cell.getText()) };
  }

  uris(): string[] {
    return [...this.files.keys(), ...this.notebooks.cellTextDocuments.keys()];
  }

  /** @param changed Also called when a document was opened, after `opened`. */
  listen(
    connection: Connection,
    listeners: { opened(uri: string): void; changed(uri: string): void; closed(uri: string): void },
  ): Disposable {
    const subscriptions = [this.files, this.notebooks.cellTextDocuments].flatMap(documents => [
      documents.onDidOpen(({ document }) => listeners.opened(document.uri)),
      documents.onDidChangeContent(({ document }) => listeners.changed(document.uri)),
      documents.onDidClose(({ document }) => listeners.closed(document.uri)),
    ]);
    subscriptions.push(this.files.listen(connection), this.notebooks.listen(connection));
    return {
      dispose() {
        for (const subscription of subscriptions) subscription.dispose();
      },
    };
  }
}
