import type { Family, Gotcha, GotchaText } from '../gotcha';
import { CLASSES } from './classes';
import { COLLECTIONS } from './collections';
import { CONCURRENCY } from './concurrency';
import { ERRORS } from './errors';
import { FUNCTIONS } from './functions';
import { ITERATION } from './iteration';
import { MODULES } from './modules';
import { TEXTS } from './text';
import { VALUES } from './values';

function family(name: Family, texts: readonly GotchaText[]): Gotcha[] {
  return texts.map(text => ({
    ...text,
    family: name,
    ruff: text.ruff ?? [],
    fixable: text.fixable ?? false,
  }));
}

/** Every gotcha, in the order that people read them. */
export const CATALOGUE: readonly Gotcha[] = [
  ...family('functions', FUNCTIONS),
  ...family('values', [...VALUES, ...TEXTS]),
  ...family('collections', COLLECTIONS),
  ...family('iteration', ITERATION),
  ...family('classes', CLASSES),
  ...family('errors', ERRORS),
  ...family('concurrency', CONCURRENCY),
  ...family('modules', MODULES),
];

/** The gotcha of that id, or undefined for an id that is not in the catalogue. */
export function gotchaById(id: string): Gotcha | undefined {
  return CATALOGUE.find(gotcha => gotcha.id === id);
}
