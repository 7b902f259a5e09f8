import { html, nothing, type TemplateResult } from 'lit';
import type { PageOption, PageOutcome } from '../../shared/protocol';
import { icon } from './icon';
import { prose } from './prose';

/** Options with keys of their own. */
const KEYS = 9;

export interface OptionsForm {
  readonly options: readonly PageOption[];
  readonly chosen: readonly number[];
  readonly multiple: boolean;
  choose(chosen: readonly number[]): void;
}

/** The options as one chooses among them, each with the key that chooses it. */
export function optionsForm({ options, chosen, multiple, choose }: OptionsForm): TemplateResult {
  const item = ({ id, text }: PageOption, index: number) => html`
    <li>
      <label class="option">
        <kbd aria-hidden="true">${index < KEYS ? index + 1 : ''}</kbd>
        <input
          type=${multiple ? 'checkbox' : 'radio'}
          name="option"
          .checked=${chosen.includes(id)}
          aria-keyshortcuts=${index < KEYS ? String(index + 1) : nothing}
          @change=${() => choose(toggled(chosen, id, multiple))}
        />
        ${prose(text)}
      </label>
    </li>
  `;
  return html`
    <fieldset class="answer">
      <legend class="label">${multiple ? 'Choose all that are right' : 'Choose one'}</legend>
      <ol class="options">${options.map(item)}</ol>
    </fieldset>
  `;
}

/** The keys 1 to 9. Of several right ones each key switches its own; else a key chooses. */
export function optionKeys(form: OptionsForm): Record<string, () => void> {
  const { options, chosen, multiple, choose } = form;
  return Object.fromEntries(
    options.slice(0, KEYS).map(({ id }, index) => {
      return [String(index + 1), () => choose(toggled(chosen, id, multiple))];
    }),
  );
}

function toggled(chosen: readonly number[], id: number, multiple: boolean): readonly number[] {
  if (!multiple) return [id];
  return chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id];
}

/** The options after the answer, each with its reason: what is right first, what was chosen second. */
export function revealedOptions(
  options: readonly PageOption[],
  chosen: readonly number[],
  outcome: PageOutcome,
): TemplateResult {
  const correct = ({ id }: PageOption) => outcome.options[id]?.correct === true;
  const rank = (option: PageOption) => (correct(option) ? 0 : chosen.includes(option.id) ? 1 : 2);
  const item = (option: PageOption) => html`
    <li class="revealed">
      ${correct(option) ? icon('pass', 'passed') : icon('error', chosen.includes(option.id) ? 'failed' : 'unset')}
      <div>
        <div class="revealed-text">${prose(option.text)}${tag(correct(option), chosen.includes(option.id))}</div>
        ${prose(outcome.options[option.id]?.reason ?? '')}
      </div>
    </li>
  `;
  const ordered = options.toSorted((one, other) => rank(one) - rank(other));
  return html`<ul class="options" aria-label="Options">${ordered.map(item)}</ul>`;
}

function tag(correct: boolean, chosen: boolean): TemplateResult {
  const words = correct ? (chosen ? 'right, your answer' : 'right') : chosen ? 'wrong, your answer' : 'wrong';
  return html`<span class="status">${words}</span>`;
}
