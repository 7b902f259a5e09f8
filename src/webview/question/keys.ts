/** What single keys do on the page, where nothing is typed: the key in lower case -> its action. */
export type Keys = Readonly<Record<string, (() => void) | null>>;

const TYPING = 'textarea, select, [contenteditable], input:not([type="radio"]):not([type="checkbox"])';
/** What has a use of its own for Enter. */
const PRESSED = 'button, vscode-button, summary, a';

/** @returns true when the key was used */
export function pressed(event: KeyboardEvent, keys: Keys): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return false;
  // The button acts on Space, but leaves the page to scroll as well.
  if (event.key === ' ' && target.localName === 'vscode-button') return true;
  if (target.closest(TYPING) !== null) return false;
  const key = event.key.toLowerCase();
  if (key === 'enter' && target.closest(PRESSED) !== null) return false;
  const act = Object.hasOwn(keys, key) ? keys[key] : null;
  act?.();
  return act != null;
}
