import { createRequire } from 'node:module';
import path from 'node:path';
import type * as vscode from 'vscode';
import type * as DashboardBundle from './dashboardPanel';
import type { DashboardPanel, DashboardParts } from './dashboardPanel';

/** Loads the dashboard when it is first asked for: who only practises does not wait for it. */
export class Dashboard implements vscode.Disposable {
  #panel: DashboardPanel | null = null;

  constructor(private readonly parts: DashboardParts) {}

  show(): void {
    this.panel.show();
  }

  get panel(): DashboardPanel {
    if (this.#panel === null) {
      const bundle = path.join(this.parts.extension.fsPath, 'dist', 'dashboard.cjs');
      const { DashboardPanel: Panel } = createRequire(__filename)(bundle) as typeof DashboardBundle;
      this.#panel = new Panel(this.parts);
    }
    return this.#panel;
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}
