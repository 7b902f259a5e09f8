import assert from 'node:assert/strict';
import type { CodeFiles } from '../../../src/bank/codeFiles';
import { parseQuestion } from '../../../src/bank/parseQuestion';
import type { Question } from '../../../src/bank/question';

const FRONT = `---
title: A question
kind: choice
level: mid
minutes: 2
covers: [aliasing]
source: https://example.org/page
---
`;

const CHOICE = `${FRONT}Which?

- [x] This
  It is.
- [ ] That
  It is not.
`;

const CODE: CodeFiles = {
  starter: 'def f(): ...\n',
  solution: 'def f(): return 1\n',
  checks: 'import unittest\n',
  solutions: [],
  wrong: [],
  helpers: [],
};

function parse(text: string, code: CodeFiles | null = null) {
  const path = code ? 'names/one' : 'names/one.md';
  const file = code ? `${path}/question.md` : path;
  return parseQuestion({ id: 'one', topic: 'names', path, file, text, code });
}

/** The faults as an author reads them, without the file. */
function faultsOf(text: string, code: CodeFiles | null = null): string[] {
  const { read, faults } = parse(text, code);
  assert.equal(read === null, faults.length > 0, 'a question is left out exactly when it has a fault');
  return faults.map(({ line, message }) => `${line}: ${message}`);
}

function questionOf<K extends Question['kind']>(kind: K, text: string, code: CodeFiles | null = null) {
  const { read, faults } = parse(text, code);
  assert.deepEqual(faults, []);
  assert.equal(read?.question.kind, kind);
  return read?.question as Extract<Question, { kind: K }>;
}

describe('Reading a question', () => {
  it('takes the front matter, with defaults for what is left out', () => {
    const question = questionOf('choice', CHOICE);
    assert.deepEqual(
      { ...question, options: [] },
      {
        ...{ id: 'one', title: 'A question', kind: 'choice', level: 'mid', topic: 'names', minutes: 2 },
        ...{ covers: ['aliasing'], path: 'names/one.md', source: 'https://example.org/page', gotchas: [] },
        ...{ python: '>=3.10', prompt: 'Which?', hints: [], explanation: '', why: '', followUps: [] },
        ...{ options: [], shuffle: true },
      },
    );
  });

  it('takes a heading inside a fence or a quote for text', () => {
    const text = `${CHOICE}
## Explanation

Like so:

\`\`\`\`markdown
## Hints
\`\`\`
## Follow-ups
\`\`\`\`

> ## Rubric

    ## Model answer
`;
    const question = questionOf('choice', text);
    assert.deepEqual(question.hints, []);
    assert.match(
      question.explanation,
      /^Like so:[\s\S]*## Follow-ups\n````\n\n> ## Rubric\n\n {4}## Model answer$/u,
    );
  });

  it('keeps fences, paragraphs and nested lists of a hint, without the indentation of the list', () => {
    const hints = `
## Hints

1. Look.

2. Think:

   \`\`\`python
   if a:
       b()
   \`\`\`

   - then
     - rest
10. Write.
`;
    assert.deepEqual(questionOf('choice', CHOICE + hints).hints, [
      'Look.',
      'Think:\n\n```python\nif a:\n    b()\n```\n\n- then\n  - rest',
      'Write.',
    ]);
  });

  it('parts a follow-up at the end of its bold question, past stars in code', () => {
    const followUps = `
## Follow-ups

- **What is \`**kwargs\`, and \`\` a ** \` \`\`?** A dict
  of **names**.
- **Is 2 \\** 3 eight?**
  Yes.
`;
    assert.deepEqual(questionOf('choice', CHOICE + followUps).followUps, [
      { question: 'What is `**kwargs`, and `` a ** ` ``?', answer: 'A dict\nof **names**.' },
      { question: 'Is 2 \\** 3 eight?', answer: 'Yes.' },
    ]);
  });

  it('says where a follow-up has no bold question or no answer', () => {
    const followUps = '\n## Follow-ups\n\n- Why? So.\n- **Why?**\n- **Why `**` so\n';
    const rule = 'a follow-up must read `- **The question?** the answer`';
    assert.deepEqual(faultsOf(CHOICE + followUps), [`18: ${rule}`, `19: ${rule}`, `20: ${rule}`]);
  });

  it('refuses headings that it does not know, are there twice or belong to another kind', () => {
    const [hint, twice, rubric] = faultsOf(
      `${CHOICE}\n## Hint\n\nx\n\n## Explanation\n\nx\n\n## Explanation\n\nx\n\n## Rubric\n\n- x\n`,
    );
    assert.match(hint ?? '', /^16: the heading `## Hint` is none of `## Hints`, /u);
    assert.equal(twice, '24: the heading `## Explanation` is there twice');
    assert.match(rubric ?? '', /^28: the heading `## Rubric` belongs to explain questions alone/u);
  });

  it('refuses text beside a list that would be lost', () => {
    assert.deepEqual(faultsOf(`${CHOICE}\n## Hints\n\nThree hints:\n\n1. One.\n\nDone.\n`), [
      '18: only a list may stand under `## Hints`',
      '22: only a list may stand under `## Hints`',
    ]);
    assert.deepEqual(faultsOf(`${CHOICE}\n## Hints\n\nNone.\n`), ['16: `## Hints` must hold a list']);
  });

  it('needs a prompt', () => {
    assert.deepEqual(faultsOf(CHOICE.replace('Which?\n', '')), [
      '9: there is no prompt between the front matter and the first heading',
    ]);
  });

  it('reads the same with the line ends of an early editor in the front matter', () => {
    assert.equal(questionOf('choice', CHOICE.replace('---\ntitle', '---  \ntitle')).title, 'A question');
  });
});

