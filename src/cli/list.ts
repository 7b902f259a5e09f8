import { summaryOf } from '../bank/compileBank';
import { KINDS, LEVELS, type QuestionSummary } from '../bank/question';
import { type Command, oneOf, readArguments } from './command';
import { openQuestions } from './questions';
import type { Surroundings } from './surroundings';

export const listCommand: Command = {
  name: 'list',
  usage: '[--topic T] [--level L] [--kind K] [--pack DIR]',
  summary: 'Lists the questions of the bundled bank or of a pack.',
  details: [
    '--topic T   only questions of this topic',
    `--level L   only questions of this level: ${LEVELS.join(', ')}`,
    `--kind K    only questions of this kind: ${KINDS.join(', ')}`,
    '--pack DIR  the questions of the pack in this folder',
  ],
  async run(args, surroundings) {
    const text = { type: 'string' } as const;
    const options = { topic: text, level: text, kind: text, pack: text };
    const { values } = readArguments(this, args, options, { least: 0, most: 0 });
    const { index, faults } = await openQuestions(values.pack, surroundings);
    const level = values.level === undefined ? null : oneOf(LEVELS, values.level, 'level');
    const kind = values.kind === undefined ? null : oneOf(KINDS, values.kind, 'kind');
    const topics = index.topics.map(topic => topic.id);
    const topic = values.topic === undefined ? null : oneOf(topics, values.topic, 'topic');
    const found = index.questions.filter(
      question =>
        (topic === null || question.topic === topic) &&
        (level === null || question.level === level) &&
        (kind === null || question.kind === kind),
    );
    for (const fault of faults) surroundings.err(`drill: left out: ${fault}\n`);
    if (values.json) surroundings.out(`${JSON.stringify(found.map(summaryOf), null, 2)}\n`);
    else table(found, index.questions.length, surroundings);
    return 0;
  },
};

function table(found: readonly QuestionSummary[], total: number, { out }: Surroundings): void {
  const rows = found.map(({ id, level, kind, topic, title }) => [id, level, kind, topic, title]);
  const widths = [0, 1, 2, 3].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)));
  for (const row of rows) out(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`);
  out(found.length === total ? `${total} questions\n` : `${found.length} of ${total} questions\n`);
}
