import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { readPack } from '../../src/bank/readPack';
import { defaultInterpreter } from '../../src/checking/interpreter';
import { withEngine, withFolder } from '../../src/cli/engine';
import { ProofCache } from '../../src/cli/verify/proofCache';
import type { VerifyReport } from '../../src/cli/verify/report';
import { nativeRuntime } from '../../src/cli/verify/runtime';
import { verifyPack } from '../../src/cli/verify/verifyPack';

/** What the first version covers by its twelve code questions. */
const COVERED = [
  ...['mutable-default-arguments', 'late-binding', 'functools-wraps', 'retry-decorator', 'memoize-decorator'],
  ...['context-manager-class', 'contextmanager-generator', 'itertools-groupby', 'heapq', 'defaultdict'],
  ...['repeated-list-aliasing', 'streaming-pipelines'],
];

describe('The bundled bank', function () {
  // Starts an interpreter for each starter, solution, wrong answer and block, on machines that may be busy.
  this.timeout(300_000);
  let report: VerifyReport;

  before(async () => {
    // Tests run in the root of the checkout.
    const pack = await readPack(resolve('questions'));
    const { env, platform } = process;
    const interpreter = await defaultInterpreter({ folders: [resolve('.')], env, platform });
    const harness = resolve('src/checking/python');
    const cache = await ProofCache.open(null);
    const { signal } = new AbortController();
    ({ report } = await withFolder(folder =>
      withEngine(harness, async engine =>
        verifyPack(pack, {
          runtimes: [await nativeRuntime(interpreter, engine, folder, signal)],
          ...{ folder, signal, cache, identity: '', concepts: new Set<string>(), mutants: harness },
        }),
      ),
    ));
  });

  it('is proved by the verifier', () => {
    assert.deepEqual(report.faults, []);
    assert.ok(report.questions >= 12, `${report.questions} questions`);
  });

  it('has checks that notice nine in ten small changes to the reference answers, of every question', () => {
    const { made, killed, byQuestion } = report.mutants;
    assert.ok(made > 80, `${made} changes`);
    assert.ok(killed >= 0.9 * made, `${killed} of ${made} noticed`);
    const weak = Object.entries(byQuestion).filter(([, one]) => one.killed < 0.9 * one.made);
    assert.deepEqual(weak, []);
  });

  it('covers what it promises', () => {
    const missing = new Set(report.coverage.missing);
    assert.deepEqual(
      COVERED.filter(concept => missing.has(concept)),
      [],
    );
  });
});
