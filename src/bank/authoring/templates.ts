import type { Kind, Level } from '../question';

/** What a new question is filled with. */
export interface NewQuestion {
  readonly id: string;
  readonly kind: Kind;
  readonly level: Level;
  /** A concept of the topic. */
  readonly concept: string;
}

/** The files of a new question by their paths in its topic's folder: a small whole question, to be written over. */
export function templateFor(question: NewQuestion): Readonly<Record<string, string>> {
  const { id, kind } = question;
  switch (kind) {
    case 'code':
      return {
        [`${id}/question.md`]: frontMatter(question, 6, ['entry: [double]']) + CODE_BODY + hints() + ENDING,
        [`${id}/starter.py`]: STARTER,
        [`${id}/solution.py`]: SOLUTION,
        [`${id}/checks.py`]: CHECKS,
        [`${id}/wrong/adds_two.py`]: WRONG_ADDS_TWO,
        [`${id}/wrong/returns_it.py`]: WRONG_RETURNS_IT,
      };
    case 'choice':
      return { [`${id}.md`]: frontMatter(question, 1) + CHOICE_BODY + ENDING };
    case 'output':
      return { [`${id}.md`]: frontMatter(question, 2) + OUTPUT_BODY + hints() + ENDING };
    case 'explain':
      return { [`${id}.md`]: frontMatter(question, 4) + EXPLAIN_BODY + ENDING };
  }
}

function frontMatter(
  { id, kind, level, concept }: NewQuestion,
  minutes: number,
  more: readonly string[] = [],
) {
  const words = id.replaceAll('-', ' ');
  const lines = [
    '---',
    `title: ${JSON.stringify(words.slice(0, 1).toUpperCase() + words.slice(1))}`,
    `kind: ${kind}`,
    `level: ${level}            # junior | mid | senior`,
    `minutes: ${minutes}            # what a prepared candidate needs`,
    `covers: [${concept}]`,
    'source: https://docs.python.org/3/',
    ...more,
    '---',
    '',
  ];
  return lines.join('\n');
}

const CODE_BODY = `Say what the answer must do, for which input, with an example that the learner can follow by hand.

\`double(number)\` returns twice the number:

\`\`\`python
double(3)    # 6
\`\`\`
`;

const STARTER = `def double(number):
    """Return twice the number."""
`;

const SOLUTION = `def double(number):
    """Return twice the number."""
    return number * 2
`;

const CHECKS = `import unittest

from answer import double


class CheckDouble(unittest.TestCase):
    def test_three(self):
        """three becomes six"""
        self.assertEqual(double(3), 6)

    def test_zero(self):
        """nothing stays nothing"""
        self.assertEqual(double(0), 0)
`;

const WRONG_ADDS_TWO = `# fails: test_three, test_zero
def double(number):
    return number + 2
`;

const WRONG_RETURNS_IT = `# fails: test_three
def double(number):
    return number
`;

const CHOICE_BODY = `Ask one question that has an answer without looking at the options. What does \`[1, 2] * 2\` give?

- [x] \`[1, 2, 1, 2]\`
  Why this one is right.
- [ ] \`[2, 4]\`
  What somebody believes who picks this one, and what is true instead.
- [ ] A \`TypeError\`
  The same for this one.
`;

const OUTPUT_BODY = `What does this program print?

\`\`\`python run
print([1, 2] * 2)
\`\`\`

\`\`\`output
[1, 2, 1, 2]
\`\`\`
`;

const EXPLAIN_BODY = `Ask for an explanation that a colleague would want: what happens here, why, and what you would do about it?

## Model answer

Answer as a prepared candidate would speak, in about two minutes.

## Rubric

- The fact, in one sentence.
- The trade-off: what it costs, and when it is worth it.
- The failure that it causes in production.
- How one would notice and monitor it.
`;

function hints(): string {
  return `
## Hints

1. A nudge: what to look at.
2. The idea, without the code.
3. Nearly the answer.
`;
}

const ENDING = `
## Explanation

Say why the answer is right, and what the tempting wrong one gets wrong.

## Why interviewers ask

Say what the answer shows about a candidate, and where it matters at work.

## Follow-ups

- **What would an interviewer ask next?** A short answer.
`;
