import { CLASS_CASES } from './classes';
import { COLLECTION_CASES } from './collections';
import { CONCURRENCY_CASES } from './concurrency';
import { ERROR_CASES } from './errors';
import { FUNCTION_CASES } from './functions';
import type { GotchaCase } from './gotchaCase';
import { ITERATION_CASES } from './iteration';
import { MODULE_CASES } from './modules';
import { VALUE_CASES } from './values';

export const CASES: readonly GotchaCase[] = [
  ...FUNCTION_CASES,
  ...VALUE_CASES,
  ...COLLECTION_CASES,
  ...ITERATION_CASES,
  ...CLASS_CASES,
  ...ERROR_CASES,
  ...CONCURRENCY_CASES,
  ...MODULE_CASES,
];
