import * as vscode from 'vscode';
import { type NextRule, nextQuestion } from '../bank/nextQuestion';
import { LEVELS, type QuestionSummary } from '../bank/question';
import type { Group } from '../bank/search';
import { COMMANDS, VIEWS } from '../shared/ids';
import { choose } from './choose';
import { UserError } from './errors';
import { questionDescription, STATUS_ICONS, solvedOf } from './questions/labels';
import { nextUp } from './questions/nextUp';
import type { QuestionList } from './questions/questionList';
import type { TodayPlan } from './today/todayPlan';
import { progressText } from './today/todayText';

type Opened = { readonly question: { readonly id: string } } | null;

/** The part of Practice that is needed here. */
export interface Opener {
  readonly current: Opened;
  readonly onDidChangeCurrent: vscode.Event<Opened>;
  open(id: string): Promise<void>;
}

interface Step extends vscode.QuickPickItem {
  /** True when the learner went back to the menu. */
  run(): Promise<boolean>;
}

const LAST_KEY = 'pythonDrill.lastQuestion';

/** Chooses what to practise: the "Start Python drill" menu, the next question, a random one. */
export class Start implements vscode.Disposable {
  readonly #listener: vscode.Disposable;

  constructor(
    private readonly list: QuestionList,
    private readonly practice: Opener,
    private readonly memory: vscode.Memento,
    private readonly plan: Pick<TodayPlan, 'next' | 'today'>,
  ) {
    this.#listener = practice.onDidChangeCurrent(open => {
      if (open) {
        void memory.update(LAST_KEY, open.question.id);
      }
    });
  }

  /** The menu. Escape leaves it, Back returns from its second step. */
  async menu(): Promise<void> {
    for (let again = true; again; ) {
      const step = await choose(this.#steps(), {
        title: 'Start Python drill',
        placeholder: 'What to practise',
      });
      again = typeof step === 'object' && (await step.run());
    }
  }

  /** The next question: of a group of the tree, else where the page's own "Next" leads. */
  async next(group?: Group): Promise<void> {
    if (group === undefined) {
      const way = { statusOf: this.list.statusOf, lastAtOf: (id: string) => this.list.progressOf(id).lastAt };
      await this.#open(nextUp(this.list.index, this.#last, way));
      return;
    }
    await this.#open(this.#next(ruleOf(this.list.grouping, group), group.questions));
  }

  /** A random question of those that the sidebar shows; of all while it shows none. */
  async surprise(): Promise<void> {
    const { visible } = this.list;
    await this.#open(this.#next({ by: 'random' }, visible.length > 0 ? visible : undefined));
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #steps(): Step[] {
    const unfinished = this.#unfinished();
    const open = async (question: QuestionSummary | null) => {
      await this.#open(question);
      return false;
    };
    const resume = unfinished && {
      label: `$(debug-continue) Continue: ${unfinished.title}`,
      detail: this.#describe(unfinished),
      run: () => open(unfinished),
    };
    return [
      this.#todayStep(),
      ...(resume ? [resume] : []),
      {
        label: '$(list-tree) Next in a topic…',
        detail: 'The next unsolved question of a topic that you choose',
        run: () => this.#nextIn('topic'),
      },
      {
        label: '$(graph) Next at a level…',
        detail: 'The next unsolved question for a junior, mid or senior interview',
        run: () => this.#nextIn('level'),
      },
      {
        label: '$(watch) Assessment…',
        detail: 'Timed questions, a score with its band, and a report',
        run: async () => {
          await vscode.commands.executeCommand(COMMANDS.startAssessment);
          return false;
        },
      },
      {
        label: '$(wand) Surprise me',
        detail: 'Any question that you have not solved yet',
        run: () => open(this.#next({ by: 'random' })),
      },
      {
        label: '$(list-unordered) Browse the questions',
        detail: `All ${this.list.index.questions.length}, in the sidebar`,
        run: async () => {
          await vscode.commands.executeCommand(`${VIEWS.questions}.focus`);
          return false;
        },
      },
    ];
  }

  #todayStep(): Step {
    const { next, today } = this.plan;
    const title = next && this.list.index.questions.find(({ id }) => id === next.question)?.title;
    const command = next ? COMMANDS.startToday : COMMANDS.practiseAhead;
    return {
      label: next ? '$(play) Today' : '$(debug-step-over) Practise ahead',
      description: progressText(today),
      detail: next ? `Next: ${title ?? next.title}` : 'What comes due next; its day stays as it is',
      run: async () => {
        await vscode.commands.executeCommand(command);
        return false;
      },
    };
  }

  async #nextIn(by: 'topic' | 'level'): Promise<boolean> {
    const last = this.list.index.questions.find(question => question.id === this.#last);
    const items = this.list.groupsBy(by).map(group => ({
      label: `$(${STATUS_ICONS[group.solved === group.questions.length ? 'solved' : 'new']}) ${group.title}`,
      description: solvedOf(group),
      picked: group.id === last?.[by],
      rule: ruleOf(by, group),
    }));
    const chosen = await choose(items, {
      title: by === 'topic' ? 'Next in a topic' : 'Next at a level',
      placeholder: by === 'topic' ? 'Topic of the next question' : 'Level of the next question',
      back: true,
    });
    if (typeof chosen === 'object') {
      await this.#open(this.#next(chosen.rule));
    }
    return chosen === 'back';
  }

  /** What was begun and not solved: the question that is open, or was last, before the one that was tried last. */
  #unfinished(): QuestionSummary | null {
    const question = this.#next({ by: 'continue' });
    const status = question && this.list.statusOf(question.id);
    const begun = status === 'tried' || (status === 'new' && question?.id === this.#last);
    return begun ? question : null;
  }

  get #last(): string | null {
    return this.practice.current?.question.id ?? this.memory.get<string>(LAST_KEY) ?? null;
  }

  #describe(question: QuestionSummary): string {
    const topic = this.list.index.topics.find(one => one.id === question.topic);
    const description = questionDescription(question, this.list.progressOf(question.id));
    return `${description} · ${topic?.title ?? question.topic}`;
  }

  #next(rule: NextRule, questions: readonly QuestionSummary[] = this.list.index.questions) {
    return nextQuestion(questions, rule, {
      statusOf: this.list.statusOf,
      lastAtOf: id => this.list.progressOf(id).lastAt,
      current: this.#last,
      random: Math.random,
    });
  }

  async #open(question: QuestionSummary | null): Promise<void> {
    if (question === null) {
      throw new UserError('There is no question to open.', [
        { label: 'Refresh', run: () => vscode.commands.executeCommand(COMMANDS.refresh) },
      ]);
    }
    await this.practice.open(question.id);
  }
}

/** A group of topics or levels as a rule; the other groups have no order of their own. */
function ruleOf(grouping: string, group: Group): NextRule {
  const level = LEVELS.find(one => one === group.id);
  if (grouping === 'level' && level) {
    return { by: 'level', level };
  }
  if (grouping !== 'topic') return { by: 'random' };
  // A pack's group holds several topics: on in the one that is open, or in its first that is not solved.
  return group.parts ? { by: 'topic' } : { by: 'topic', topic: group.questions[0]?.topic ?? group.id };
}
