import { html, nothing, type TemplateResult } from 'lit';
import { COMMANDS } from '../../shared/ids';
import type { CodeState } from '../../shared/protocol';
import type { Frame, TestResult } from '../../shared/verdict';
import { duration } from '../text/duration';
import { icon, statusIcon } from './icon';
import { lineLink } from './lineLink';
import { inlineProse } from './prose';
import type { Send } from './send';
import { changeOf, ownWords, statusWords } from './summary';
import { values } from './values';

/** The learner's own calls that led there, innermost first; more of them only hide the cause. */
const FRAMES = 3;

/** A test of a finished check. One that did not pass stands open. */
export function testRow(test: TestResult, previous: CodeState['previous'], send: Send): TemplateResult {
  const failing = test.status !== 'passed' && test.status !== 'not-run';
  const line = html`
    ${statusIcon(test.status)}
    <span class="test-title">${inlineProse(test.title)}${changeTag(test, previous)}</span>
    <span class="status">${statusWords(test.status)}${test.status === 'passed' ? `, ${duration(test.ms)}` : ''}</span>
  `;
  if (!failing && test.call === '') return html`<li class="test"><div class="line">${line}</div></li>`;
  return html`
    <li class="test">
      <details ?open=${failing}>
        <summary class="line">${icon('chevron-right', 'chevron')}${line}</summary>
        <div class="test-body">
          ${failing ? messageOf(test) : nothing}
          ${values(test, send)} ${failing ? frames(test.frames, send) : nothing}
          ${failing ? debugLink(test, send) : nothing}
        </div>
      </details>
    </li>
  `;
}

function debugLink(test: TestResult, send: Send): TemplateResult {
  const debug = () => send('run', { command: COMMANDS.debugTest, args: [{ test: test.id }] });
  return html`<button class="link" type="button" @click=${debug}>${icon('debug-alt')} Debug this test</button>`;
}

/** A test of the check in progress. */
export function runningRow(test: TestResult, current: string | null): TemplateResult {
  const now = test.id === current;
  const waiting = now ? 'running' : test.status === 'not-run' ? 'waiting' : statusWords(test.status);
  return html`
    <li class="test">
      <div class="line">
        ${now ? icon('loading', 'spin') : statusIcon(test.status)}
        <span class="test-title">${inlineProse(test.title)}</span>
        <span class="status">${waiting}</span>
      </div>
    </li>
  `;
}

function messageOf(test: TestResult): TemplateResult | typeof nothing {
  const words = ownWords(test);
  return words === '' ? nothing : html`<p class="message">${inlineProse(words)}</p>`;
}

function changeTag(test: TestResult, previous: CodeState['previous']): TemplateResult | typeof nothing {
  const change = changeOf(test, previous);
  return change ? html`<vscode-badge class="change">${change}</vscode-badge>` : nothing;
}

function frames(list: readonly Frame[], send: Send): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const links = list
    .slice(-FRAMES)
    .reverse()
    .map(({ line, code }) => html`<li>${lineLink(line, code.trim(), send)}</li>`);
  return html`<ul class="frames" aria-label="Your lines">${links}</ul>`;
}
