import { randomBytes, randomInt } from 'node:crypto';
import { adaptivePool } from '../../assessment/blueprint/adaptive';
import { codeOf, type Shared } from '../../assessment/blueprint/code';
import { drawQuestions, freshSeed } from '../../assessment/blueprint/draw';
import type { SittingEvent } from '../../assessment/sitting/events';
import { type SittingFolder, SittingLog } from '../../assessment/sitting/sittingLog';
import type { Clock } from '../../assessment/sitting/time';
import { reasonOf } from '../../progress/progressError';
import { type Chosen, titleOfBlueprint } from './startPicker';
import type { AssessmentSurroundings } from './surroundings';

/** What was asked within this time is not asked again as long as the bank has others. */
const LATELY_MS = 14 * 24 * 60 * 60_000;
const SEEDS = 40;

/** What was chosen, with a seed: the one that its code names, else one that draws little of what was seen lately. */
export function seeded(
  { blueprint, seed }: Chosen,
  { bank, progress }: Pick<AssessmentSurroundings, 'bank' | 'progress'>,
): Shared {
  if (seed !== null) return { blueprint, seed };
  const { questions } = bank.index;
  const since = Date.now() - LATELY_MS;
  const lately = questions.filter(({ id }) => (progress.stateOf(id).lastAt ?? 0) > since);
  const seeds = [randomInt(2 ** 32), ...Array.from({ length: SEEDS }, () => randomInt(2 ** 32))] as const;
  const drawnBy = (one: number) =>
    blueprint.preset === 'adaptive'
      ? adaptivePool(blueprint, questions, one)
      : drawQuestions(blueprint, questions, one).questions;
  return { blueprint, seed: freshSeed(drawnBy, new Set(lately.map(({ id }) => id)), seeds) };
}

export interface Begin {
  readonly parts: AssessmentSurroundings;
  readonly folder: SittingFolder;
  readonly clock: Clock;
}

/**
 * Writes down the beginning of a sitting: from now on its clock runs.
 *
 * @returns its id
 * @throws a UserError when nothing in the bank fits, or nothing can be written
 */
export async function beginSitting(
  { blueprint, seed }: Shared,
  { parts, folder, clock }: Begin,
): Promise<string> {
  const adaptive = blueprint.preset === 'adaptive';
  const { questions } = parts.bank.index;
  const draw = adaptive ? null : drawQuestions(blueprint, questions, seed);
  const pool = draw?.questions ?? adaptivePool(blueprint, questions, seed);
  if (pool.length === 0)
    throw parts.userError('The bank has no question that fits. Choose more topics, levels or kinds.');
  const id = `${new Date().toISOString().slice(0, 19).replace(/\D/gu, '')}-${randomBytes(4).toString('hex')}`;
  const event: SittingEvent = {
    ...{ type: 'begun', id, code: codeOf({ blueprint, seed }), title: titleOfBlueprint(blueprint) },
    ...{ minutes: blueprint.minutes, seed, adaptive, countExplain: parts.countExplain() },
    questions: (draw?.questions ?? []).map(question => {
      const { title, kind, level, topic, minutes } = question;
      return { id: question.id, title, kind, level, topic, minutes };
    }),
    lacks: draw?.lacks ?? [],
    ...clock(),
  };
  const causes: unknown[] = [];
  const log = new SittingLog(folder.fileOf(id), error => causes.push(error));
  log.append(event);
  if (await log.flush()) return id;
  const why = reasonOf(causes[0]);
  throw parts.userError(
    `The assessment did not begin: its answers could not be kept in ${folder.folder}: ${why}.`,
  );
}
