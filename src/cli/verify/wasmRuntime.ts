import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CheckRequest, limitsOf } from '../../checking/checkEngine';
import type { ProgramRun } from '../../checking/runProgram';
import type { Reason, TestResult, Verdict } from '../../shared/verdict';
import { digestOf } from './digest';
import type { Runtime } from './runtime';
import type { WasmAnswer, WasmThread } from './wasmThread';

/** Python here is some times slower than the machine's own. */
const SLOWER = 5;
const PROGRAM_MS = 60_000;

/** What a Python without processes, threads, sockets and signals cannot run; asyncio.run needs them underneath. */
const BEYOND =
  /^[ \t]*(?:import|from)[ \t]+(?:[\w., \t]*,[ \t]*)?(?:threading|_thread|multiprocessing|concurrent|subprocess|asyncio|signal|socket|selectors)\b|IsolatedAsyncioTestCase|\bos\.(?:fork|exec|spawn|system|popen)/mu;

const checkSchema = z.object({
  reason: z.enum(['syntax-error', 'missing-name', 'import-error', 'exited']).nullable(),
  message: z.string(),
  line: z.number().nullable(),
  tests: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['passed', 'failed', 'error', 'skipped']),
      message: z.string(),
    }),
  ),
});

const runSchema = z.object({ stdout: z.string(), stderr: z.string(), exitCode: z.number() });

/**
 * Python in WebAssembly as a Python to prove a pack on: the standard unittest in place of our harness, the same verdicts.
 *
 * @param harness Folder of the harness.
 */
export async function wasmRuntime(thread: WasmThread, harness: string): Promise<Runtime> {
  const { version } = thread;
  const drill = await readFile(join(harness, 'answers.py'), 'utf8');
  return {
    interpreter: { path: 'pyodide', executable: 'pyodide', version },
    label: `${version} in WebAssembly`,
    digest: digestOf(['wasm', version]),
    engine: { check: request => check(thread, request, drill) },
    // The seed is set when Python starts, and it starts once for many programs.
    hashSeeds: [0],
    run: program => run(thread, program),
    suits: texts => !texts.some(text => BEYOND.test(text)),
  };
}

async function check(thread: WasmThread, request: CheckRequest, drill: string): Promise<Verdict> {
  const { question, file, folder } = request;
  const order = {
    answer: await readFile(file, 'utf8'),
    ...{ path: file, entry: question.entry, checks: question.checks },
    ...{ folder: folder === null ? '' : '/helpers', drill },
  };
  const started = performance.now();
  const answer = await thread.ask(
    { what: 'check', folder, order },
    limitsOf(request).checkSeconds * 1000 * SLOWER,
  );
  const total = performance.now() - started;
  const verdict = (status: Verdict['status'], reason: Reason | null, message: string): Verdict => ({
    question: question.id,
    python: { path: 'pyodide', version: thread.version },
    ...{ status, reason, message, place: null, tests: [], warnings: [], stdout: '', stderr: '' },
    ms: { total, tests: total },
  });
  if ('late' in answer) return verdict('failed', 'timed-out', 'It did not end in time.');
  if ('problem' in answer) return verdict('failed', 'crashed', `Python ended: ${answer.problem}`);
  const { reason, message, line, tests } = checkSchema.parse(JSON.parse(answer.answer));
  if (reason !== null) {
    return { ...verdict('failed', reason, message), place: line === null ? null : { line, column: 1 } };
  }
  const failing = tests.filter(test => test.status !== 'passed');
  const passed = tests.length > 0 && failing.length === 0;
  const words = failing.length > 0 ? `${failing.length} of ${tests.length} tests fail` : 'there are no tests';
  return {
    ...verdict(passed ? 'passed' : 'failed', null, passed ? 'All tests pass.' : `${words}.`),
    tests: tests.map(testResult),
  };
}

function testResult({ id, status, message }: z.infer<typeof checkSchema>['tests'][number]): TestResult {
  return {
    ...{ id, title: id, ms: 0, message, expected: null, actual: null, call: '', frames: [] },
    status: status === 'skipped' ? 'not-run' : status,
  };
}

async function run(thread: WasmThread, program: string): Promise<ProgramRun> {
  const answer: WasmAnswer = await thread.ask({ what: 'run', folder: null, order: { program } }, PROGRAM_MS);
  if ('answer' in answer) return { ...runSchema.parse(JSON.parse(answer.answer)), cutOff: null };
  const cutOff = 'late' in answer ? `it did not end within ${PROGRAM_MS / 1000} seconds` : answer.problem;
  return { stdout: '', stderr: '', exitCode: null, cutOff };
}
