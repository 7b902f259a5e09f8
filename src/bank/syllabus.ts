import { z } from 'zod';
import type { Report } from './fault';
import { idSchema, lineSchema } from './names';
import { LEVELS, type Syllabus } from './question';
import { readYaml } from './yamlData';

const WEIGHT_RULE = 'must be a share in percent, from 0 to 100';
const FACTOR_RULE = 'must be a number above 0';

const syllabusSchema = z.strictObject(
  {
    version: z.literal(1, 'must be 1'),
    topics: z.array(
      z.strictObject({
        id: idSchema,
        title: lineSchema,
        weight: z.number(WEIGHT_RULE).min(0, WEIGHT_RULE).max(100, WEIGHT_RULE),
        concepts: z.array(
          z.strictObject({
            id: idSchema,
            level: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`),
            title: lineSchema,
          }),
          'must be a list of concepts',
        ),
      }),
      'must be a list of topics',
    ),
    roles: z.record(idSchema, z.record(idSchema, z.number(FACTOR_RULE).positive(FACTOR_RULE))).default({}),
  },
  'must hold topics',
);

/** Reads syllabus.yaml; null after a fault was reported. */
export function readSyllabus(text: string, report: Report): Syllabus | null {
  const read = readYaml(text, 1, syllabusSchema, report);
  if (!read) return null;
  const { topics, roles } = read;
  const topicIds = topics.map(topic => topic.id);
  const conceptIds = topics.flatMap(topic => topic.concepts.map(concept => concept.id));
  for (const id of repeated(topicIds)) report(null, `the topic \`${id}\` is there twice`);
  for (const id of repeated(conceptIds)) report(null, `the concept \`${id}\` is there twice`);
  for (const [role, factors] of Object.entries(roles)) {
    for (const topic of Object.keys(factors)) {
      if (!topicIds.includes(topic))
        report(null, `the role \`${role}\` names the topic \`${topic}\`, which is not there`);
    }
  }
  return { topics, roles };
}

function repeated(ids: readonly string[]): Set<string> {
  return new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
}
