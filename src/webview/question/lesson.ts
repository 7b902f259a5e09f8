import './followUps';
import { html, nothing, type TemplateResult } from 'lit';
import type { CodeState, PageState } from '../../shared/protocol';
import { prose } from './prose';
import type { Send } from './send';

/** What the question taught, and the way on. */
export function lesson(page: PageState, send: Send): TemplateResult | typeof nothing {
  const { lesson, next, question } = page;
  if (!lesson) return nothing;
  return html`
    <section class="lesson" aria-label="What it teaches">
      ${lesson.explanation === '' ? nothing : html`<h2>Explanation</h2>${prose(lesson.explanation)}`}
      ${lesson.why === '' ? nothing : html`<h2>Why interviewers ask</h2>${prose(lesson.why)}`}
      ${
        lesson.followUps.length === 0
          ? nothing
          : html`<h2>Follow-ups</h2><drill-follow-ups .followUps=${lesson.followUps}></drill-follow-ups>`
      }
      ${page.kind === 'code' ? solutions(page, send) : nothing}
      ${source(question.source)}
      ${
        next
          ? html`<p><vscode-button secondary icon-after="arrow-right" @click=${() => send('next', undefined)}>Next: ${next.title}</vscode-button></p>`
          : nothing
      }
    </section>
  `;
}

/** An exercise of a track may name none. */
function source(url: string): TemplateResult | typeof nothing {
  if (url === '') return nothing;
  return html`<p class="source">Source: <a href=${url}>${withoutScheme(url)}</a></p>`;
}

/** How the learner's own answer differs from the reference, and what else would have done. */
function solutions({ solutions }: CodeState, send: Send): TemplateResult | typeof nothing {
  const [reference, ...others] = solutions;
  if (!reference) return nothing;
  const compare = (solution: number, label: string) => html`
    <button class="link" type="button" title="Open both side by side" @click=${() => send('compare', { solution })}>${label}</button>
  `;
  const items = others.map(
    ({ name, about }, index) =>
      html`<li>${compare(index + 1, name)}${about === '' ? nothing : html` <span class="muted">${about}</span>`}</li>`,
  );
  return html`
    <h2>Solutions</h2>
    <ul class="solutions">
      <li>${compare(0, 'How yours differs from the reference')}</li>
      ${items}
    </ul>
  `;
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
