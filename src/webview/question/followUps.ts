import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PageLesson } from '../../shared/protocol';
import { inlineProse, prose } from './prose';

/** The questions that an interviewer puts next, one at a time: each answer waits until it was tried. */
@customElement('drill-follow-ups')
export class FollowUps extends LitElement {
  @property({ attribute: false }) followUps: PageLesson['followUps'] = [];
  @state() private answered = 0;

  protected override createRenderRoot(): HTMLElement {
    // The page's style sheet holds here too.
    return this;
  }

  protected override render(): TemplateResult {
    const items = this.followUps.slice(0, this.answered + 1).map(
      ({ question, answer }, index) => html`
        <li>
          <p class="label">${inlineProse(question)}</p>
          ${index < this.answered ? prose(answer) : this.#invitation()}
        </li>
      `,
    );
    const left = this.followUps.length - this.answered - 1;
    return html`
      <ol class="follow-ups">${items}</ol>
      ${left > 0 ? html`<p class="muted">${left === 1 ? 'One more' : `${left} more`} after this.</p>` : nothing}
    `;
  }

  #invitation(): TemplateResult {
    return html`
      <div class="invitation">
        <vscode-button secondary @click=${() => this.#answer()}>Show the answer</vscode-button>
        <span class="muted">Try to answer first.</span>
      </div>
    `;
  }

  #answer(): void {
    this.answered++;
  }
}
