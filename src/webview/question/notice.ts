import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from '../../shared/protocol';
import { icon } from './icon';
import { inlineProse } from './prose';
import type { Send } from './send';

/** Something that did not work, with the way out. */
export interface Failure {
  readonly message: string;
  readonly retry: () => void;
}

/** Why nothing can be run now. */
export function problemNotice(problem: PageState['problem'], send: Send): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  const actions = problem.actions.map(
    ({ label, command, args }) => html`
      <vscode-button secondary @click=${() => send('run', { command, args: args ?? [] })}>${label}</vscode-button>
    `,
  );
  return notice(problem.message, actions);
}

export function failureNotice(failure: Failure | null): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const again = html`<vscode-button secondary @click=${failure.retry}>Try again</vscode-button>`;
  return notice(failure.message, [again]);
}

function notice(message: string, actions: readonly TemplateResult[]): TemplateResult {
  return html`
    <div class="notice" role="alert">
      ${icon('warning', 'warned')}
      <p>${inlineProse(message)}</p>
      <div class="notice-actions">${actions}</div>
    </div>
  `;
}
