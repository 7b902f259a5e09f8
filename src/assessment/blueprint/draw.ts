import { KINDS, LEVELS, type QuestionSummary } from '../../bank/question';
import { groupBy } from '../groupBy';
import { type Random, randomFrom, shuffled } from '../random';
import type { Blueprint } from './blueprint';
import { lacksOf } from './lacks';
import { apportion, apportionByChance } from './shares';

export interface Draw {
  /** In the order in which they are asked. */
  readonly questions: readonly QuestionSummary[];
  /** What the bank could not give, one sentence each; empty when the blueprint is met. */
  readonly lacks: readonly string[];
}

/** How many of each a draw should hold. */
export interface Quotas {
  readonly topics: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<string, number>>;
}

/** Chances that a swap makes the draw better are taken this often for each question that is wanted. */
const SWAPS_EACH = 40;

/**
 * Draws the questions of a sitting that is fixed beforehand. The same blueprint, bank and seed give the same questions in
 * the same order on every machine.
 *
 * Topics are given their number of questions first; within them a search by swaps brings kinds, levels and the sum of the
 * minutes as near to the blueprint as the bank allows.
 */
export function drawQuestions(blueprint: Blueprint, bank: readonly QuestionSummary[], seed: number): Draw {
  const random = randomFrom(seed);
  const pool = shuffled(eligible(blueprint, bank).toSorted(byId), random);
  const wanted = Math.min(blueprint.questions, pool.length);
  const available = groupBy(pool, ({ topic }) => topic);
  const topics = withinBank(
    apportionByChance(wanted, presentOnly(blueprint.topics, available), random),
    available,
  );
  const quotas: Quotas = {
    topics,
    kinds: apportion(wanted, blueprint.kinds),
    levels: apportion(wanted, blueprint.levels),
  };
  const drawn = improve(firstOf(available, topics), pool, quotas, blueprint.minutes, random);
  return { questions: inOrder(drawn), lacks: lacksOf(blueprint, drawn, pool) };
}

/** The questions that a blueprint admits. */
export function eligible(blueprint: Blueprint, bank: readonly QuestionSummary[]): QuestionSummary[] {
  return bank.filter(
    ({ topic, kind, level }) =>
      (blueprint.topics[topic] ?? 0) > 0 && blueprint.kinds[kind] > 0 && blueprint.levels[level] > 0,
  );
}

/**
 * The seed, of those that `seeds` gives, whose draw holds the fewest questions that were seen lately: what a sitting is
 * drawn from is then its code alone, and not what one learner happened to have done.
 *
 * @param drawnBy what a seed draws
 */
export function freshSeed(
  drawnBy: (seed: number) => readonly QuestionSummary[],
  lately: ReadonlySet<string>,
  seeds: readonly [number, ...number[]],
): number {
  let best = { seed: seeds[0], seen: Number.POSITIVE_INFINITY };
  for (const seed of lately.size === 0 ? [seeds[0]] : seeds) {
    const seen = drawnBy(seed).filter(({ id }) => lately.has(id)).length;
    if (seen < best.seen) best = { seed, seen };
    if (seen === 0) break;
  }
  return best.seed;
}

function firstOf(
  available: ReadonlyMap<string, readonly QuestionSummary[]>,
  topics: Readonly<Record<string, number>>,
): QuestionSummary[] {
  return Object.entries(topics).flatMap(([topic, count]) => (available.get(topic) ?? []).slice(0, count));
}

function improve(
  begun: QuestionSummary[],
  pool: readonly QuestionSummary[],
  quotas: Quotas,
  minutes: number,
  random: Random,
): QuestionSummary[] {
  const drawn = [...begun];
  const inside = new Set(drawn.map(({ id }) => id));
  const byTopic = groupBy(pool, ({ topic }) => topic);
  const tally = new Tally(drawn);
  let cost = tally.cost(quotas, minutes);
  for (let turn = 0; turn < drawn.length * SWAPS_EACH && cost > 0; turn++) {
    const place = Math.floor(random() * drawn.length);
    const old = drawn[place];
    const others = (old && byTopic.get(old.topic)) ?? [];
    const other = others[Math.floor(random() * others.length)];
    if (!old || !other || inside.has(other.id)) continue;
    tally.swap(old, other);
    const next = tally.cost(quotas, minutes);
    if (next <= cost) {
      cost = next;
      drawn[place] = other;
      inside.delete(old.id);
      inside.add(other.id);
    } else tally.swap(other, old);
  }
  return drawn;
}

/** What a draw holds, kept up to date by what is swapped. */
class Tally {
  readonly #counts = new Map<string, number>();
  #minutes = 0;

  constructor(drawn: readonly QuestionSummary[]) {
    for (const one of drawn) this.#add(one, 1);
  }

  swap(out: QuestionSummary, into: QuestionSummary): void {
    this.#add(out, -1);
    this.#add(into, 1);
  }

  /** How far it is from what is wanted: a question of the wrong kind, two of the wrong level, a minute too many. */
  cost({ kinds, levels }: Quotas, minutes: number): number {
    const off = (key: string, wanted = 0): number => Math.abs((this.#counts.get(key) ?? 0) - wanted);
    let cost = 2 * Math.max(0, this.#minutes - minutes);
    for (const kind of KINDS) cost += 2 * off(kind, kinds[kind]);
    for (const level of LEVELS) cost += off(level, levels[level]);
    return cost;
  }

  #add({ kind, level, minutes }: QuestionSummary, count: 1 | -1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    this.#counts.set(level, (this.#counts.get(level) ?? 0) + count);
    this.#minutes += count * minutes;
  }
}

/** Topics whose questions do not suffice give what is left over to those that have more. */
function withinBank(
  wanted: Readonly<Record<string, number>>,
  available: ReadonlyMap<string, readonly unknown[]>,
): Record<string, number> {
  const counts = { ...wanted };
  const room = (topic: string): number => (available.get(topic)?.length ?? 0) - (counts[topic] ?? 0);
  let left = 0;
  for (const topic of Object.keys(counts)) {
    const over = Math.max(0, -room(topic));
    left += over;
    counts[topic] = (counts[topic] ?? 0) - over;
  }
  for (; left > 0; left--) {
    const [roomiest] = Object.keys(counts).toSorted((one, other) => room(other) - room(one));
    if (roomiest === undefined || room(roomiest) <= 0) break;
    counts[roomiest] = (counts[roomiest] ?? 0) + 1;
  }
  return counts;
}

function presentOnly(
  shares: Readonly<Record<string, number>>,
  available: ReadonlyMap<string, readonly unknown[]>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(shares).filter(([topic]) => available.has(topic)));
}

/** Short questions first, so that nobody has used up the time on code before the others were seen. */
function inOrder(drawn: readonly QuestionSummary[]): QuestionSummary[] {
  const rank = { choice: 0, output: 0, explain: 1, code: 2 };
  return drawn.toSorted((one, other) => rank[one.kind] - rank[other.kind]);
}

/** By code point: an order that no locale changes. */
function byId({ id: one }: QuestionSummary, { id: other }: QuestionSummary): number {
  return one < other ? -1 : Number(one > other);
}
