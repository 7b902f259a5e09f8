import type { Question } from '../../bank/question';

const FENCE = /^(?<indent>[ \t]*)(?<marks>`{3,}|~{3,})[ \t]*(?<info>[^`\n]*)$/;

/**
 * The programs of the blocks marked `python run` in a question's texts. A page names the program that it wants to be run,
 * and only what the question itself holds is run.
 */
export function runnablePrograms(question: Question): ReadonlySet<string> {
  const programs = new Set(textsOf(question).flatMap(programsOf));
  if (question.kind === 'output') programs.add(question.program);
  return programs;
}

function programsOf(text: string): string[] {
  const programs: string[] = [];
  let open: {
    readonly marks: string;
    readonly indent: number;
    readonly lines: string[];
    readonly runs: boolean;
  } | null = null;
  for (const line of text.split('\n')) {
    const { indent = '', marks, info = '' } = FENCE.exec(line)?.groups ?? {};
    if (open === null) {
      const [language, ...words] = info.trim().split(/\s+/);
      const runs = language === 'python' && words.includes('run');
      if (marks !== undefined) open = { marks, indent: indent.length, lines: [], runs };
      continue;
    }
    const closes = marks?.startsWith(open.marks) === true && info.trim() === '';
    if (!closes) {
      open.lines.push(withoutIndent(line, open.indent));
      continue;
    }
    if (open.runs) programs.push(open.lines.map(content => `${content}\n`).join(''));
    open = null;
  }
  return programs;
}

/** A block in a list item is indented with it. */
function withoutIndent(line: string, indent: number): string {
  return line.slice(Math.min(indent, line.length - line.trimStart().length));
}

function textsOf(question: Question): string[] {
  const { prompt, hints, explanation, why, followUps } = question;
  const options = question.kind === 'choice' || question.kind === 'output' ? question.options : [];
  return [
    prompt,
    ...hints,
    explanation,
    why,
    ...followUps.map(({ answer }) => answer),
    ...options.flatMap(({ text, reason }) => [text, reason]),
    ...(question.kind === 'explain' ? [question.modelAnswer] : []),
  ];
}
