import { html, nothing, type TemplateResult } from 'lit';
import type { DashboardConcept, DashboardData, Mark } from '../../shared/dashboard';
import { likely, percent } from './words';

/** The strongest and weakest concepts, and where the learner is right but slow. */
export function lists(
  { strongest, weakest, slowest }: DashboardData,
  show: (mark: Mark) => void,
): TemplateResult {
  if (weakest.length + slowest.length === 0) return html`${nothing}`;
  return html`
    <div class="lists">
      ${concepts('Weakest', weakest, show)} ${concepts('Strongest', strongest, show)}
      <section>
        <h2>Right, but slow</h2>
        ${
          slowest.length === 0
            ? html`<p class="muted">Nowhere: your right answers take about the time that they should.</p>`
            : html`<ul>
              ${slowest.map(
                one => html`<li>
                  <button class="link" @click=${() => show({ of: 'topic', key: one.id })}>${one.title}</button>
                  <span class="muted">${one.againstSelf.toFixed(1)} times your usual</span>
                </li>`,
              )}
            </ul>`
        }
      </section>
    </div>
  `;
}

function concepts(
  title: string,
  list: readonly DashboardConcept[],
  show: (mark: Mark) => void,
): TemplateResult {
  if (list.length === 0) return html`${nothing}`;
  return html`
    <section>
      <h2>${title}</h2>
      <ul>
        ${list.map(
          one => html`<li>
            <button class="link" @click=${() => show({ of: 'concept', key: one.id })}>${one.title}</button>
            <span class="muted" title=${likely(one)}>${percent(one.chance)}</span>
          </li>`,
        )}
      </ul>
    </section>
  `;
}
