import { html, svg, type TemplateResult } from 'lit';
import type { ReportScore } from '../../shared/report';

const LOWEST = 300;
const HIGHEST = 850;
const WIDTH = 240;

/** The scale, the band on it, and the score in the band. The numbers stand beside it, so it says nothing to a screen reader. */
export function band({ score, low, high }: ReportScore): TemplateResult {
  const at = (points: number): number => ((points - LOWEST) / (HIGHEST - LOWEST)) * WIDTH;
  return html`
    <svg class="band" viewBox="0 0 ${WIDTH} 12" width=${WIDTH} height="12" aria-hidden="true">
      ${svg`<line class="band-scale" x1="0" y1="6" x2=${WIDTH} y2="6"></line>
      <rect class="band-range" x=${at(low)} y="3" width=${Math.max(2, at(high) - at(low))} height="6"></rect>
      <rect class="band-score" x=${at(score) - 1.5} y="0" width="3" height="12"></rect>`}
    </svg>
  `;
}
