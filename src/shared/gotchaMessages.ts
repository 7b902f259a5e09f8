/** What the editor and the gotcha server say to each other beside the language server protocol. */

/** What a client tells the server when it starts it; a client that says nothing gets plain diagnostics and fixes. */
export interface GotchaClientOptions {
  /** True: the client runs the commands of GOTCHA_COMMANDS in hovers and code actions. */
  readonly commands: boolean;
}

/**
 * What Node is started with for the server. Set by the program itself they would come too late for newer versions of Node.
 * Ruff is ten megabytes of WebAssembly: optimising what an edit uses of it takes 250 MB and seconds of both cores, keeps
 * the process from ending until it is done, and wins a millisecond an edit. And with more room for new objects the heap
 * would fill up with what edits leave behind.
 */
export const SERVER_FLAGS: readonly string[] = [
  '--liftoff-only',
  '--heap-growing-percent=40',
  '--max-semi-space-size=1',
];

/** The settings below `pythonDrill.gotchas`, as `workspace/configuration` gives them for a folder. */
export const GOTCHA_SECTION = 'pythonDrill.gotchas';

export const ENABLE = ['everywhere', 'practice', 'off'] as const;
export type Enable = (typeof ENABLE)[number];

/** What the editor adds to the settings that it hands over. */
export interface GotchaSurroundings {
  /** Absolute path of the folder that holds the learner's answers. */
  readonly practiceFolder: string;
}

export const GOTCHA_REQUESTS = {
  /** GotchaId -> GotchaText | null */
  text: 'pythonDrill/gotcha',
  /** ScanParams -> ScanResult */
  scan: 'pythonDrill/scan',
} as const;

export interface GotchaId {
  readonly id: string;
}

/** What the editor shows of a gotcha. */
export interface GotchaText {
  readonly id: string;
  readonly title: string;
  readonly surprise: string;
  readonly docs: string;
  readonly program: string;
  /** What the program prints on every supported Python. */
  readonly output: string;
}

export interface ScanParams {
  /** Files to look through, a batch at a time: the answer comes when all are done. */
  readonly uris: readonly string[];
}

export interface ScanResult {
  /** Without the files that are left alone. */
  readonly looked: number;
  readonly found: readonly FoundGotcha[];
  /** Files that could not be read, with why. */
  readonly unread: readonly string[];
}

export interface FoundGotcha {
  readonly uri: string;
  readonly id: string;
  /** Title of the kind. */
  readonly title: string;
  /** What happens at this place. */
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** Zero-based; characters are UTF-16 code units. */
  readonly range: PlainRange;
}

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** The one argument of each command that a hover or a code action runs. */
export interface GotchaPlace {
  readonly id: string;
  /** The file that it was found in. */
  readonly uri: string;
}

/** `data` of a diagnostic. */
export interface GotchaDiagnosticData {
  /** Ruff's code for the same finding, or null. */
  readonly ruff: string | null;
}

export function isGotchaPlace(value: unknown): value is GotchaPlace {
  const place = value as Partial<GotchaPlace> | null | undefined;
  return typeof place?.id === 'string' && typeof place.uri === 'string';
}
