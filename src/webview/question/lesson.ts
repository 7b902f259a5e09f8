import './followUps';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageState } from '../../shared/protocol';
import { prose } from './prose';
import type { Send } from './send';

/** What the question taught, and the way on. */
export function lesson(page: PageState, send: Send): TemplateResult | typeof nothing {
  const { lesson, next, question } = page;
  if (!lesson) return nothing;
  return html`
    <section class="lesson" aria-label="What it teaches">
      <h2>Explanation</h2>
      ${prose(lesson.explanation)}
      ${lesson.why === '' ? nothing : html`<h2>Why interviewers ask</h2>${prose(lesson.why)}`}
      ${
        lesson.followUps.length === 0
          ? nothing
          : html`<h2>Follow-ups</h2><drill-follow-ups .followUps=${lesson.followUps}></drill-follow-ups>`
      }
      <p class="source">Source: <a href=${question.source}>${withoutScheme(question.source)}</a></p>
      ${
        next
          ? html`<p><vscode-button secondary icon-after="arrow-right" @click=${() => send('next', undefined)}>Next: ${next.title}</vscode-button></p>`
          : nothing
      }
    </section>
  `;
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
