import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS, CONTEXT_KEYS, PANELS } from '../../shared/ids';
import { registerCommands } from '../commands';
import type * as AssessmentsBundle from './assessments';
import { type AssessmentSurroundings, PREP_PLAN } from './surroundings';

/** Loads the bundle of the assessments when it is needed: on a command, or because something of one is there already. */
export class AssessmentLoader implements vscode.Disposable {
  readonly #owned: vscode.Disposable;
  #loaded: AssessmentsBundle.Assessments | null = null;

  constructor(private readonly parts: AssessmentSurroundings) {
    const giveUp = (panel: vscode.WebviewPanel, error: unknown) => {
      panel.dispose();
      return parts.showError(error);
    };
    this.#owned = vscode.Disposable.from(
      registerCommands(
        {
          [COMMANDS.startAssessment]: () => this.load().start(),
          [COMMANDS.resumeAssessment]: () => this.load().resume(),
          [COMMANDS.handInAssessment]: () => this.load().handIn(),
          [COMMANDS.checkInAssessment]: () => this.load().check(),
          [COMMANDS.nextInAssessment]: () => this.load().step(1),
          [COMMANDS.previousInAssessment]: () => this.load().step(-1),
          [COMMANDS.flagInAssessment]: () => this.load().flag(),
          [COMMANDS.showReport]: () => this.load().showReport(),
          [COMMANDS.prepPlan]: () => this.load().prepPlan(),
        },
        parts.showError,
      ),
      vscode.window.registerWebviewPanelSerializer(PANELS.sitting, {
        deserializeWebviewPanel: async panel => {
          await this.load()
            .restore(panel)
            .catch(error => giveUp(panel, error));
        },
      }),
      vscode.window.registerWebviewPanelSerializer(PANELS.report, {
        deserializeWebviewPanel: async (panel, state: { readonly sitting?: unknown } | undefined) => {
          await this.load()
            .restoreReport(String(state?.sitting ?? ''), panel)
            .catch(error => giveUp(panel, error));
        },
      }),
    );
    vscode.commands
      .executeCommand('setContext', CONTEXT_KEYS.sitting, 'none')
      .then(() => this.#lookBack())
      .then(undefined, parts.showError);
  }

  load(): AssessmentsBundle.Assessments {
    this.#loaded ??= (
      createRequire(__filename)(
        path.join(this.parts.context.extensionPath, 'dist', 'assessments.cjs'),
      ) as typeof AssessmentsBundle
    ).createAssessments(this.parts);
    return this.#loaded;
  }

  dispose(): void {
    this.#owned.dispose();
    this.#loaded?.dispose();
  }

  async #lookBack(): Promise<void> {
    const sat = await readdir(path.join(this.parts.progress.folder, 'sittings')).catch((): string[] => []);
    if (sat.length > 0 || this.parts.context.globalState.get(PREP_PLAN)) await this.load().lookBack();
  }
}
