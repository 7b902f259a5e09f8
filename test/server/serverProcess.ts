import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { SERVER_FLAGS } from '../../src/shared/gotchaMessages';

/** Tests run in the root of the checkout. */
const SERVER = path.resolve('dist', 'server.cjs');
const PATIENCE_MS = 15_000;

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly options?: unknown;
  /** server.cjs of another folder than dist. */
  readonly script?: string;
}

/** The server as it ships, in a process of its own, spoken to over the protocol. */
export class ServerProcess {
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server complained of. */
  readonly complaints: string[] = [];
  readonly #listeners = new Set<() => void>();

  private constructor(
    readonly child: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, params => {
      this.published.push(params);
      for (const listener of [...this.#listeners]) listener();
    });
    connection.onNotification(
      LogMessageNotification.type,
      ({ message }) => void this.complaints.push(message),
    );
  }

  /** @param prepare registers what the server may ask, before it is told to start */
  static async start(
    { capabilities = {}, folders = [], options, script = SERVER }: StartOptions = {},
    prepare: (connection: ProtocolConnection) => void = () => undefined,
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [...SERVER_FLAGS, script, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const reader = new StreamMessageReader(child.stdout);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
    const server = new ServerProcess(child, connection);
    prepare(connection);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map(uri => ({ uri, name: path.basename(uri) })),
      initializationOptions: options,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'python', version, text },
    });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** What was published for this version of the document, however long that takes. */
  diagnostics(uri: string, version: number): Promise<PublishDiagnosticsParams> {
    const find = () => this.published.findLast(params => params.uri === uri && params.version === version);
    return this.waitFor(`diagnostics of version ${version} of ${uri}`, find);
  }

  hover(uri: string, line: number, character: number): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
  }

  async actions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only: [...only] }) },
    });
    return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
  }

  waitFor<T>(what: string, find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#listeners.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(check);
        reject(
          new Error(
            `no ${what} within ${PATIENCE_MS / 1000} s; the server said: ${this.complaints.join('\n')}`,
          ),
        );
      }, PATIENCE_MS);
      this.#listeners.add(check);
      check();
    });
  }

  /** Ends it as a client does. @returns its exit code */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.child.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}

/** Applies edits that do not overlap to a text. */
export function applied(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(match => match.index + match[0].length)];
  const offset = ({ line, character }: Range['start']) => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
