import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { Analyzer } from '../gotchas/analysis/analyzer';
import { gotchaById } from '../gotchas/catalogue';
import { engineFiles } from '../gotchas/project/engineFiles';
import { isInPackage } from '../gotchas/project/packages';
import {
  GOTCHA_REQUESTS,
  GOTCHA_SECTION,
  type GotchaClientOptions,
  type GotchaId,
  type GotchaText,
  type ScanParams,
} from '../shared/gotchaMessages';
import { AnalysisQueue, EDIT_TIMES } from './analysisQueue';
import { codeActions, FIX_ALL } from './codeActions';
import { DocumentFindings } from './documentFindings';
import { DrilledGotchas } from './drilledGotchas';
import { FileRules } from './fileRules';
import { pathOf } from './fileUri';
import { FolderSettings } from './folderSettings';
import { hoverAt } from './hover';
import { OpenDocuments } from './openDocuments';
import { REAL_TIMERS } from './timers';
import { scanFiles, withoutScan } from './workspaceScan';

const PROJECT_FILES = '**/{pyproject,ruff,.ruff}.toml';

/** What the client can do, and asked for. */
interface Client {
  readonly commands: boolean;
  readonly versioned: boolean;
  readonly asksSettings: boolean;
  readonly watchesFiles: boolean;
  readonly watchesSettings: boolean;
  readonly tellsFolders: boolean;
}

/** Wires the protocol to the analysis. */
export class GotchaServer {
  private readonly documents = new OpenDocuments();
  private readonly drilled = new DrilledGotchas();

  /** @param dist Folder of the built program. */
  constructor(
    private readonly connection: Connection,
    private readonly dist: string,
  ) {}

  listen(): void {
    this.connection.onInitialize(params => this.initialize(params));
    this.connection.listen();
  }

  private async initialize(params: InitializeParams): Promise<InitializeResult> {
    const { connection } = this;
    const client = clientOf(params);
    const analyzer = await Analyzer.create({
      ...engineFiles(this.dist),
      log: line => connection.console.warn(line),
      isInPackage: address => {
        const path = pathOf(withoutScan(address));
        return path !== null && isInPackage(path);
      },
    });
    await this.drilled.load(this.dist);
    const settings = new FolderSettings(connection, client.asksSettings, params.initializationOptions);
    const folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri));
    settings.setFolders([...folders]);
    this.serve(client, analyzer, settings, folders);
    return {
      serverInfo: { name: 'Python Drill gotchas' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        notebookDocumentSync: {
          notebookSelector: [{ notebook: 'jupyter-notebook', cells: [{ language: 'python' }] }],
        },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  private serve(client: Client, analyzer: Analyzer, settings: FolderSettings, folders: Set<string>): void {
    const { connection, documents, drilled } = this;
    const rules = new FileRules(settings);
    const queue = new AnalysisQueue(uri => findings.analyze(uri), EDIT_TIMES, REAL_TIMERS);
    const findings = new DocumentFindings({
      connection,
      analyzer,
      documents,
      rules,
      queue,
    });
    const listening = documents.listen(connection, {
      opened: uri => findings.opened(uri),
      changed: uri => findings.changed(uri),
      closed: uri => findings.closed(uri),
    });
    const again = () => {
      rules.forget();
      findings.rulesChanged();
    };
    const { commands, versioned } = client;
    const isDrilled = (id: string) => drilled.has(id);
    const hasFolder = (uri: string) => [...folders].some(folder => uri.startsWith(folder));

    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const current = await findings.current(uri);
      return current && hoverAt(current.findings, position, uri, { commands, isDrilled });
    });
    connection.onCodeAction(async params => {
      const current = await findings.current(params.textDocument.uri);
      if (!current) return [];
      const options = { commands, isDrilled, versioned, hasFolder };
      return codeActions(current.document, current.findings, params, options);
    });
    connection.onRequest(GOTCHA_REQUESTS.text, ({ id }: GotchaId): GotchaText | null => textOf(id));
    connection.onRequest(GOTCHA_REQUESTS.scan, ({ uris }: ScanParams, token: CancellationToken) =>
      scanFiles(uris, { analyzer, rules, documents }, token),
    );
    connection.onDidChangeConfiguration(({ settings: pushed }) => {
      settings.changed(pushed);
      again();
    });
    connection.onDidChangeWatchedFiles(again);
    connection.onInitialized(async () => {
      if (client.watchesSettings) {
        await connection.client.register(DidChangeConfigurationNotification.type, {
          section: GOTCHA_SECTION,
        });
      }
      if (client.watchesFiles) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: PROJECT_FILES }],
        });
      }
      if (!client.tellsFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri);
        for (const { uri } of added) folders.add(uri);
        settings.setFolders([...folders]);
        again();
      });
    });
    connection.onShutdown(() => {
      queue.dispose();
      listening.dispose();
      analyzer.dispose();
    });
  }
}

function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace } = capabilities;
  const options = initializationOptions as Partial<GotchaClientOptions> | null | undefined;
  return {
    commands: options?.commands === true,
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    asksSettings: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsFolders: workspace?.workspaceFolders === true,
  };
}

function textOf(id: string): GotchaText | null {
  const gotcha = gotchaById(id);
  if (!gotcha) return null;
  const { title, surprise, docs, proof } = gotcha;
  return { id, title, surprise, docs, program: proof.program, output: proof.output };
}
