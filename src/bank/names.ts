import { z } from 'zod';

/** Ids of questions, topics and concepts: safe as file names on every system. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

const LONGEST_ID = 64;

export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text) && !DEVICE.test(text);
}

export const ID_RULE = `must be lower-case letters, digits and single hyphens, at most ${LONGEST_ID} characters`;

/** Control characters, and those that turn the direction of text and can make one name look like another. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

export function hasUnseenCharacters(text: string): boolean {
  return UNSEEN.test(text);
}

/** The text with such characters spelled out, for a message about it. */
export function visible(text: string): string {
  return text.replace(new RegExp(UNSEEN, 'gu'), one => `\\u{${one.charCodeAt(0).toString(16)}}`);
}

export const idSchema = z.string(ID_RULE).refine(isId, ID_RULE);

const LINE_RULE = 'must be one line of text, at most 120 characters, without control characters';

/** A title: shown in trees and pickers. */
export const lineSchema = z
  .string(LINE_RULE)
  .refine(text => text.trim() !== '' && text.length <= 120 && !hasUnseenCharacters(text), LINE_RULE);
