/** Questions that are answered on their page. */
import type { ChoiceQuestion, ExplainQuestion, OutputQuestion } from '../../../src/bank/question';
import { BUCKET } from './questions';

const { entry, limits, starter, checks, solutions, wrong, ...BASE } = BUCKET;

export const PORTS: ChoiceQuestion = {
  ...BASE,
  kind: 'choice',
  id: 'three-ports',
  title: 'Three ports',
  path: 'functions/three-ports.md',
  hints: ['Think of the tide.'],
  options: [
    { text: 'Antwerp', correct: false, reason: 'Too shallow.' },
    { text: 'Bergen', correct: true, reason: 'Deep enough.' },
    { text: 'Calais', correct: false, reason: 'Too busy.' },
    { text: 'Dover', correct: false, reason: 'Closed.' },
    { text: 'Esbjerg', correct: false, reason: 'Ice.' },
  ],
  shuffle: true,
};

export const LETTERS: OutputQuestion = {
  ...BASE,
  kind: 'output',
  id: 'two-letters',
  title: 'Two letters',
  path: 'functions/two-letters.md',
  prompt: 'What does this print?\n\n```python run\nprint("a")\nprint("b")\n```',
  program: 'print("a")\nprint("b")\n',
  output: 'a\nb',
  options: [],
  shuffle: true,
};

export const TELL: ExplainQuestion = {
  ...BASE,
  kind: 'explain',
  id: 'tell-it',
  title: 'Tell it',
  path: 'functions/tell-it.md',
  hints: [],
  modelAnswer: 'A name is bound to an object.',
  rubric: ['Names are bound.', 'Objects are shared.', 'A copy costs.', 'A test would show it.'],
};
