import { CLASS_ATTRIBUTES } from './classAttributes';
import { CLOSURES } from './closures';
import { COLLECTIONS } from './collections';
import { COMPARISONS } from './comparisons';
import { COROUTINES } from './coroutines';
import { DECORATORS } from './decorators';
import { DEFAULTS } from './defaults';
import type { Detector } from './detector';
import { GROUPING } from './grouping';
import { HANDLERS } from './handlers';
import { ITERATORS } from './iterators';
import { LOOP_VARIABLES } from './loopVariables';
import { METHODS } from './methods';
import { MODULES } from './modules';
import { MUTATING_LOOPS } from './mutatingLoops';
import { NAMES } from './names';
import { RESOURCES } from './resources';
import { SLIPS } from './slips';
import { TEXT } from './text';
import { THREADS } from './threads';

/** Our own detectors. What only Ruff detects is in ruff/ruffRules.ts. */
export const DETECTORS: readonly Detector[] = [
  ...DEFAULTS,
  ...CLOSURES,
  ...DECORATORS,
  ...NAMES,
  ...COMPARISONS,
  ...SLIPS,
  ...TEXT,
  ...COLLECTIONS,
  ...MUTATING_LOOPS,
  ...GROUPING,
  ...ITERATORS,
  ...LOOP_VARIABLES,
  ...CLASS_ATTRIBUTES,
  ...METHODS,
  ...HANDLERS,
  ...RESOURCES,
  ...COROUTINES,
  ...THREADS,
  ...MODULES,
];
