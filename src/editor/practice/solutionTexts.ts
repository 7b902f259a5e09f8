/** What a solution says about itself in its first line; empty when that is no comment. */
export function firstComment(text: string): string {
  return /^#\s*(.+)$/m.exec(text.split('\n', 1)[0] ?? '')?.[1] ?? '';
}
