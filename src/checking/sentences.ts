/** Putting words together that may bring a full stop, a question mark or an ellipsis of their own. */

/** The text with a full stop, unless it ends by itself. */
export function ended(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/** More words for the same sentence: inside the full stop where the text has one. */
export function continued(text: string, more: string): string {
  return more === '' ? text : `${text.replace(/(?<!\.)\.$/, '')}${more}`;
}
