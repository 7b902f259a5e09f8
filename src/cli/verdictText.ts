import type { TestResult, Verdict } from '../shared/verdict';

/** A verdict for people, as lines of a terminal. */
export function verdictText(verdict: Verdict): string {
  const { question, python, place, tests, warnings, stdout, stderr, message } = verdict;
  const version = python.version === '' ? '' : `, Python ${python.version}`;
  const lines = [`${question}${version}`, ...tests.flatMap(testLines)];
  if (place) lines.push(`  line ${place.line}`);
  for (const warning of warnings) {
    const where = warning.line === null ? '' : ` (line ${warning.line})`;
    lines.push(`  ${warning.category}: ${warning.message}${where}`);
  }
  lines.push(...captured('printed', stdout), ...captured('standard error', stderr));
  return `${[...lines, message].join('\n')}\n`;
}

function testLines(test: TestResult): string[] {
  const word = test.status === 'passed' ? 'pass' : test.status === 'not-run' ? '----' : 'FAIL';
  const lines = [`  ${word}  ${test.title}`];
  if (test.status === 'passed' || test.status === 'not-run') return lines;
  if (test.call !== '') lines.push(test.call);
  const compared = test.expected !== null && test.actual !== null;
  // That a test was late is not to be seen from its values.
  if (test.message !== '' && (!compared || test.status === 'timed-out')) lines.push(test.message);
  if (compared) lines.push(`expected  ${test.expected}`, `got       ${test.actual}`);
  else if (test.actual?.includes('\n')) lines.push(test.actual);
  for (const { line, code } of test.frames) lines.push(`line ${line}: ${code.trim()}`);
  return [
    lines[0] ?? '',
    ...lines
      .slice(1)
      .flatMap(text => text.split('\n'))
      .map(text => `        ${text}`),
  ];
}

function captured(what: string, text: string): string[] {
  if (text === '') return [];
  return [
    `  ${what}:`,
    ...text
      .replace(/\n$/u, '')
      .split('\n')
      .map(line => `    ${line}`),
  ];
}
