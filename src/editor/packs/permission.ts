import * as vscode from 'vscode';
import type { Question } from '../../bank/question';
import { UntrustedError } from '../errors';
import type { Acceptance, PackIdentity } from './acceptance';
import type { Library, PackOrigin } from './library';

const ACCEPT = 'Accept this pack';

/** Whether the code of a question may run: in a trusted workspace, and of a pack that the learner has accepted. */
export class Permission {
  constructor(
    private readonly library: Pick<Library, 'originOf'>,
    private readonly acceptance: Acceptance,
  ) {}

  /** The pack whose code may not run yet, or null. */
  unaccepted(question: Question): PackOrigin | null {
    const origin = this.library.originOf(question);
    return origin && !this.acceptance.has(origin) ? origin : null;
  }

  allows(question: Question): boolean {
    return vscode.workspace.isTrusted && this.unaccepted(question) === null;
  }

  isAccepted(pack: PackIdentity): boolean {
    return this.acceptance.has(pack);
  }

  /**
   * Asks for what is missing.
   * @throws {UntrustedError}, or a CancellationError when the learner did not accept
   */
  async ensure(question: Question): Promise<void> {
    if (!vscode.workspace.isTrusted) throw new UntrustedError();
    const origin = this.unaccepted(question);
    if (origin) await this.ensureAccepted(origin);
  }

  /** As `ensure`, of a pack as a whole. */
  async ensureAccepted(origin: PackOrigin): Promise<void> {
    if (!vscode.workspace.isTrusted) throw new UntrustedError();
    if (this.acceptance.has(origin)) return;
    const answer = await vscode.window.showWarningMessage(
      `Run the code of “${origin.title}”?`,
      { modal: true, detail: acceptanceDetail(origin) },
      ACCEPT,
    );
    if (answer !== ACCEPT) throw new vscode.CancellationError();
    await this.acceptance.accept(origin);
  }

  async revoke(pack: PackIdentity): Promise<void> {
    await this.acceptance.revoke(pack);
  }

  onDidChange(listener: () => void): { dispose(): void } {
    return this.acceptance.onDidChange(listener);
  }
}

function acceptanceDetail({ name, root }: PackOrigin): string {
  return [
    `Pack: ${name}\nFolder: ${root}`,
    'A check runs the pack’s tests, and the files beside them, together with your answer. “Prove it” runs the programs in its texts. Both run in your own Python and can do whatever you can do on this machine.',
    'Accept it only if you trust who wrote it, also with later changes in this folder. You are asked once on this machine; “Stop running a question pack” takes it back.',
  ].join('\n\n');
}
