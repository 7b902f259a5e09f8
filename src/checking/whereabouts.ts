/** Where a program was when it was stopped, read from the report of Python's `faulthandler`. */

export interface Whereabouts {
  /** Innermost line of the learner's file, from 1. */
  readonly line: number;
  /** The function of another file that it was in, such as `wait in threading`; null when it was in its own code. */
  readonly inside: string | null;
}

/** How many characters of a path faulthandler prints. */
const LONGEST = 500;

/** A path as faulthandler prints it: ASCII with backslash escapes, and shortened. */
function asPrinted(path: string): string {
  const letters = [...path];
  let text = '';
  for (const letter of letters.slice(0, LONGEST)) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f) text += letter;
    else if (code <= 0xff) text += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code <= 0xffff) text += `\\u${code.toString(16).padStart(4, '0')}`;
    else text += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return letters.length > LONGEST ? `${text}...` : text;
}

/**
 * @param report lines such as `  File "/x/answer.py", line 4 in spin`, most recent call first, one block a thread
 * @param file the learner's file
 */
export function whereabouts(report: string, file: string): Whereabouts | null {
  const printed = asPrinted(file);
  const blocks = report.split(/^(?=Current thread|Thread 0x|Fatal Python error)/m);
  const ordered = [...blocks.filter(block => block.startsWith('Current')), ...blocks];
  for (const block of ordered) {
    const frames = [...block.matchAll(/^\s*File "(.*)", line (\d+) in (.*)$/gm)];
    const own = frames.findIndex(frame => frame[1] === printed);
    if (own < 0) continue;
    const inner = frames[own - 1];
    const module = inner?.[1]?.replace(/^.*[\\/]/, '').replace(/\.py$/, '');
    return {
      line: Number(frames[own]?.[2]),
      inside: inner && module ? `${inner[3]} in ${module.startsWith('<') ? 'the checks' : module}` : null,
    };
  }
  return null;
}
