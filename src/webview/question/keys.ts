/** What single keys do on the page, where nothing is typed. */
export interface Keys {
  readonly hint: () => void;
  readonly next: () => void;
}

/** @returns true when the key was used */
export function pressed(event: KeyboardEvent, keys: Keys): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return false;
  // The button acts on Space, but leaves the page to scroll as well.
  if (event.key === ' ' && target.localName === 'vscode-button') return true;
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return false;
  const act = new Map([
    ['h', keys.hint],
    ['n', keys.next],
  ]).get(event.key.toLowerCase());
  act?.();
  return act !== undefined;
}
