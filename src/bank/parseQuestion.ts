import { type CodeFiles, readWrongAnswer } from './codeFiles';
import type { Fault, Report } from './fault';
import { type Parts, type Passage, readParts } from './frontMatter';
import { fencesOf, splitSections } from './markdown';
import { readOptions } from './options';
import type {
  ChoiceQuestion,
  CodeQuestion,
  ExplainQuestion,
  OutputQuestion,
  Question,
  QuestionBase,
} from './question';
import { isOutput, type RunBlock, runBlocksOf } from './runBlocks';
import { readSections, type SectionTexts } from './sections';

const DEFAULT_PYTHON = '>=3.10';

/** The texts of one question, before anything is known about them. */
export interface QuestionSource {
  readonly id: string;
  readonly topic: string;
  /** Of the question's folder or file, relative to the pack. */
  readonly path: string;
  /** The Markdown file, relative to the pack. */
  readonly file: string;
  readonly text: string;
  /** The other files when the question is a folder. */
  readonly code: CodeFiles | null;
}

/** A question as its pack holds it, with what only the verifier needs. */
export interface PackQuestion {
  readonly question: Question;
  /** The Markdown file, relative to the pack. */
  readonly file: string;
  /** Every `python run` block, wherever it stands in the text. */
  readonly runs: readonly RunBlock[];
  /** Names of files beside checks.py that are none of the format's own. */
  readonly helpers: readonly string[];
  /** Changes to the reference answer that mean the same, with the reason: what no check can notice. */
  readonly equivalent: Readonly<Record<string, string>>;
}

/** @returns the question, or null when it cannot be used, and what is wrong with it. */
export function parseQuestion(source: QuestionSource): {
  readonly read: PackQuestion | null;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const reportIn =
    (file: string): Report =>
    (line, message) =>
      faults.push({ question: source.id, file, line, message });
  const report = reportIn(source.file);

  const parts = readParts(source.text, report);
  if (!parts) return { read: null, faults };
  const { lead, sections } = splitSections(parts.body);
  const texts = readSections(sections, parts.frontMatter.kind, report);
  const question = build({ source, parts, lead, texts, report, reportIn });
  if (!question || faults.length > 0) return { read: null, faults };
  const runs = runBlocksOf(parts.body).map(({ program, output, line }) => ({ program, output, line }));
  const { equivalent = {} } = parts.frontMatter;
  const helpers = source.code?.helpers ?? [];
  return { read: { question, file: source.file, runs, helpers, equivalent }, faults };
}

interface Material {
  readonly source: QuestionSource;
  readonly parts: Parts;
  readonly lead: Passage;
  readonly texts: SectionTexts;
  readonly report: Report;
  readonly reportIn: (file: string) => Report;
}

function build(material: Material): Question | null {
  const { source, parts, report } = material;
  const { kind } = parts.frontMatter;
  if (kind === 'code' && !source.code) {
    report(1, 'a code question is a folder with question.md, starter.py, solution.py and checks.py in it');
    return null;
  }
  if (kind !== 'code' && source.code) {
    report(1, `a question of kind ${kind} is one file, ${source.topic}/${source.id}.md, and no folder`);
    return null;
  }
  switch (kind) {
    case 'code':
      return codeQuestion(material);
    case 'choice':
      return choiceQuestion(material);
    case 'output':
      return outputQuestion(material);
    case 'explain':
      return explainQuestion(material);
  }
}

function baseOf({ source, parts, texts, report }: Material, prompt: string): Omit<QuestionBase, 'kind'> {
  const { title, level, minutes, covers, source: page, gotchas, python, task } = parts.frontMatter;
  if (prompt.trim() === '')
    report(parts.body.line, 'there is no prompt between the front matter and the first heading');
  const { id, topic, path } = source;
  const { hints, explanation, why, followUps } = texts;
  return {
    ...{ id, title, level, topic, covers, minutes, path },
    ...{ source: page, gotchas: gotchas ?? [], python: python ?? DEFAULT_PYTHON },
    ...{ prompt, hints, explanation, why, followUps },
    ...(task === undefined ? {} : { task }),
  };
}

function codeQuestion(material: Material): CodeQuestion | null {
  const { source, parts, lead, report, reportIn } = material;
  const { starter = null, solution = null, checks = null, solutions = [], wrong = [] } = source.code ?? {};
  const needed = { 'starter.py': starter, 'solution.py': solution, 'checks.py': checks };
  for (const [name, text] of Object.entries(needed))
    if (text === null) report(null, `${name} is missing beside it`);
  if (starter === null || solution === null || checks === null) return null;
  const { entry = [], limits } = parts.frontMatter;
  const set = Object.entries(limits ?? {}).filter(([, value]) => value !== undefined);
  return {
    ...baseOf(material, lead.text),
    kind: 'code',
    entry,
    limits: Object.fromEntries(set),
    starter,
    checks,
    solutions: [{ name: 'solution.py', text: solution }, ...solutions],
    wrong: wrong
      .map(file => readWrongAnswer(file, reportIn(`${source.path}/${file.name}`)))
      .filter(answer => answer !== null),
  };
}

function choiceQuestion(material: Material): ChoiceQuestion {
  const { parts, lead, report } = material;
  const { prompt, options } = readOptions(lead, report);
  if (!options.some(option => option.correct)) report(lead.line, 'no option is right: mark it `- [x]`');
  if (options.every(option => option.correct)) report(lead.line, 'no option is wrong: mark it `- [ ]`');
  return {
    ...baseOf(material, prompt.text),
    kind: 'choice',
    options,
    shuffle: parts.frontMatter.shuffle ?? true,
  };
}

function outputQuestion(material: Material): OutputQuestion | null {
  const { parts, lead, report } = material;
  const { prompt, options } = readOptions(lead, report);
  const [run, ...more] = runBlocksOf(prompt);
  const outputs = fencesOf(prompt).filter(isOutput);
  if (!run?.outputFence || run.output === null || more.length > 0 || outputs.length !== 1) {
    const rule = 'the prompt must have one block marked `python run` and, behind it, one marked `output`';
    report(more[0]?.line ?? run?.line ?? lead.line, rule);
    return null;
  }
  if (options.length > 0 && options.filter(option => option.correct).length !== 1) {
    report(lead.line, 'exactly one option must be right: the program has one output');
  }
  const { start, end } = run.outputFence;
  const shown = prompt.text.split('\n').filter((_, i) => i < start || i >= end);
  return {
    ...baseOf(material, shown.join('\n').trim()),
    kind: 'output',
    program: run.program,
    output: run.output,
    options,
    shuffle: parts.frontMatter.shuffle ?? true,
  };
}

function explainQuestion(material: Material): ExplainQuestion {
  const { parts, lead, texts, report } = material;
  const { modelAnswer, rubric } = texts;
  if (modelAnswer === '') report(parts.body.line, 'the section `## Model answer` is missing or empty');
  if (rubric.length === 0) report(parts.body.line, 'the section `## Rubric` is missing or empty');
  return { ...baseOf(material, lead.text), kind: 'explain', modelAnswer, rubric };
}
