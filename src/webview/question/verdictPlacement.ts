/** Prompt and result, one under the other or each behind its tab, as the learner chose. */
import { html, type TemplateResult } from 'lit';
import type { CodeState } from '../../shared/protocol';
import { icon } from './icon';
import type { Send } from './send';

export type Tab = 'prompt' | 'result';

export interface Parts {
  readonly prompt: unknown;
  readonly result: unknown;
}

export function belowEachOther(parts: Parts, send: Send): TemplateResult {
  return html`
    <section class="prompt" aria-label="Prompt">${parts.prompt}</section>
    <section class="result" aria-labelledby="result-heading">
      <div class="bar">
        <h2 id="result-heading">Result</h2>
        ${placementButton('replace', send)}
      </div>
      ${parts.result}
    </section>
  `;
}

export function behindTabs(
  parts: Parts,
  selected: Tab,
  select: (tab: Tab) => void,
  send: Send,
): TemplateResult {
  const tab = (id: Tab, label: string) => html`
    <button
      type="button"
      role="tab"
      id="tab-${id}"
      aria-controls="panel-${id}"
      aria-selected=${id === selected}
      tabindex=${id === selected ? 0 : -1}
      @click=${() => select(id)}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="bar">
      <div class="tabs" role="tablist" aria-label="Prompt and result" @keydown=${(event: KeyboardEvent) => step(event, selected, select)}>
        ${tab('prompt', 'Prompt')} ${tab('result', 'Result')}
      </div>
      ${placementButton('below', send)}
    </div>
    <section
      class=${selected === 'prompt' ? 'prompt' : 'result in-tab'}
      role="tabpanel"
      id="panel-${selected}"
      aria-labelledby="tab-${selected}"
      tabindex="0"
    >
      ${parts[selected]}
    </section>
  `;
}

function placementButton(verdictPlacement: CodeState['verdictPlacement'], send: Send): TemplateResult {
  const label =
    verdictPlacement === 'below'
      ? 'Show the result under the prompt'
      : 'Show the result in place of the prompt';
  return html`
    <button class="icon-button" type="button" title=${label} aria-label=${label} @click=${() => send('place', { verdictPlacement })}>
      ${icon(verdictPlacement === 'below' ? 'split-vertical' : 'layout')}
    </button>
  `;
}

/** With two tabs, either arrow leads to the other one. */
function step(event: KeyboardEvent, selected: Tab, select: (tab: Tab) => void): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const other = selected === 'prompt' ? 'result' : 'prompt';
  const list = event.currentTarget;
  select(other);
  if (list instanceof HTMLElement) list.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
}
