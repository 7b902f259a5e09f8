import * as vscode from 'vscode';
import {
  type Blueprint,
  type Custom,
  customBlueprint,
  PRESETS,
  presetBlueprint,
} from '../../assessment/blueprint/blueprint';
import { readCode, type Shared } from '../../assessment/blueprint/code';
import { type BankIndex, KINDS, LEVELS, type Syllabus, type Topic } from '../../bank/question';

/** What the learner chose: a blueprint, with a seed when a code named one. */
export interface Chosen {
  readonly blueprint: Blueprint;
  readonly seed: number | null;
}

const DETAILS = {
  standard: ['Standard', '15 questions in 60 minutes'],
  sample: ['Sample', '5 short questions in 10 minutes'],
  full: ['Full', '50 questions in 150 minutes'],
  adaptive: ['Adaptive', 'Each answer chooses the next question; at most 20, until the score is precise'],
  custom: ['Custom…', 'Topics, levels, kinds and minutes of your own'],
} as const;

/** Asks what to sit, step by step; undefined when the learner left. */
export async function pickBlueprint(index: BankIndex, syllabus: Syllabus): Promise<Chosen | undefined> {
  const items = [
    ...PRESETS.map(preset => ({ label: DETAILS[preset][0], detail: DETAILS[preset][1], preset })),
    { label: 'Repeat by code…', detail: 'The same questions as another sitting', preset: 'code' as const },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Start an assessment',
    placeHolder: 'The clock starts when you have chosen, and does not pause',
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  if (chosen.preset === 'code') return askCode(syllabus);
  if (chosen.preset === 'custom') return askCustom(index);
  const role = await pickRole(syllabus.roles, index.topics);
  if (role === undefined) return undefined;
  const factors = role === null ? null : { id: role, factors: syllabus.roles[role] ?? {} };
  return { blueprint: presetBlueprint(chosen.preset, index.topics, factors), seed: null };
}

async function pickRole(
  roles: Syllabus['roles'],
  topics: readonly Topic[],
): Promise<string | null | undefined> {
  const ids = Object.keys(roles);
  if (ids.length === 0) return null;
  const items = [
    { label: 'Any Python role', detail: 'Every topic by its own weight', id: null },
    ...ids.map(id => ({ label: titleOf(id), detail: moreOf(roles[id] ?? {}, topics), id })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'For which role',
    placeHolder: 'A role changes how often each topic is asked',
  });
  return chosen?.id;
}

/** "More of Type hints, async and asyncio": the topics that a role asks for most. */
function moreOf(factors: Readonly<Record<string, number>>, topics: readonly Topic[]): string {
  const more = topics
    .filter(({ id }) => (factors[id] ?? 1) > 1)
    .toSorted((one, other) => (factors[other.id] ?? 1) - (factors[one.id] ?? 1));
  const titles = more.slice(0, MOST_NAMED).map(({ title }) => title);
  return titles.length === 0 ? '' : `More of: ${titles.join(' · ')}`;
}

const MOST_NAMED = 3;

async function askCode(syllabus: Syllabus): Promise<Chosen | undefined> {
  const code = await vscode.window.showInputBox({
    title: 'Repeat by code',
    ignoreFocusOut: true,
    prompt: 'The code of a sitting: it stands in its report',
    validateInput: text => (readCode(text, syllabus) ? null : 'This is no code of an assessment'),
  });
  const shared: Shared | null = code === undefined ? null : readCode(code, syllabus);
  return shared ?? undefined;
}

async function askCustom({ topics }: BankIndex): Promise<Chosen | undefined> {
  const many = async <T extends string>(title: string, ids: readonly { id: T; label: string }[]) => {
    const picked = await vscode.window.showQuickPick(
      ids.map(one => ({ ...one, picked: true })),
      { title, canPickMany: true, ignoreFocusOut: true, placeHolder: 'With none ticked, all are meant' },
    );
    return picked?.map(({ id }) => id);
  };
  const wanted = await many(
    'Custom (1 of 5): topics',
    topics.map(({ id, title }) => ({ id, label: title })),
  );
  if (!wanted) return undefined;
  const levels = await many(
    'Custom (2 of 5): levels',
    LEVELS.map(id => ({ id, label: titleOf(id) })),
  );
  if (!levels) return undefined;
  const kinds = await many(
    'Custom (3 of 5): kinds',
    KINDS.map(id => ({ id, label: titleOf(id) })),
  );
  if (!kinds) return undefined;
  const questions = await askNumber('Custom (4 of 5): number of questions', 10, 100);
  if (questions === undefined) return undefined;
  const minutes = await askNumber('Custom (5 of 5): minutes', 30, 300);
  if (minutes === undefined) return undefined;
  const custom: Custom = { questions, minutes, topics: wanted, levels, kinds };
  return { blueprint: customBlueprint(custom, topics), seed: null };
}

async function askNumber(title: string, value: number, most: number): Promise<number | undefined> {
  const typed = await vscode.window.showInputBox({
    ...{ title, value: String(value), ignoreFocusOut: true },
    validateInput: text =>
      /^\d+$/u.test(text) && Number(text) >= 1 && Number(text) <= most
        ? null
        : `A whole number from 1 to ${most}`,
  });
  return typed === undefined ? undefined : Number(typed);
}

function titleOf(id: string): string {
  const words = wordsOf(id);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf(id: string): string {
  return id
    .replaceAll('-', ' ')
    .replace(/\bml\b/u, 'ML')
    .replace(/\bdevops\b/u, 'DevOps');
}

/** What a sitting is called: "Standard", "Standard, backend". */
export function titleOfBlueprint({ preset, role }: Blueprint): string {
  const name = preset === 'custom' ? 'Custom' : DETAILS[preset][0];
  return role === null ? name : `${name}, ${wordsOf(role)}`;
}
