import { z } from 'zod';
import { packSchema } from './drillLayout';
import { frontMatterSchema } from './frontMatterSchema';

/** What each key of the front matter is for, shown where an author writes it. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  title: 'One line, shown in lists.',
  kind: 'What the learner gives: code, a choice, the output of a program, or an explanation.',
  level: 'Whom an interviewer asks this.',
  minutes: 'What a prepared candidate needs.',
  covers: 'Ids of the concepts in syllabus.yaml.',
  source: 'A page that says so: an address with https.',
  task: 'What the learner does: builds a thing, fixes a bug, rewrites what works, reviews code, or decides in a scenario.',
  gotchas: 'Ids of the gotchas that this question drills.',
  python: 'The Pythons that it is for, such as ">=3.12". The default is ">=3.10".',
  entry: 'Code only: the names that the answer must define.',
  limits: 'Code only: limits of its own, in place of the learner’s.',
  equivalent:
    'Code only: changes to solution.py that `drill verify --mutants` made and that mean the same, each with the reason.',
  shuffle: 'Whether options are shuffled when shown. The default is true.',
};

const PACK_DESCRIPTIONS: Readonly<Record<string, string>> = {
  name: 'Tells the pack apart from others, also in the learners’ logs: never change it.',
  title: 'One line, shown above its questions.',
  version: 'Such as 1.0.0.',
};

/** The front matter's schema as JSON Schema, for completion in an editor. */
export function frontMatterJsonSchema(): Record<string, unknown> {
  return described(frontMatterSchema, DESCRIPTIONS, 'The front matter of a question');
}

/** The same of pack.yaml. */
export function packJsonSchema(): Record<string, unknown> {
  return described(packSchema, PACK_DESCRIPTIONS, 'A pack of questions');
}

function described(
  from: z.ZodType,
  descriptions: Readonly<Record<string, string>>,
  title: string,
): Record<string, unknown> {
  const schema = z.toJSONSchema(from, { unrepresentable: 'any', io: 'input' });
  const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const description = descriptions[key];
    return [key, typeof value === 'object' && description !== undefined ? { description, ...value } : value];
  });
  return { ...schema, title, properties: Object.fromEntries(properties) };
}
