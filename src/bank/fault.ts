/** Something wrong in a pack, told to its author. */
export interface Fault {
  /** Id of the question, or the empty string for the pack itself. */
  readonly question: string;
  /** Path relative to the pack, with forward slashes. */
  readonly file: string;
  /** From 1, or null when the fault is no line's. */
  readonly line: number | null;
  readonly message: string;
}

/** Takes the faults of one file while it is read. */
export type Report = (line: number | null, message: string) => void;

/** What `faultText` told of, taken apart again: the file is empty where it names none. */
export function placeOfText(text: string): Pick<Fault, 'file' | 'line' | 'message'> {
  const found = /^(?<file>[\w./-]+\.\w+|[\w-]+(?:\/[\w.-]+)+)(?::(?<line>\d+))?: (?<message>[\s\S]+)$/.exec(
    text,
  )?.groups;
  if (!found) return { file: '', line: null, message: text };
  const { file = '', line, message = '' } = found;
  return { file, line: line === undefined ? null : Number(line), message };
}

/** "functions/late.md:7: …" */
export function faultText(fault: Fault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return place === '' ? fault.message : `${place}: ${fault.message}`;
}
