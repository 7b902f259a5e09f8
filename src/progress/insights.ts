import type { Level } from '../bank/question';
import { type Work, workOf } from './activity';
import { type Checkpoint, MARKED_DAYS, NO_CHECKPOINT } from './checkpoint';
import { type Day, today as dayAt, localOffset, type OffsetAt } from './days';
import { Hesitations } from './hesitation';
import type { History } from './history';
import { keepReviews, reviewsFrom } from './keptReviews';
import { Memories } from './memories';
import { type Asked, reviewsOf } from './review';
import type { Review, ReviewList } from './reviewList';
import { aimFor, type Card, RETENTION, Schedule } from './schedule';
import { type Standing, Standings } from './standings';

export interface InsightsOptions {
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly offsetAt?: OffsetAt;
  /** The share of what is due that should still be known; asked each time, as it is a setting. */
  readonly retention?: () => number;
  /** What an earlier start has worked out. */
  readonly checkpoint?: Checkpoint | null;
}

interface Derived {
  readonly revision: number;
  readonly reviews: ReviewList;
}

interface KeptSchedule {
  readonly asked: readonly Asked[];
  readonly today: Day;
  readonly wanted: number;
  readonly revision: number;
  readonly schedule: Schedule;
}

/** What is derived from a history for some questions; made anew when those are others. */
interface ForBank {
  readonly asked: readonly Asked[];
  readonly byId: ReadonlyMap<string, Asked>;
  readonly derived: Map<string, Derived>;
  readonly memories: Memories;
  readonly standings: Standings;
}

/** All that is derived from the history for the questions that there are. Nothing is worked out before it is asked for. */
export class Insights {
  readonly #now: () => number;
  readonly #offsetAt: OffsetAt;
  readonly #retention: () => number;
  readonly #checkpoint: Checkpoint;
  #bank: ForBank;
  #kept: KeptSchedule | null = null;

  /** @param questions gives the same list as long as they are the same: packs come and go */
  constructor(
    private readonly questions: () => readonly Asked[],
    private readonly history: History,
    options: InsightsOptions = {},
  ) {
    this.#checkpoint = options.checkpoint ?? NO_CHECKPOINT;
    this.#bank = this.#for(questions());
    this.#now = options.now ?? Date.now;
    this.#offsetAt = options.offsetAt ?? localOffset;
    this.#retention = options.retention ?? (() => RETENTION.usual);
  }

  /**
   * What a later start can go on from: of all that was worked out today, and the reviews of a history.
   *
   * @param kept what that start will read in any case
   */
  async checkpoint(kept: History): Promise<Checkpoint> {
    const { asked, memories, standings } = this.#forNow();
    const { today } = this;
    const [marks, strengths] = [memories.marksOf(today), standings.marksOf(today)];
    const reviews = await keepReviews(kept, asked, today - MARKED_DAYS, this.#offsetAt);
    return { memories: marks, strengths, reviews };
  }

  get asked(): readonly Asked[] {
    return this.#forNow().asked;
  }

  /** The learner's day. */
  get today(): Day {
    return dayAt(this.#now(), this.#offsetAt);
  }

  /** As it is until the day ends: what is done today does not move it. */
  get schedule(): Schedule {
    const { today } = this;
    const wanted = this.#retention();
    const { revision } = this.history;
    const kept = this.#kept;
    const { asked, byId, memories } = this.#forNow();
    const isSame = kept?.asked === asked && kept.today === today && kept.wanted === wanted;
    if (isSame && kept.revision === revision) return kept.schedule;
    const aim = aimFor(wanted, memories.met(byId.keys(), today));
    const schedule = kept?.schedule.aim === aim ? kept.schedule : new Schedule(aim);
    this.#kept = { asked, today, wanted, revision, schedule };
    return schedule;
  }

  askedOf(question: string): Asked | null {
    return this.#forNow().byId.get(question) ?? null;
  }

  /** One for each day on which it was attempted, oldest first. */
  reviews(question: string): ReviewList {
    const revision = this.history.revisionOf(question);
    const { derived, byId } = this.#forNow();
    const known = derived.get(question);
    if (known?.revision === revision) return known.reviews;
    const asked = byId.get(question) ?? null;
    const correctionOf = this.history.hasCorrections ? (id: string) => this.history.correctionOf(id) : null;
    const rows = this.history.counted(question);
    const kept = this.#checkpoint.reviews;
    const reviews =
      (kept && asked && reviewsFrom(kept, this.history, asked, rows.length)) ??
      reviewsOf(this.history.table, rows, asked, correctionOf, this.#offsetAt);
    derived.set(question, { revision, reviews });
    return reviews;
  }

  /** Null for a question that was never attempted. */
  card(question: string): Card | null {
    const { now } = this.#forNow().memories.of(question, this.today);
    return now && this.schedule.card(now);
  }

  /** The card as it was when the day began. */
  cardAtDawn(question: string): Card | null {
    const { atDawn } = this.#forNow().memories.of(question, this.today);
    return atDawn && this.schedule.card(atDawn);
  }

  /** Whether an attempt now would be ahead of its day. */
  isAhead(question: string): boolean {
    const card = this.cardAtDawn(question);
    return card !== null && this.today < card.due;
  }

  topic(id: string): Standing {
    return this.#forNow().standings.of('topic', id, this.today);
  }

  concept(id: string): Standing {
    return this.#forNow().standings.of('concept', id, this.today);
  }

  level(id: Level): Standing {
    return this.#forNow().standings.of('level', id, this.today);
  }

  /** What was done on each day, questions that left the bank included. */
  activity(): ReadonlyMap<Day, Work> {
    const days = new Map<Day, Work>();
    for (const question of this.history.questions) {
      for (const { day, attempts, ms } of workOf(this.history.happened(question), this.#offsetAt)) {
        const before = days.get(day);
        days.set(day, { day, attempts: attempts + (before?.attempts ?? 0), ms: ms + (before?.ms ?? 0) });
      }
    }
    return days;
  }

  /** Milliseconds spent today. */
  spentToday(): number {
    const { today } = this;
    let sum = 0;
    for (const question of this.history.questions) {
      // Looked at only where there may be something: the others end before yesterday.
      const last = this.history.lastAt(question);
      if (last === null || dayAt(last, this.#offsetAt) < today - 1) continue;
      sum +=
        workOf(this.history.happened(question), this.#offsetAt).find(({ day }) => day === today)?.ms ?? 0;
    }
    return sum;
  }

  /** How long right answers take. */
  hesitations(): Hesitations {
    return new Hesitations(this.reviewsOf(this.asked));
  }

  /** The reviews of some questions, each with its question. */
  *reviewsOf(asked: Iterable<Asked>): Generator<readonly [Review, Asked]> {
    for (const one of asked) for (const review of this.reviews(one.id)) yield [review, one];
  }

  #forNow(): ForBank {
    const asked = this.questions();
    if (asked !== this.#bank.asked) this.#bank = this.#for(asked);
    return this.#bank;
  }

  #for(asked: readonly Asked[]): ForBank {
    return {
      asked,
      byId: new Map(asked.map(one => [one.id, one])),
      derived: new Map(),
      memories: new Memories(question => this.reviews(question), this.#checkpoint.memories),
      standings: new Standings(asked, question => this.reviews(question), this.#checkpoint.strengths),
    };
  }
}
