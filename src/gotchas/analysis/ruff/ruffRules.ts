import type { Tag } from '../finding';
import { isInQuery } from '../syntax/queries';
import type { SyntaxNode } from '../syntax/syntaxNode';

export interface RuffRule {
  readonly code: string;
  readonly gotcha: string;
  /** Words for the learner. `source` is the code that Ruff marked, in one line; `ruff` is Ruff's own message. */
  message(source: string, ruff: string): string;
  /** Offered when Ruff has a fix. */
  readonly fix?: { readonly title: string; readonly safe: boolean };
  readonly tag?: Tag;
  /** What Ruff found is meant here. `node` is the smallest one where its finding begins. */
  isMeant?(node: SyntaxNode): boolean;
}

type Message = RuffRule['message'];

function rules(
  gotcha: string,
  codes: string,
  message: Message,
  fix?: RuffRule['fix'],
  tag?: Tag,
): RuffRule[] {
  return codes.split(' ').map(code => ({
    code,
    gotcha,
    message,
    ...(fix ? { fix } : {}),
    ...(tag ? { tag } : {}),
  }));
}

/** The name that Ruff quotes in its message. */
function quoted(ruff: string): string {
  return /`([^`]+)`/.exec(ruff)?.[1] ?? '';
}

const FORMAT_ERRORS = 'F501 F502 F503 F505 F506 F507 F508 F509 F521 F524 F525';

/** What Ruff detects for us. Where our own detector sees the same, its words are shown. */
export const RUFF_RULES: readonly RuffRule[] = [
  ...rules(
    'call-in-default',
    'B008',
    source => `\`${source}\` is called once, when \`def\` runs: every later call gets that same result.`,
  ),
  ...rules(
    'cached-method',
    'B019',
    () => 'This cache keeps every instance it was called on alive, because `self` is part of the key.',
  ),
  ...rules(
    'f-string-docstring',
    'B021',
    () => 'An f-string is an expression, not a docstring: `__doc__` is None.',
  ),
  ...rules(
    'local-before-assignment',
    'F823',
    source =>
      `\`${source}\` is assigned further down, so it is local here and has no value yet: UnboundLocalError.`,
  ),
  ...rules(
    'is-literal',
    'F632',
    source => `\`${source}\` asks whether it is the same object, not whether it is equal.`,
    { title: 'Use ==', safe: true },
  ),
  ...rules(
    'eq-none',
    'E711',
    source => `\`${source}\` is compared with \`==\`, which the object may answer as it likes.`,
    { title: 'Use is None', safe: false },
  ).map(rule => ({ ...rule, isMeant: isInsideQuery })),
  ...rules(
    'assert-tuple',
    'F631',
    () => 'A tuple with something in it is always true: this assert can never fail.',
  ),
  ...rules(
    'naive-now',
    'DTZ005',
    source =>
      `\`${source}\` has no time zone: it cannot be compared with times that have one, and is wrong by the offset on a machine elsewhere.`,
  ),
  ...rules(
    'utc-now',
    'DTZ003 DTZ004',
    source =>
      `\`${source}\` gives UTC without saying so: \`.timestamp()\` takes it for local time. Deprecated since Python 3.12.`,
    undefined,
    'deprecated',
  ),
  ...rules(
    'type-comparison',
    'E721',
    source => `\`${source}\` is False for subclasses: ask with \`isinstance\`.`,
  ),
  ...rules(
    'invalid-escape',
    'W605',
    source =>
      `Python knows no escape \`${source}\` and keeps the backslash, with a SyntaxWarning since 3.12.`,
    { title: 'Escape the backslash', safe: true },
  ),
  ...rules('format-mismatch', FORMAT_ERRORS, (_source, ruff) => `This raises when it runs: ${plain(ruff)}.`),
  ...rules(
    'env-default-type',
    'PLW1508',
    source =>
      `\`${source}\` comes back when the variable is missing, text when it is set: two types for one name.`,
  ),
  ...rules(
    'empty-f-string',
    'F541',
    () => 'There is nothing in braces to fill in: either the `f` or a placeholder is missing.',
    { title: 'Remove the f', safe: true },
  ),
  ...rules('negated-test', 'E713', () => '`not x in y` reads as `(not x) in y`: write `x not in y`.', {
    title: 'Use not in',
    safe: true,
  }),
  ...rules('negated-test', 'E714', () => '`not x is y` reads as `(not x) is y`: write `x is not y`.', {
    title: 'Use is not',
    safe: true,
  }),
  ...rules(
    'fromkeys-mutable',
    'RUF024',
    () => 'Every key gets the same object: what is put under one key shows under all.',
    { title: 'Make a new value for each key', safe: true },
  ),
  ...rules('duplicate-key', 'F601', source => `\`${source}\` stands twice: the earlier value is lost.`),
  ...rules(
    'static-comprehension-key',
    'B035',
    source => `The key \`${source}\` is the same in every turn: only the last item stays.`,
  ),
  ...rules(
    'groupby-group-kept',
    'B031',
    source => `\`${source}\` can be walked over once: after that the group is empty.`,
  ),
  ...rules(
    'zip-without-strict',
    'B905',
    () => '`zip` stops at the shortest without a word: `strict=True` raises instead.',
  ),
  ...rules('loop-else', 'PLW0120', () => 'Without a `break`, the `else` of a loop always runs.'),
  ...rules('dataclass-mutable-default', 'RUF008', source => `Every instance shares this one \`${source}\`.`),
  ...rules(
    'notimplemented-raised',
    'F901',
    () =>
      '`NotImplemented` is a value for operators to return, not an exception: raising it gives TypeError.',
    { title: 'Raise NotImplementedError', safe: true },
  ),
  ...rules(
    'swallowed-exception',
    'S110 S112',
    () => 'Every error of the `try` block vanishes here without a trace.',
  ),
  ...rules(
    'duplicate-handler',
    'B014 B025',
    (source, ruff) => `\`${quoted(ruff) || source}\` is caught twice: the second place never sees it.`,
    undefined,
    'unnecessary',
  ),
  ...rules(
    'jump-in-finally',
    'B012',
    source =>
      `\`${source.split(' ')[0]}\` in \`finally\` discards the exception that is on its way, and any return value.`,
  ),
  ...rules(
    'except-or',
    'PLW0711',
    source => `\`${source}\` is worked out first: only one of the two is caught.`,
  ),
  ...rules(
    'exception-not-raised',
    'PLW0133',
    source => `\`${source}\` makes an exception and throws it away: \`raise\` is missing.`,
    { title: 'Raise it', safe: false },
  ),
  ...rules(
    'blocking-in-async',
    'ASYNC210 ASYNC212 ASYNC220 ASYNC221 ASYNC222 ASYNC251',
    source => `\`${source}\` blocks the event loop: no other task runs until it returns.`,
  ),
  ...rules(
    'task-not-kept',
    'RUF006',
    () => 'Nobody keeps this task: the loop holds it only weakly, so it can vanish half-way.',
  ),
  ...rules(
    'star-import',
    'F403',
    source => `\`${source}\` may bring over names that hide yours or a built-in, now or in its next version.`,
  ),
  ...rules(
    'logging-f-string',
    'G004',
    () => 'The text is put together even when this level is off: pass the values as arguments.',
  ),
];

function isInsideQuery(node: SyntaxNode): boolean {
  const comparison = node.ancestor('comparison_operator');
  return comparison !== null && isInQuery(comparison);
}

function plain(ruff: string): string {
  const text = ruff.replace(/\.$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}
