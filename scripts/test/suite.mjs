import { readResults } from './results.mjs';

/**
 * The outcome of a suite.
 *
 * @typedef {{ name: string, passed: number, failed: number, problems: string[], notes: string[] }} Outcome
 */

/**
 * Judges what a run left behind. A run that did not end regularly is a failure of its own, whatever passed before.
 *
 * @param {string} name
 * @param {string} file its results
 * @param {{ crash: string | null, output: string }} run `crash`: why it did not end well, if known; `output`: the end of what it printed
 * @returns {Outcome}
 */
export function judge(name, file, { crash, output }) {
  const results = readResults(file);
  const problems = (results?.failures ?? []).map(({ title, error }) => `${title}\n${indent(error)}`);
  if (!results?.ended) {
    const where = results?.running ? `, during: ${results.running}` : '';
    problems.push(
      `the suite did not come to its end${where}${crash ? ` (${crash})` : ''}\n${indent(output)}`,
    );
  } else if (results.passed + results.failures.length === 0) {
    problems.push('the suite holds no test that ran');
  } else if (crash && results.failures.length === 0) {
    problems.push(`every test passed, but then: ${crash}\n${indent(output)}`);
  }
  return {
    name,
    passed: results?.passed ?? 0,
    failed: problems.length,
    problems,
    notes: (results?.skipped ?? []).map(title => `skipped: ${title}`),
  };
}

/** @param {string} text */
function indent(text) {
  return text.trim().replace(/^/gm, '    ');
}
