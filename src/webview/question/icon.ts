import { html, type TemplateResult } from 'lit';
import type { TestStatus } from '../../shared/verdict';

/** A codicon beside words that say the same: it is hidden from screen readers. */
export function icon(name: string, kind = ''): TemplateResult {
  return html`<span class="codicon codicon-${name} ${kind}" aria-hidden="true"></span>`;
}

const STATUS: Readonly<Record<TestStatus, readonly [name: string, kind: string]>> = {
  passed: ['pass', 'passed'],
  failed: ['error', 'failed'],
  error: ['warning', 'errored'],
  'timed-out': ['watch', 'errored'],
  'not-run': ['circle-large', 'unset'],
};

export function statusIcon(status: TestStatus): TemplateResult {
  return icon(...STATUS[status]);
}
