import { z } from 'zod';
import { idSchema, lineSchema } from './names';
import { isPythonSpecifier } from './pythonVersions';
import { KINDS, LEVELS, TASKS } from './question';

const PYTHON_RULE = 'must be a version specifier such as ">=3.12"';
const URL_RULE = 'must be the address of a page, starting with https://';
const MINUTES_RULE = 'must be a number of minutes, above 0 and at most 120';
const ENTRY_RULE = 'must be a Python name, such as add_item';
const EQUIVALENT_RULE = 'must hold changes to solution.py, each with the reason why it means the same';
const LIMIT_RULE = 'must be a number above 0';

const limit = z.number(LIMIT_RULE).positive(LIMIT_RULE);

/** What may stand in the front matter of a question; the messages read on from the key's name. */
export const frontMatterSchema = z
  .strictObject(
    {
      title: lineSchema,
      kind: z.enum(KINDS, `must be one of ${KINDS.join(', ')}`),
      level: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`),
      minutes: z.number(MINUTES_RULE).positive(MINUTES_RULE).max(120, MINUTES_RULE),
      covers: z
        .array(idSchema, 'must be a list of concept ids, such as [late-binding]')
        .min(1, 'must name at least one concept'),
      source: z.url({ protocol: /^https?$/u, error: URL_RULE }),
      task: z.enum(TASKS, `must be one of ${TASKS.join(', ')}`).optional(),
      gotchas: z.array(idSchema, 'must be a list of gotcha ids').optional(),
      python: z.string(PYTHON_RULE).refine(isPythonSpecifier, PYTHON_RULE).optional(),
      entry: z
        .array(
          z.string(ENTRY_RULE).regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, ENTRY_RULE),
          'must be a list of Python names',
        )
        .min(1, 'must name at least one thing that the answer defines')
        .optional(),
      limits: z
        .strictObject(
          {
            testSeconds: limit.optional(),
            checkSeconds: limit.optional(),
            memoryMb: limit.optional(),
            outputKb: limit.optional(),
          },
          'must hold testSeconds, checkSeconds, memoryMb or outputKb',
        )
        .optional(),
      equivalent: z
        .record(
          z.string(),
          z.string(EQUIVALENT_RULE).refine(text => text.trim() !== '', EQUIVALENT_RULE),
          EQUIVALENT_RULE,
        )
        .optional(),
      shuffle: z.boolean('must be true or false').optional(),
    },
    'must be keys and values, such as `kind: code`',
  )
  .superRefine(({ kind, entry, limits, equivalent, shuffle }, context) => {
    const refuse = (key: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    if (kind === 'code' && entry === undefined) refuse('entry', 'is missing');
    if (kind !== 'code' && entry !== undefined) refuse('entry', 'belongs to code questions alone');
    if (kind !== 'code' && limits !== undefined) refuse('limits', 'belongs to code questions alone');
    if (kind !== 'code' && equivalent !== undefined) refuse('equivalent', 'belongs to code questions alone');
    if (shuffle !== undefined && kind !== 'choice' && kind !== 'output') {
      refuse('shuffle', 'belongs to choice and output questions alone');
    }
  });

export type FrontMatter = z.infer<typeof frontMatterSchema>;
