/**
 * The line that defines one of the names at module level, counted from 1: 1 when there is none.
 * A search by pattern is enough: it places icons and messages, and decides nothing.
 */
export function definitionLine(text: string, names: readonly string[]): number {
  const lines = text.split('\n');
  for (const name of names) {
    const found = lines.findIndex(line => defines(line, name));
    if (found >= 0) return found + 1;
  }
  return 1;
}

function defines(line: string, name: string): boolean {
  if (!/^[\p{L}_]/u.test(line)) return false;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^(?:(?:async\\s+)?def\\s+|class\\s+)?${escaped}(?=\\s*[(:=\\[])`, 'u').test(line);
}
