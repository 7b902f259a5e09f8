import '@vscode-elements/elements/dist/vscode-button/index.js';
import '../question/program';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clockText } from '../../shared/clockText';
import type { Report, ReportPart, ReportScore } from '../../shared/report';
import { type Port, Rpc } from '../../shared/rpc';
import type { ReportHostRequests, ReportRequests } from '../../shared/sittingProtocol';
import { icon } from '../question/icon';
import { band } from './band';
import { reportQuestion } from './reportQuestion';

/** The page of a report: the score with its band, where it came from, and every question. */
@customElement('drill-report')
export class ReportPage extends LitElement {
  @property({ attribute: false }) port: Port | null = null;
  /** Hears which sitting is shown. */
  @property({ attribute: false }) shown: ((sitting: string) => void) | null = null;

  @state() private report: Report | null = null;
  @state() private failure = '';

  #rpc: Rpc<ReportRequests, ReportHostRequests> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.port) return;
    this.#rpc = new Rpc<ReportRequests, ReportHostRequests>(this.port, {
      report: report => {
        this.#show(report);
        return undefined;
      },
    });
    this.#rpc.request('ready', undefined).then(
      report => this.#show(report),
      (error: unknown) => {
        this.failure = `The report could not be loaded. ${reason(error)}`;
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rpc?.dispose();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { report, failure } = this;
    const notice =
      failure === ''
        ? nothing
        : html`<div class="notice" role="alert">${icon('warning')}<p>${failure}</p></div>`;
    return html`<main class="column report">${notice} ${report ? this.#shown(report) : nothing}</main>`;
  }

  #show(report: Report): void {
    const turned = report.sitting !== this.report?.sitting;
    this.report = report;
    this.shown?.(report.sitting);
    if (turned) window.scrollTo(0, 0);
  }

  #shown(report: Report): TemplateResult {
    const ended = new Date(report.endedAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
    const how = report.reason === 'handed-in' ? 'Handed in' : 'Time was up';
    return html`
      <h1>${report.title}</h1>
      <p class="meta">
        <span>${ended}</span><span>${how} after ${clockText(report.usedMs)} of ${report.minutes} min</span
        ><span>Code <code>${report.code}</code></span>
      </p>
      ${this.#score(report)}
      <div class="actions" role="toolbar" aria-label="Report">
        <vscode-button @click=${() => this.#send('drillMissed', undefined)}>Drill what I missed</vscode-button>
        ${(['markdown', 'html', 'json'] as const).map(
          format => html`
            <vscode-button secondary @click=${() => this.#send('export', { format })}
              >Export as ${{ markdown: 'Markdown', html: 'HTML', json: 'JSON' }[format]}</vscode-button
            >
          `,
        )}
      </div>
      ${this.#ungraded(report)}
      ${report.lacks.map(lack => html`<p class="muted">${icon('info')} ${lack}</p>`)}
      ${parts('By topic', report.topics)} ${parts('By level', report.levels)} ${this.#earlier(report)}
      <h2 class="apart">Questions</h2>
      <ol class="report-questions">
        ${report.questions.map((question, index) =>
          reportQuestion(question, index, {
            open: () => this.#send('openQuestion', { question: question.id }),
            tick: points => this.#send('tick', { question: question.id, points }),
          }),
        )}
      </ol>
    `;
  }

  #score({ score, scored, comparison }: Report): TemplateResult {
    if (score === null) return html`<p class="score-line">No score: no question could be graded.</p>`;
    return html`
      <section class="score" aria-label="Score">
        <p class="score-line"><strong>${score.score}</strong> <span>between ${score.low} and ${score.high}</span></p>
        ${band(score)}
        <p class="muted">
          The band holds your true score with 95% certainty, from ${scored === 1 ? '1 question' : `${scored} questions`}, on the
          scale from 300 to 850. ${comparison}
        </p>
      </section>
    `;
  }

  #ungraded({ questions }: Report): TemplateResult | typeof nothing {
    const programs = questions.filter(
      ({ kind, credit, prompt }) => kind === 'code' && credit === null && prompt !== '',
    );
    if (programs.length === 0) return nothing;
    const many = programs.length === 1 ? '1 program was' : `${programs.length} programs were`;
    return html`
      <div class="notice">
        ${icon('warning')}
        <p>${many} not graded, because no Python could run ${programs.length === 1 ? 'it' : 'them'}.</p>
        <vscode-button @click=${() => this.#send('gradeAgain', undefined)}>Grade now</vscode-button>
      </div>
    `;
  }

  #earlier({ earlier }: Report): TemplateResult | typeof nothing {
    if (earlier.length === 0) return nothing;
    const row = ({ id, title, endedAt, score }: Report['earlier'][number]) => html`
      <tr>
        <td><button class="link" type="button" @click=${() => this.#send('openSitting', { sitting: id })}>${title}</button></td>
        <td>${new Date(endedAt).toLocaleDateString()}</td>
        <td>${score ? numbers(score) : 'no score'}</td>
        <td>${score ? band(score) : nothing}</td>
      </tr>
    `;
    return html`
      <h2 class="apart">Earlier assessments</h2>
      <table class="parts">
        <thead><tr><th scope="col">Assessment</th><th scope="col">Day</th><th scope="col">Score</th><th scope="col"><span class="unseen">Band</span></th></tr></thead>
        <tbody>${earlier.toReversed().map(row)}</tbody>
      </table>
    `;
  }

  #send<Name extends keyof ReportRequests>(name: Name, payload: ReportRequests[Name][0]): void {
    this.failure = '';
    this.#rpc?.request(name, payload, 600_000).catch((error: unknown) => {
      this.failure = `That did not work. ${reason(error)}`;
    });
  }
}

function parts(title: string, list: readonly ReportPart[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const row = (part: ReportPart) => html`
    <tr>
      <th scope="row">${part.title}</th>
      <td>${Number(part.credit.toFixed(1))} of ${part.questions}</td>
      <td>${numbers(part)}</td>
      <td>${band(part)}</td>
    </tr>
  `;
  return html`
    <h2 class="apart">${title}</h2>
    <table class="parts">
      <thead><tr><th scope="col">${title.replace('By ', '').replace(/^./u, first => first.toUpperCase())}</th><th scope="col">Credit</th><th scope="col">Score</th><th scope="col"><span class="unseen">Band</span></th></tr></thead>
      <tbody>${list.map(row)}</tbody>
    </table>
  `;
}

function numbers({ score, low, high }: ReportScore): string {
  return `${score} (${low} to ${high})`;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
