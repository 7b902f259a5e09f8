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

/** "functions/late.md:7: …" */
export function faultText(fault: Fault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  return place === '' ? fault.message : `${place}: ${fault.message}`;
}
