import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import type { GotchaText, ScanResult } from '../../shared/gotchaMessages';
import { COMMANDS } from '../../shared/ids';
import type { Settings } from '../config';
import { SHOW_LOG, type ShowError, UserError } from '../errors';
import type * as LanguageClientBundle from './languageClient';
import type { GotchaClient } from './languageClient';
import { Restarts } from './restarts';

export interface GotchaServiceParts {
  /** Folder of the bundles. */
  readonly dist: string;
  readonly settings: Settings;
  /** Absolute path of the practice folder, as it is set now. */
  practiceFolder(): string;
  readonly showError: ShowError;
  readonly log: vscode.LogOutputChannel;
}

/** What a hover may run. */
const HOVER_COMMANDS = [COMMANDS.practiseGotcha, COMMANDS.showGotcha];

/** The gotcha server: started with the first Python file, and again when it crashed. */
export class GotchaService implements vscode.Disposable {
  readonly #restarts = new Restarts(Date.now);
  readonly #listener: vscode.Disposable;
  #client: Promise<GotchaClient> | undefined;
  #disposed = false;

  constructor(private readonly parts: GotchaServiceParts) {
    const { settings, showError } = parts;
    const begin = (document: vscode.TextDocument) => {
      if (document.languageId === 'python' && this.#isWanted(document.uri)) this.client().catch(showError);
    };
    this.#listener = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(begin),
      settings.gotchas.onDidChange(() => vscode.workspace.textDocuments.forEach(begin)),
      settings.practiceFolder.onDidChange(() => {
        this.#client?.then(client => client.surroundingsChanged()).catch(error => this.parts.log.warn(error));
      }),
    );
    vscode.workspace.textDocuments.forEach(begin);
  }

  /** Process id of the server; null while there is none. */
  async pid(): Promise<number | null> {
    return (await this.#client)?.pid() ?? null;
  }

  async text(id: string): Promise<GotchaText> {
    const text = await (await this.client()).text(id);
    if (text === null) throw new UserError(`There is no gotcha “${id}”.`);
    return text;
  }

  async scan(files: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<ScanResult> {
    return await (await this.client()).scan(files, token);
  }

  /** The server's client, started when it is not running. Rejects when it cannot be started. */
  client(): Promise<GotchaClient> {
    if (this.#client === undefined) {
      const starting = this.#start();
      this.#client = starting;
      starting.catch(() => {
        if (this.#client === starting) this.#client = undefined;
      });
    }
    return this.#client;
  }

  async restart(): Promise<void> {
    this.#restarts.forget();
    await this.#stop();
    await this.client();
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#stop().catch(error => this.parts.log.error(error));
  }

  async #start(): Promise<GotchaClient> {
    const { dist, log, settings } = this.parts;
    try {
      const { startGotchaClient } = createRequire(__filename)(
        path.join(dist, 'languageClient.cjs'),
      ) as typeof LanguageClientBundle;
      return await startGotchaClient({
        server: path.join(dist, 'server.cjs'),
        log,
        surroundings: () => ({ practiceFolder: this.parts.practiceFolder() }),
        besideRuff: file => settings.gotchasBesideRuff.valueFor(file),
        commands: HOVER_COMMANDS,
        crashed: () => this.#crashed(),
      });
    } catch (cause) {
      const waysOut = [{ label: 'Start again', run: () => this.restart() }, SHOW_LOG];
      throw new UserError('Gotchas cannot be found: their server did not start.', waysOut, { cause });
    }
  }

  async #stop(): Promise<void> {
    const stopping = this.#client;
    this.#client = undefined;
    try {
      await (await stopping)?.dispose();
    } catch (error) {
      // One that never started or has crashed has nothing to end.
      this.parts.log.debug(`The gotcha server was not running: ${String(error)}`);
    }
  }

  #crashed(): number | null {
    if (this.#disposed) return null;
    const pause = this.#restarts.crashed();
    if (pause !== null) return pause;
    const message = 'The server that finds gotchas has crashed four times within three minutes.';
    void this.parts.showError(
      new UserError(message, [{ label: 'Start again', run: () => this.restart() }, SHOW_LOG]),
    );
    return null;
  }

  #isWanted(file: vscode.Uri): boolean {
    const isHere = ['file', 'untitled', 'vscode-notebook-cell'].includes(file.scheme);
    return isHere && this.parts.settings.gotchas.valueFor(file) !== 'off';
  }
}
