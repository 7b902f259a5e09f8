import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CodeState, PageRun } from '../../shared/protocol';
import type { Verdict } from '../../shared/verdict';
import { duration } from '../text/duration';
import { disclosure } from './disclosure';
import { extras } from './extras';
import { icon, statusIcon } from './icon';
import { lineLink } from './lineLink';
import { inlineProse } from './prose';
import type { Send } from './send';
import { byAttention, circumstances, sentence } from './summary';
import { runningRow, testRow } from './testRow';

/** The check in progress, else the last verdict, else what a check would do. */
export function result(page: CodeState, running: boolean, send: Send): TemplateResult {
  if (running && page.run) return runningResult(page.run);
  if (page.verdict) return verdictResult(page, page.verdict, send);
  const python = page.interpreter ? ` with ${page.interpreter.label}` : '';
  return html`<p class="muted">Not checked yet. Check saves <code>${page.file}</code> and runs its tests${python}.</p>`;
}

function runningResult({ tests, current }: PageRun): TemplateResult {
  const done = tests.filter(test => test.status !== 'not-run').length;
  const progress = tests.length === 0 ? 'Starting Python' : `${done} of ${tests.length} tests done`;
  return html`
    <p class="verdict">${icon('loading', 'spin')}<span>Checking</span></p>
    <p class="circumstances">${progress}</p>
    <ul class="tests">
      ${tests.map(test => runningRow(test, current))}
    </ul>
  `;
}

function verdictResult(page: CodeState, verdict: Verdict, send: Send): TemplateResult {
  const { place, tests } = verdict;
  return html`
    <p class="verdict">${verdictIcon(verdict)}<span>${inlineProse(sentence(verdict, page.previous))}</span></p>
    <p class="circumstances">
      ${page.stale ? html`${icon('edit')}You have edited the file since this check.` : circumstances(duration(verdict.ms.total), verdict)}
    </p>
    ${place ? html`<p class="place">Go to ${lineLink(place.line, '', send)}</p>` : nothing}
    ${tests.length > 0 ? testList(page, verdict, send) : nothing} ${extras(verdict, send)}
  `;
}

/** Tests that say nothing new are folded away: all passed, or none was run. */
function testList({ previous }: CodeState, { status, tests }: Verdict, send: Send): TemplateResult {
  const rows = html`
    <ul class="tests">
      ${repeat(
        byAttention(tests),
        test => test.id,
        test => testRow(test, previous, send),
      )}
    </ul>
  `;
  const count = tests.length === 1 ? '1 test' : `${tests.length} tests`;
  if (status === 'passed') return disclosure(count, rows);
  return tests.every(test => test.status === 'not-run') ? disclosure(`${count} not run`, rows) : rows;
}

function verdictIcon({ status, reason }: Verdict): TemplateResult {
  if (status === 'not-run') return icon(reason === 'cancelled' ? 'circle-slash' : 'warning', 'unset');
  return statusIcon(status);
}
