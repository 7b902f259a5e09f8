import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const TOPICS = 20;
const WORDS = [
  'list',
  'closure',
  'generator',
  'lock',
  'socket',
  'decorator',
  'slice',
  'iterator',
  'future',
  'cache',
];

/** Writes a pack of generated questions of about the size that people write, a mix of choice and explain. */
export async function writeGeneratedPack(folder: string, questions: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'pack.yaml'), 'name: generated\ntitle: Generated questions\nversion: 1.0.0\n');
  for (let topic = 0; topic < TOPICS; topic += 1)
    await mkdir(join(folder, `topic-${topic}`), { recursive: true });
  for (let i = 0; i < questions; i += 1) {
    await writeFile(join(folder, `topic-${i % TOPICS}`, `question-${i}.md`), textOf(i));
  }
}

function textOf(i: number): string {
  const word = WORDS[i % WORDS.length] ?? '';
  const other = WORDS[(i * 7 + 3) % WORDS.length] ?? '';
  const body = i % 2 === 0 ? choice(word, other) : explain(word, other);
  return `---
title: Number ${i}, a ${word} beside a ${other}
kind: ${i % 2 === 0 ? 'choice' : 'explain'}
level: ${['junior', 'mid', 'senior'][i % 3]}
minutes: ${1 + (i % 5)}
covers: [${word}-${i % 40}, ${other}-${i % 30}]
source: https://docs.python.org/3/library/${word}.html
---
${body}
## Explanation

A ${word} and a ${other} differ in what they keep: the first holds on to number ${i}, the second works it out again.
That shows as soon as two callers share one of them, and it is why the tempting answer is wrong.

## Why interviewers ask

It tells whether somebody has used a ${word} under load, where number ${i} turns up.

## Follow-ups

- **What about a ${other}?** It does the same once, and something else the second time.
`;
}

function choice(word: string, other: string): string {
  return `What does a ${word} do when a ${other} is handed to it?

- [x] It keeps the ${other} and returns it
  Nothing copies it on the way.
- [ ] It copies the ${other}
  A copy would cost what the caller did not ask for.
- [ ] It raises \`TypeError\`
  Types are not looked at here.

`;
}

function explain(word: string, other: string): string {
  return `How does a ${word} come to hold a ${other}, and what would you watch?

## Model answer

It is handed over by reference, and lives as long as the ${word}.

## Rubric

- It is the same object.
- It lives on.
- Memory grows with it.
- A gauge of its size would show that.

`;
}
