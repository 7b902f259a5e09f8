import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { localDay, reportHtml, reportJson, reportMarkdown } from '../../assessment/report/exports';
import { PANELS } from '../../shared/ids';
import type { Report } from '../../shared/report';
import type { Handlers } from '../../shared/rpc';
import type { ReportHostRequests, ReportRequests } from '../../shared/sittingProtocol';
import { PagePanel } from './pagePanel';

/** What the page of a report may ask for. */
export interface ReportActions {
  report(sitting: string): Promise<Report>;
  openQuestion(id: string): Promise<void>;
  drillMissed(report: Report): Promise<void>;
  tick(sitting: string, question: string, points: readonly number[]): Promise<void>;
  gradeAgain(sitting: string): Promise<void>;
  showError(error: unknown): void;
}

const FORMATS = {
  markdown: { title: 'Markdown', extension: 'md', write: reportMarkdown },
  html: { title: 'HTML', extension: 'html', write: reportHtml },
  json: { title: 'JSON', extension: 'json', write: reportJson },
} as const;

/** The page of a report: one panel, which shows the sitting that was asked for last. */
export class ReportPanel implements vscode.Disposable {
  #page: PagePanel<ReportRequests, ReportHostRequests> | null = null;
  #report: Report | null = null;
  /** Somebody has asked for a report here, and has not closed it since. */
  #isAsked = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly actions: ReportActions,
  ) {}

  /** What is shown, or null while no report is. */
  get report(): Report | null {
    return this.#page && this.#report;
  }

  /** @param kept a panel that VS Code has kept at its place over a reload */
  async show(sitting: string, kept?: vscode.WebviewPanel): Promise<void> {
    if (!kept) this.#isAsked = true;
    const report = await this.actions.report(sitting).catch((error: unknown) => {
      this.#isAsked = this.#page !== null;
      throw error;
    });
    // A tab behind others comes back only when it is looked at, such as when a sitting ends in front of it.
    if (kept && this.#isAsked) {
      kept.dispose();
      return;
    }
    this.#report = report;
    if (!kept && this.#page) {
      this.#page.panel.title = titleOf(report);
      this.#page.panel.reveal();
      if (this.#page.ready) await this.#page.rpc.request('report', report);
      return;
    }
    const panel =
      kept ??
      vscode.window.createWebviewPanel(
        PANELS.report,
        titleOf(report),
        { viewColumn: vscode.ViewColumn.Active, preserveFocus: false },
        { enableFindWidget: true },
      );
    const page = new PagePanel<ReportRequests, ReportHostRequests>(
      panel,
      this.extension,
      'report',
      this.#handlers(),
      () => {
        if (this.#page !== page) return;
        this.#page = null;
        this.#isAsked = false;
      },
    );
    this.#page = page;
  }

  /** Asks where to, and writes what is shown. */
  async export(format: keyof typeof FORMATS): Promise<void> {
    const report = this.#shown;
    const { title, extension, write } = FORMATS[format];
    const day = localDay(report.endedAt);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `assessment-${day}.${extension}`;
    const target = await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters: { [title]: [extension] },
    });
    if (!target) return;
    await writeFile(target.fsPath, write(report));
    // The page does not wait for an answer to this.
    offerToOpen(target).catch(error => this.actions.showError(error));
  }

  dispose(): void {
    this.#page?.dispose();
  }

  #handlers(): Handlers<ReportRequests> {
    return {
      ready: () => {
        if (this.#page) this.#page.ready = true;
        return this.#shown;
      },
      openQuestion: async ({ question }: { question: string }) => {
        if (this.#shown.questions.some(({ id }) => id === question))
          await this.actions.openQuestion(question);
        return undefined;
      },
      drillMissed: async () => {
        await this.actions.drillMissed(this.#shown);
        return undefined;
      },
      export: async ({ format }: { format: keyof typeof FORMATS }) => {
        if (Object.hasOwn(FORMATS, format)) await this.export(format);
        return undefined;
      },
      tick: async ({ question, points }: { question: string; points: readonly number[] }) => {
        const { sitting } = this.#shown;
        await this.actions.tick(sitting, question, points);
        await this.show(sitting);
        return undefined;
      },
      gradeAgain: async () => {
        const { sitting } = this.#shown;
        // A message with its way out, such as choosing an interpreter, says more than a line on the page.
        await this.actions.gradeAgain(sitting).catch(error => this.actions.showError(error));
        await this.show(sitting);
        return undefined;
      },
      openSitting: async ({ sitting }: { sitting: string }) => {
        if (this.#shown.earlier.some(({ id }) => id === sitting)) await this.show(sitting);
        return undefined;
      },
    };
  }

  get #shown(): Report {
    if (this.#report === null) throw new Error('No report is shown.');
    return this.#report;
  }
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const name = path.basename(file.fsPath);
  const answer = await vscode.window.showInformationMessage(`The report is saved as ${name}.`, 'Open');
  if (answer === 'Open') await vscode.commands.executeCommand('vscode.open', file);
}

function titleOf({ title }: Report): string {
  return `Report: ${title}`;
}
