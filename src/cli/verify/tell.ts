import type { Surroundings } from '../surroundings';
import type { VerifyReport } from './report';
import type { Verification } from './verifyPack';

/**
 * The report for people.
 *
 * @param isWhole whether it is about a whole pack, of which shares can be told
 */
export function tell(
  report: VerifyReport,
  pythons: readonly string[],
  { out }: Surroundings,
  isWhole: boolean,
): void {
  const { questions, faults, coverage, guessers, mutants } = report;
  for (const { question, message } of faults) out(`${question}: ${message}\n`);
  for (const [question, { survivors }] of Object.entries(mutants.byQuestion)) {
    for (const { line, change } of survivors)
      out(`${question}: not noticed, line ${line}: ${JSON.stringify(change)}\n`);
  }
  const found = faults.length === 0 ? 'no faults' : counted(faults.length, 'fault');
  out(`${counted(questions, 'question')} on Python ${pythons.join(', ')}: ${found}\n`);
  if (isWhole && coverage.total > 0)
    out(`covers ${coverage.covered} of the ${coverage.total} concepts of its syllabus\n`);
  const { longest, first, alike, hedging, chance } = guessers;
  if (isWhole && chance > 0) {
    const rules = `${percent(longest)} by the longest option, ${percent(first)} by the first, ${percent(alike)} by the one most like the others, ${percent(hedging)} by the most hedging`;
    out(`guessing right: ${rules}; ${percent(chance)} by chance\n`);
  }
  if (mutants.made > 0) {
    const share = percent(mutants.killed / mutants.made);
    out(`${share} of the changes to reference answers were noticed: ${mutants.killed} of ${mutants.made}\n`);
  }
}

export function tellWhatWasNotRun({ unproven, unsuited }: Verification, { err }: Surroundings): void {
  for (const id of unproven) {
    err(`drill: ${id} was not run: none of the Pythons given is one that it is for.\n`);
  }
  for (const [python, ids] of unsuited) {
    if (ids.length > 0)
      err(`drill: not run on Python ${python}, which has no threads or processes: ${ids.join(', ')}\n`);
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function counted(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}
