import { hashOf, randomFrom } from '../../src/assessment/random';
import type { Item } from '../../src/assessment/scoring/itemModel';
import { type Figure, rounded, type Suite } from './figure';
import { scoringBank } from './scoringBank';
import { normal, type Sat, Simulation } from './scoringWork';

const CANDIDATES = 3000;
/** At each of these abilities, so many more: a mean of 1,000 is sure to about two hundredths of a standard deviation. */
const ABILITIES = [-1.96, -1.4, -0.7, 0, 0.7, 1.4, 1.96];
const AT_EACH = 1000;
/** How far the true items may lie from what was assumed of them, in the run that asks what that would cost. */
const OFF_DIFFICULTY = 0.4;
const OFF_SLOPE = 0.25;

type Sit = (truth: number, seed: number) => Sat;

/** The score, tried on simulated candidates: thousands of sittings of each preset, with candidates whose ability is known. */
export const scoringSuite: Suite = {
  name: 'scoring',
  async measure(): Promise<readonly Figure[]> {
    const bank = await scoringBank();
    const simulation = new Simulation(bank);
    const standard = figuresOf(population((truth, seed) => simulation.fixed(truth, 'standard', null, seed)));
    const full = figuresOf(population((truth, seed) => simulation.fixed(truth, 'full', null, seed)));
    const fixed30 = figuresOf(population((truth, seed) => simulation.fixed(truth, 'standard', 30, seed)));
    const adaptiveSats = population((truth, seed) => simulation.adaptive(truth, 15, seed));
    const adaptive = figuresOf(adaptiveSats);
    const bias = [
      worstBias((truth, seed) => simulation.fixed(truth, 'standard', null, seed)),
      worstBias((truth, seed) => simulation.adaptive(truth, 15, seed)),
    ];
    const off = new Simulation(bank, offBy);
    const miscalibrated = figuresOf(population((truth, seed) => off.fixed(truth, 'standard', null, seed)));
    const on = `${CANDIDATES} candidates, ${bank.about}`;
    const worst = Math.max(standard.overBound, full.overBound, adaptive.overBound);
    return [
      figure('rmse.over.bound', worst, 'x', `at most 1.10: worst of Standard, Full, Adaptive; ${on}`),
      figure('adaptive15.over.fixed30', adaptive.rmse / fixed30.rmse, 'x', 'at most 1.0'),
      figure('bias.worst', Math.max(...bias), 'sd', 'at most 0.1 inside the middle 95%: Standard, Adaptive'),
      figure('coverage.standard', standard.coverage, '%', '93 to 97'),
      figure('coverage.full', full.coverage, '%', '93 to 97'),
      figure('coverage.adaptive15', adaptive.coverage, '%', '93 to 97'),
      figure('exposure.adaptive', exposure(adaptiveSats, 15), 'of 1', 'at most 0.25 of the sittings'),
      figure(
        'exposure.adaptive20',
        exposureOfLongest(simulation),
        'of 1',
        'at most 0.25, when all run to the end',
      ),
      figure('rmse.standard', standard.rmse, 'sd', 'one sd is 79 points'),
      figure('rmse.full', full.rmse, 'sd', ''),
      figure('rmse.adaptive15', adaptive.rmse, 'sd', ''),
      figure('rmse.fixed30', fixed30.rmse, 'sd', ''),
      figure(
        'rmse.miscalibrated',
        miscalibrated.rmse,
        'sd',
        'Standard, true items 0.4 sd off what is assumed',
      ),
      figure('coverage.miscalibrated', miscalibrated.coverage, '%', 'the same'),
    ];
  },
};

function population(sit: Sit): Sat[] {
  const random = randomFrom(2024);
  return Array.from({ length: CANDIDATES }, (_, candidate) => sit(normal(random), seedOf(candidate)));
}

function figuresOf(sats: readonly Sat[]): { rmse: number; overBound: number; coverage: number } {
  const square = mean(sats.map(({ ability, truth }) => (ability.value - truth) ** 2));
  const bound = mean(sats.map(sat => sat.bound));
  const held = sats.filter(({ ability, truth }) => ability.low <= truth && truth <= ability.high).length;
  return {
    rmse: Math.sqrt(square),
    overBound: Math.sqrt(square / bound),
    coverage: (100 * held) / sats.length,
  };
}

function worstBias(sit: Sit): number {
  const biases = ABILITIES.map((truth, place) =>
    mean(
      Array.from({ length: AT_EACH }, (_, candidate) => {
        const seed = seedOf(candidate + (place + 1) * 1_000_000);
        return sit(truth, seed).ability.value - truth;
      }),
    ),
  );
  return Math.max(...biases.map(Math.abs));
}

function exposureOfLongest(simulation: Simulation): number {
  return exposure(
    population((truth, seed) => simulation.adaptive(truth, 20, seed)),
    20,
  );
}

/** The part of the sittings that the question which is asked most often is asked in. */
function exposure(sats: readonly Sat[], length: number): number {
  const seen = new Map<string, number>();
  for (const { items } of sats) {
    if (items.length !== length) throw new Error(`a sitting ended after ${items.length} questions`);
    for (const id of items) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return Math.max(...seen.values()) / sats.length;
}

/** The item as it might truly be: the same for every candidate. */
function offBy(id: string, item: Item): Item {
  const random = randomFrom(hashOf(id));
  return {
    ...item,
    difficulty: item.difficulty + OFF_DIFFICULTY * normal(random),
    slope: item.slope * Math.exp(OFF_SLOPE * normal(random)),
  };
}

/** Far apart, as random seeds are. */
function seedOf(candidate: number): number {
  return Math.imul(candidate + 1, 0x9e3779b1) >>> 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function figure(name: string, value: number, unit: string, reference: string): Figure {
  return { name: `scoring.${name}`, value: rounded(value, 3), unit, reference };
}
