import { z } from 'zod';
import { ID_RULE, isId } from './ids';

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
