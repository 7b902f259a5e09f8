/** A bundle of its own: most of what it costs to load, and needed only once a Python file is open. */
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  GOTCHA_REQUESTS,
  GOTCHA_SECTION,
  type GotchaClientOptions,
  type GotchaSurroundings,
  type GotchaText,
  type ScanResult,
  SERVER_FLAGS,
} from '../../shared/gotchaMessages';
import { withoutDoubles } from './doubleReports';

export interface ClientParts {
  /** server.cjs */
  readonly server: string;
  readonly log: vscode.LogOutputChannel;
  /** What is added to the settings that the server asks for. */
  surroundings(): GotchaSurroundings;
  /** Whether findings that the Ruff extension shows too are shown for this file. */
  besideRuff(file: vscode.Uri): boolean;
  /** The commands that a hover may run. */
  readonly commands: readonly string[];
  /** The server ended by itself. @returns milliseconds until it is started again, or null when it is not */
  crashed(): number | null;
}

/** The running server, as the rest of the editor sees it. */
export interface GotchaClient {
  text(id: string): Promise<GotchaText | null>;
  scan(files: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<ScanResult>;
  /** What is added to the settings is another: the server asks for them again. */
  surroundingsChanged(): Promise<void>;
  /** Process id of the server, for tests. */
  pid(): number | null;
  /** Ends the server. */
  dispose(): Promise<void>;
}

const LANGUAGE = 'python';
const STOP_MS = 2000;

/** Starts the server. Rejects when it cannot be started at all. */
export async function startGotchaClient(parts: ClientParts): Promise<GotchaClient> {
  try {
    return await start(parts, SERVER_FLAGS);
  } catch (error) {
    parts.log.warn(`The gotcha server did not start with ${SERVER_FLAGS.join(' ')}: ${String(error)}`);
    // A later Node may not know them, and ends at once.
    return start(parts, []);
  }
}

async function start(given: ClientParts, flags: readonly string[]): Promise<GotchaClient> {
  let isUp = false;
  // What ends before it is up is told by the rejection.
  const parts: ClientParts = { ...given, crashed: () => (isUp ? given.crashed() : null) };
  const options = { execArgv: [...flags] };
  const run = { module: parts.server, transport: TransportKind.ipc, options };
  const doubles = new Doubles(parts);
  const client = new LanguageClient(
    'pythonDrillGotchas',
    'Python Drill gotchas',
    { run, debug: run },
    clientOptions(parts, doubles),
  );
  doubles.show = (file, diagnostics) => client.diagnostics?.set(file, [...diagnostics]);
  try {
    await client.start();
  } catch (error) {
    doubles.dispose();
    throw error;
  }
  isUp = true;
  return {
    text: id => client.sendRequest(GOTCHA_REQUESTS.text, { id }),
    scan: (files, token) =>
      client.sendRequest(GOTCHA_REQUESTS.scan, { uris: files.map(file => file.toString()) }, token),
    surroundingsChanged: () =>
      client.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
    pid: () => client.serverProcess?.pid ?? null,
    async dispose() {
      doubles.dispose();
      await client.dispose(STOP_MS);
    },
  };
}

function clientOptions(parts: ClientParts, doubles: Doubles): LanguageClientOptions {
  const initializationOptions: GotchaClientOptions = { commands: true };
  return {
    documentSelector: ['file', 'untitled', 'vscode-notebook-cell'].map(scheme => ({
      scheme,
      language: LANGUAGE,
    })),
    outputChannel: parts.log,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: parts.commands } },
    middleware: {
      handleDiagnostics: (file, diagnostics) => doubles.received(file, diagnostics),
      workspace: {
        async configuration(params, token, next) {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value: unknown, index) =>
            params.items[index]?.section === GOTCHA_SECTION
              ? { ...(value as object | null), ...parts.surroundings() }
              : value,
          );
        },
      },
    },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue }),
      async closed() {
        const pause = parts.crashed();
        if (pause === null) return { action: CloseAction.DoNotRestart, handled: true };
        await delay(pause);
        return { action: CloseAction.Restart, handled: true };
      },
    },
  };
}

/** Keeps back what the Ruff extension shows too, whichever of the two comes first. */
class Doubles implements vscode.Disposable {
  readonly #received = new Map<string, readonly vscode.Diagnostic[]>();
  readonly #shown = new Map<string, number>();
  readonly #listener: vscode.Disposable;
  show: (file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]) => void = () => undefined;

  constructor(private readonly parts: ClientParts) {
    this.#listener = vscode.Disposable.from(
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const file of uris) this.#again(file);
      }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (!event.affectsConfiguration(GOTCHA_SECTION)) return;
        for (const key of this.#received.keys()) this.#again(vscode.Uri.parse(key));
      }),
    );
  }

  received(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    const key = file.toString();
    if (diagnostics.length > 0) this.#received.set(key, diagnostics);
    else this.#received.delete(key);
    this.#present(file, this.#chosen(file, diagnostics));
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** Only when something changes: our own diagnostics fire the event too. */
  #again(file: vscode.Uri): void {
    const received = this.#received.get(file.toString());
    if (received === undefined) return;
    const chosen = this.#chosen(file, received);
    if (chosen.length !== this.#shown.get(file.toString())) this.#present(file, chosen);
  }

  #chosen(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] {
    if (this.parts.besideRuff(file)) return diagnostics;
    return withoutDoubles(diagnostics, vscode.languages.getDiagnostics(file));
  }

  #present(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void {
    this.#shown.set(file.toString(), diagnostics.length);
    this.show(file, diagnostics);
  }
}
