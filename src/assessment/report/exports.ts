import MarkdownIt from 'markdown-it';
import type { Report, ReportPart, ReportQuestion, ReportScore } from '../../shared/report';

/** The report as Markdown, for notes and merge requests. */
export function reportMarkdown(report: Report): string {
  const lines = [
    `# ${line(report.title)}`,
    '',
    `${localDay(report.endedAt)} · ${endOf(report)} after ${minutes(report.usedMs)} of ${report.minutes} min · \`${report.code}\``,
    '',
    scoreLine(report),
    ...(report.comparison === '' ? [] : ['', report.comparison]),
    ...report.lacks.map(lack => `\n> ${line(lack)}`),
    ...table('Topic', report.topics),
    ...table('Level', report.levels),
    '',
    '## Questions',
    ...report.questions.flatMap((question, index) => questionLines(question, index)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The report as a page of its own, without scripts or anything from elsewhere. */
export function reportHtml(report: Report): string {
  const rows = (parts: readonly ReportPart[]): string =>
    parts
      .map(part => `<tr><td>${escaped(part.title)}</td><td>${band(part)}</td><td>${creditOf(part)}</td></tr>`)
      .join('\n');
  const section = (name: string, parts: readonly ReportPart[]): string =>
    parts.length === 0
      ? ''
      : `<table><thead><tr><th>${name}</th><th>Score</th><th>Credit</th></tr></thead><tbody>${rows(parts)}</tbody></table>`;
  const markdown = htmlOfMarkdown();
  const questions = report.questions.map(
    (one, index) => `<section>
<h3>${index + 1}. ${escaped(one.title)}</h3>
${markdown(factsOf(one))}
${markdown(one.prompt)}
<h4>Your answer</h4>
${texts(one.given, givenForm(one), 'Nothing.', markdown)}
<h4>${rightTitle(one)}</h4>
${texts(one.right, one.form, 'Not known.', markdown)}
${markdown(rubricLines(one).join('\n'))}
${one.explanation === '' ? '' : `<h4>Why</h4>\n${markdown(one.explanation)}`}
</section>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.title)}, ${localDay(report.endedAt)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
:root { color-scheme: light dark; }
code, pre { font: 14px/1.5 ui-monospace, monospace; }
pre { white-space: pre-wrap; border-left: 3px solid #767676; padding-left: 1rem; }
section { border-top: 1px solid #767676; }
h4 { margin-bottom: 0; }
table { border-collapse: collapse; margin: 1rem 0; } td, th { text-align: left; padding: 0.25rem 1.5rem 0.25rem 0; }
</style>
</head>
<body>
<h1>${escaped(report.title)}</h1>
<p>${localDay(report.endedAt)}, ${endOf(report)} after ${minutes(report.usedMs)} of ${report.minutes} min. Code: ${escaped(report.code)}</p>
<p><strong>${escaped(scoreLine(report))}</strong></p>
${report.comparison === '' ? '' : `<p>${escaped(report.comparison)}</p>`}
${report.lacks.map(lack => `<p>${escaped(lack)}</p>`).join('\n')}
${section('Topic', report.topics)}
${section('Level', report.levels)}
<h2>Questions</h2>
${questions.join('\n')}
</body>
</html>
`;
}

export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** "Score 612, between 540 and 684 with 95% certainty, from 14 questions." */
export function scoreLine({ score, scored }: Pick<Report, 'score' | 'scored'>): string {
  if (score === null) return 'No score: no question could be graded.';
  const from = scored === 1 ? '1 question' : `${scored} questions`;
  return `Score ${score.score}, between ${score.low} and ${score.high} with 95% certainty, from ${from}.`;
}

function table(name: string, parts: readonly ReportPart[]): string[] {
  if (parts.length === 0) return [];
  const rows = parts.map(part => `| ${line(part.title)} | ${band(part)} | ${creditOf(part)} |`);
  return ['', `| ${name} | Score | Credit |`, '| --- | --- | --- |', ...rows];
}

function questionLines(question: ReportQuestion, index: number): string[] {
  const block = (title: string, list: readonly string[], form: Form, none: string): string[] => {
    const shown = list.map(text => (form === 'markdown' ? text : fenced(text, form)));
    return ['', `**${title}**`, '', shown.length === 0 ? none : shown.join('\n\n')];
  };
  const rubric = rubricLines(question);
  return [
    '',
    `### ${index + 1}. ${line(question.title)}`,
    '',
    factsOf(question),
    ...(question.prompt === '' ? [] : ['', question.prompt]),
    ...block('Your answer', question.given, givenForm(question), 'Nothing.'),
    ...block(rightTitle(question), question.right, question.form, 'Not known.'),
    ...(rubric.length === 0 ? [] : ['', ...rubric]),
    ...(question.explanation === '' ? [] : ['', '**Why**', '', question.explanation]),
  ];
}

type Form = ReportQuestion['form'];

/** A learner's own words are never read as markup. */
function givenForm({ kind, form }: ReportQuestion): Form {
  return kind === 'explain' ? 'text' : form;
}

function rightTitle({ kind }: ReportQuestion): string {
  return kind === 'explain' ? 'Model answer' : kind === 'code' ? 'A solution' : 'Right';
}

/** The points of an explanation, and whether it made them. */
function rubricLines({ rubric }: ReportQuestion): string[] {
  return rubric.map(({ point, ticked }) => `- [${ticked ? 'x' : ' '}] ${point}`);
}

/** Markup in a question's text is shown and not used; headings rank below those of the page. */
function htmlOfMarkdown(): (text: string) => string {
  const parser = new MarkdownIt({ html: false, linkify: false });
  parser.disable('image');
  parser.core.ruler.push('ranks', ({ tokens }) => {
    for (const token of tokens) if (token.type.startsWith('heading_')) token.tag = 'h5';
  });
  return text => parser.render(text);
}

function factsOf(question: ReportQuestion): string {
  const { level, kind, topic, usedMs, minutes: planned, remark, hesitation, counted } = question;
  const parts = [topic, level, kind, `${minutes(usedMs)} of ${planned} min`, remark];
  if (hesitation !== '') parts.push(hesitation);
  if (kind === 'explain') parts.push('self-graded');
  if (!counted) parts.push('not counted');
  return parts.join(' · ');
}

/** A fence longer than any in the text. */
function fenced(text: string, form: 'text' | 'python'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${form === 'python' ? 'python' : ''}\n${text.replace(/\n$/u, '')}\n${fence}`;
}

function texts(
  list: readonly string[],
  form: Form,
  none: string,
  markdown: (text: string) => string,
): string {
  if (list.length === 0) return `<p>${none}</p>`;
  return list.map(text => (form === 'markdown' ? markdown(text) : `<pre>${escaped(text)}</pre>`)).join('\n');
}

function band({ score, low, high }: ReportScore): string {
  return `${score} (${low} to ${high})`;
}

function creditOf({ credit, questions }: ReportPart): string {
  return `${Number(credit.toFixed(1))} of ${questions}`;
}

function endOf({ reason }: Report): string {
  return reason === 'handed-in' ? 'handed in' : 'time was up';
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The day of the learner's own clock, as `2026-11-03`. */
export function localDay(at: number): string {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** One line of Markdown in which nothing is markup. */
function line(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\|<*_`[\]#]/gu, '\\$&');
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/gu, character => entities[character] ?? character);
}
