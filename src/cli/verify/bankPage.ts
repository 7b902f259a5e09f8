import { KINDS, LEVELS, type Question, type Syllabus, TASKS, type Task } from '../../bank/question';
import type { VerifyReport } from './report';

export const TASK_TITLES: Readonly<Record<Task, string>> = {
  build: 'Build this',
  fix: 'Find and fix the bug',
  rewrite: 'It works, now write it the idiomatic way',
  review: 'Review this',
  scenario: 'Decide in a scenario',
};

/**
 * A page about a pack: what it covers by topic, level, kind and concept. Depends on the pack alone, so that a test can
 * hold the page to it.
 */
export function coveragePage(title: string, questions: readonly Question[], syllabus: Syllabus): string {
  const among = (list: readonly Question[]) => [
    ...KINDS.map(kind => count(list, question => question.kind === kind)),
    ...LEVELS.map(level => count(list, question => question.level === level)),
    list.length,
  ];
  const weights = syllabus.topics.reduce((sum, topic) => sum + topic.weight, 0);
  const topics = syllabus.topics.map(topic => {
    const own = questions.filter(question => question.topic === topic.id);
    return [
      topic.title,
      ...among(own),
      percent(own.length, questions.length),
      percent(topic.weight, weights),
    ];
  });
  const header = ['Topic', ...KINDS, ...LEVELS, 'all', 'share', 'weight'];
  const tasks = TASKS.map(task => [TASK_TITLES[task], count(questions, question => question.task === task)]);
  const concepts = syllabus.topics.flatMap(topic => [
    `### ${topic.title}`,
    table(
      ['Concept', 'asked from', 'questions'],
      topic.concepts.map(concept => {
        const asking = questions.filter(question => question.covers.includes(concept.id));
        return [concept.title, concept.level, asking.map(linkTo).join(', ') || 'none'];
      }),
    ),
  ]);
  return [
    `# ${title}: what it covers`,
    `${questions.length} questions. This page is written by \`drill verify --page\`; edit the questions, not the page.`,
    table(header, [...topics, ['All', ...among(questions), '100%', '100%']]),
    '## What the learner does',
    `Beyond answering the question as its kind says; ${count(questions, question => !question.task)} questions have no other task.`,
    table(['Task', 'questions'], tasks),
    '## Concepts',
    ...concepts,
  ].join('\n\n');
}

/** What the verifier found, on which Pythons: belongs below the coverage. */
export function figuresSection(report: VerifyReport, pythons: readonly string[]): string {
  const { faults, guessers, mutants } = report;
  const { made, killed, byQuestion } = mutants;
  const shares = Object.values(byQuestion).map(one => (one.made === 0 ? 1 : one.killed / one.made));
  const figures = [
    ['Proved on Python', pythons.join(', ')],
    ['Faults', String(faults.length)],
    ['Concepts covered', `${report.coverage.covered} of ${report.coverage.total}`],
    ...(made > 0
      ? [
          [
            'Changes to reference answers that the checks notice',
            `${killed} of ${made} (${percent(killed, made)})`,
          ],
          ['The least of a question', percent(Math.min(...shares), 1)],
        ]
      : []),
    ['Right by chance', percent(guessers.chance, 1)],
    ['Right by taking the longest option', percent(guessers.longest, 1)],
    ['Right by taking the first option', percent(guessers.first, 1)],
    ['Right by taking the option most like the others', percent(guessers.alike, 1)],
    ['Right by taking the option with the most hedging', percent(guessers.hedging, 1)],
  ];
  return `## What the verifier says\n\n${table(['', ''], figures)}`;
}

function count(questions: readonly Question[], is: (question: Question) => boolean): number {
  return questions.filter(is).length;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 100)}%`;
}

function linkTo({ id, path, kind }: Question): string {
  return `[${id}](../questions/${kind === 'code' ? `${path}/question.md` : path})`;
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map(cell => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
