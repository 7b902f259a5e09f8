import { type ChildProcess, fork } from 'node:child_process';
import { placeOfText } from '../../../bank/fault';
import type { Problem } from '../problemLayers';

/** What is to be proved. */
export interface ProofRequest {
  /** The built command line. */
  readonly program: string;
  /** Folder of the pack. */
  readonly pack: string;
  readonly question: string;
  /** Absolute path of the interpreter. */
  readonly python: string;
}

export type ProofFault = Problem & { readonly file: string };

/** Exit codes of `drill verify`: whether there are faults, it says what it found. */
const TOLD = [0, 1];

/**
 * Proves one question with `drill verify`, in a process of its own that can be ended at any time.
 *
 * @returns what is wrong, by files relative to the pack
 * @throws an error with what the program wrote when it could not be carried out, the signal's reason when aborted
 */
export async function proveQuestion(request: ProofRequest, signal: AbortSignal): Promise<ProofFault[]> {
  const { program, pack, question, python } = request;
  const args = ['verify', pack, '--question', question, '--python', python, '--json'];
  const child = fork(program, args, {
    silent: true,
    execArgv: [],
    // VS Code's own executable is a Node when it is told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  // The program ends the Pythons that it has started before it ends itself.
  const abort = () => void child.kill('SIGINT');
  signal.addEventListener('abort', abort);
  try {
    const { code, stdout, stderr } = await ended(child);
    signal.throwIfAborted();
    if (code === null || !TOLD.includes(code)) throw new Error(lastLine(stderr) || `It ended with ${code}.`);
    return faultsIn(stdout);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** @throws SyntaxError when that is no report */
export function faultsIn(report: string): ProofFault[] {
  const { faults }: { readonly faults: readonly { readonly message: string }[] } = JSON.parse(report);
  return faults.map(({ message }) => placeOfText(message));
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(child: ChildProcess): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve({ code, ...written }));
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
