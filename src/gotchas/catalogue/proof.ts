import type { Proof } from '../gotcha';

/** A proof from indented template text: the indentation of the first line is taken off every line. */
export function proof(program: string, output: string): Proof {
  return { program: dedent(program), output: dedent(output) };
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').replace(/\s+$/, '').split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  return `${lines.map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart())).join('\n')}\n`;
}