describe('Reading the options of a question', () => {
  const options = (list: string) => questionOf('choice', `${FRONT}Which?\n\n${list}`).options;

  it('takes the first line for the option and the lines under it for the reason, however indented', () => {
    assert.deepEqual(options('- [X] `a` *is*\n      One.\n\n      Two.\n- [ ] b\n  No:\n    indented\n'), [
      { text: '`a` *is*', correct: true, reason: 'One.\n\nTwo.' },
      { text: 'b', correct: false, reason: 'No:\n  indented' },
    ]);
  });

  it('takes the block under an empty box for the option', () => {
    assert.deepEqual(options('- [x]\n  ```\n  1\n  2\n  ```\n  Two lines.\n- [ ] other\n')[0], {
      text: '```\n1\n2\n```',
      correct: true,
      reason: 'Two lines.',
    });
  });

  it('leaves an ordinary list in the prompt alone', () => {
    const question = questionOf('choice', `${FRONT}Given:\n\n- a\n- b\n\nWhich?\n\n1. [x] a\n2. [ ] b\n`);
    assert.equal(question.prompt, 'Given:\n\n- a\n- b\n\nWhich?');
    assert.equal(question.options.length, 2);
  });

  it('says what is missing', () => {
    const faults = (list: string) => faultsOf(`${FRONT}Which?\n\n${list}`);
    assert.deepEqual(faults('- [ ] a\n- [ ] b\n'), ['9: no option is right: mark it `- [x]`']);
    assert.deepEqual(faults('- [x] a\n- [x] b\n'), ['9: no option is wrong: mark it `- [ ]`']);
    assert.deepEqual(faults('- [x] a\n- b\n- [ ] c'), [
      '12: every option must start with `[x]` (right) or `[ ]` (wrong)',
    ]);
    assert.deepEqual(faults('- [x] a\n- [ ] b\n\nChoose.\n').slice(0, 1), [
      '14: the options must be the last thing before the first `##` heading',
    ]);
  });
});

