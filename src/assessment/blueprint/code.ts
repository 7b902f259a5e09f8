import { KINDS, type Kind, LEVELS, type Level, type Syllabus } from '../../bank/question';
import { type Blueprint, customBlueprint, PRESETS, type Preset, presetBlueprint } from './blueprint';

/** What a code stands for: a sitting that can be repeated, or given to somebody else who has the same bank. */
export interface Shared {
  readonly blueprint: Blueprint;
  readonly seed: number;
}

const SEED = /^[0-9a-z]{1,7}$/u;

/**
 * A short code, such as `standard-1z141z3`, `standard.backend-1z141z3` or
 * `custom.n8.m40.t:asyncio+typing.l:mid.k:code-1z141z3`.
 */
export function codeOf({ blueprint, seed }: Shared): string {
  const parts: string[] = [blueprint.preset];
  if (blueprint.preset === 'custom') {
    const { questions, minutes, topics, levels, kinds } = blueprint;
    parts.push(
      `n${questions}`,
      `m${minutes}`,
      `t:${named(topics)}`,
      `l:${named(levels)}`,
      `k:${named(kinds)}`,
    );
  } else if (blueprint.role !== null) parts.push(blueprint.role);
  return `${parts.join('.')}-${(seed >>> 0).toString(36)}`;
}

/** @returns what the code stands for, or null when it is none, or names a role or topic that the syllabus does not have. */
export function readCode(code: string, syllabus: Syllabus): Shared | null {
  const text = code.trim().toLowerCase();
  const cut = text.lastIndexOf('-');
  const [name, ...rest] = text.slice(0, Math.max(0, cut)).split('.');
  const seed = text.slice(cut + 1);
  const preset = PRESETS.find(one => one === name);
  if (preset === undefined || !SEED.test(seed)) return null;
  const blueprint = preset === 'custom' ? readCustom(rest, syllabus) : readPreset(preset, rest, syllabus);
  const number = Number.parseInt(seed, 36);
  return blueprint && number < 2 ** 32 ? { blueprint, seed: number } : null;
}

function readPreset(
  preset: Exclude<Preset, 'custom'>,
  rest: readonly string[],
  { topics, roles }: Syllabus,
): Blueprint | null {
  const [role] = rest;
  if (rest.length > 1) return null;
  if (role === undefined) return presetBlueprint(preset, topics);
  const factors = Object.hasOwn(roles, role) ? roles[role] : undefined;
  return factors ? presetBlueprint(preset, topics, { id: role, factors }) : null;
}

function readCustom(rest: readonly string[], { topics }: Syllabus): Blueprint | null {
  const [, questions, minutes, topicList, levelList, kindList] =
    /^n(\d{1,3})\.m(\d{1,3})\.t:([a-z0-9+-]+)\.l:([a-z+]+)\.k:([a-z+]+)$/u.exec(rest.join('.')) ?? [];
  if (!questions || !minutes || !topicList || !levelList || !kindList) return null;
  const wanted = topicList.split('+');
  const levels = levelList.split('+');
  const kinds = kindList.split('+');
  if (Number(questions) < 1 || Number(minutes) < 1) return null;
  if (!wanted.every(id => topics.some(topic => topic.id === id))) return null;
  if (!levels.every(isLevel) || !kinds.every(isKind)) return null;
  const custom = { questions: Number(questions), minutes: Number(minutes), topics: wanted };
  return customBlueprint({ ...custom, levels: levels.filter(isLevel), kinds: kinds.filter(isKind) }, topics);
}

function isLevel(text: string): text is Level {
  return LEVELS.some(level => level === text);
}

function isKind(text: string): text is Kind {
  return KINDS.some(kind => kind === text);
}

function named(shares: Readonly<Record<string, number>>): string {
  return Object.keys(shares)
    .filter(key => (shares[key] ?? 0) > 0)
    .join('+');
}