describe('Reading an output question', () => {
  const front = FRONT.replace('choice', 'output');
  const program = '```python run\nprint(1)\n```\n';

  it('takes the program and its output, and shows the program alone', () => {
    const question = questionOf(
      'output',
      `${front}What?\n\n${program}\n\`\`\`output\n1\n\n\`\`\`\n\nMind it.\n`,
    );
    assert.equal(question.program, 'print(1)\n');
    assert.equal(question.output, '1\n');
    assert.equal(question.prompt, `What?\n\n${program}\n\nMind it.`);
    assert.deepEqual(question.options, []);
  });

  it('may be picked from options, one of them right', () => {
    const text = `${front}What?\n\n${program}\n\`\`\`output\n1\n\`\`\`\n\n- [x] \`1\`\n- [ ] \`2\`\n`;
    assert.equal(questionOf('output', text).options.length, 2);
    assert.deepEqual(faultsOf(text.replace('[ ]', '[x]')), [
      '9: exactly one option must be right: the program has one output',
    ]);
  });

  it('refuses a program without an output, and a second program', () => {
    const rule = 'the prompt must have one block marked `python run` and, behind it, one marked `output`';
    assert.deepEqual(faultsOf(`${front}What?\n\n${program}`), [`11: ${rule}`]);
    assert.deepEqual(faultsOf(`${front}What?\n\n\`\`\`output\n1\n\`\`\`\n\n${program}`), [`15: ${rule}`]);
    assert.deepEqual(faultsOf(`${front}What?\n\n${program}\n\`\`\`output\n1\n\`\`\`\n\n${program}`), [
      `19: ${rule}`,
    ]);
  });
});

describe('Reading a code question', () => {
  const text = `${FRONT.replace('choice', 'code').replace('---\n', '---\nentry: [f]\nlimits: { testSeconds: 0.5 }\n')}Write f.\n`;

  it('takes its files, the reference first among the solutions', () => {
    const other = { name: 'solutions/b.py', text: 'x' };
    const question = questionOf('code', text, { ...CODE, solutions: [other] });
    assert.deepEqual(question.solutions, [{ name: 'solution.py', text: CODE.solution }, other]);
    assert.deepEqual([question.starter, question.checks], [CODE.starter, CODE.checks]);
    assert.deepEqual([question.entry, question.limits], [['f'], { testSeconds: 0.5 }]);
  });

  it('takes from a wrong answer the tests that it fails', () => {
    const wrong = [{ name: 'wrong/a.py', text: '# fails: test_a, CheckB.test_b\nx = 1\n' }];
    assert.deepEqual(questionOf('code', text, { ...CODE, wrong }).wrong, [
      { ...wrong[0], fails: ['test_a', 'CheckB.test_b'] },
    ]);
  });

  it('says which file of a wrong answer has no tests, or something else, on its first line', () => {
    const wrong = ['x = 1\n', '# fails:\n', '# fails: the second call\n'].map((body, i) => ({
      name: `wrong/${i}.py`,
      text: body,
    }));
    const { read, faults } = parse(text, { ...CODE, wrong });
    assert.equal(read, null);
    assert.deepEqual(
      faults.map(({ file, line }) => `${file}:${line}`),
      ['names/one/wrong/0.py:1', 'names/one/wrong/1.py:1', 'names/one/wrong/2.py:1'],
    );
    assert.match(faults[0]?.message ?? '', /`# fails: test_name, test_other_name`/u);
    assert.match(faults[2]?.message ?? '', /`the second call` is no name of a test/u);
  });

  it('names the file that is missing', () => {
    assert.deepEqual(faultsOf(text, { ...CODE, starter: null, checks: null }), [
      'null: starter.py is missing beside it',
      'null: checks.py is missing beside it',
    ]);
  });

  it('is a folder, and no other kind is', () => {
    assert.match(faultsOf(text)[0] ?? '', /^1: a code question is a folder with question\.md/u);
    assert.match(
      faultsOf(CHOICE, CODE)[0] ?? '',
      /^1: a question of kind choice is one file, names\/one\.md/u,
    );
  });
});

describe('Reading an explain question', () => {
  it('needs a model answer and a rubric', () => {
    const text = `${FRONT.replace('choice', 'explain')}Explain.\n`;
    assert.deepEqual(faultsOf(text), [
      '9: the section `## Model answer` is missing or empty',
      '9: the section `## Rubric` is missing or empty',
    ]);
    const question = questionOf('explain', `${text}\n## Model answer\n\nSo.\n\n## Rubric\n\n- A.\n- B.\n`);
    assert.deepEqual([question.modelAnswer, question.rubric], ['So.', ['A.', 'B.']]);
  });
});
