import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { readPack } from '../../src/bank/readPack';
import { defaultInterpreter } from '../../src/checking/interpreter';
import { withEngine, withFolder } from '../../src/cli/engine';
import { ProofCache } from '../../src/cli/verify/proofCache';
import type { VerifyReport } from '../../src/cli/verify/report';
import { nativeRuntime } from '../../src/cli/verify/runtime';
import { verifyPack } from '../../src/cli/verify/verifyPack';

describe('The bundled bank', function () {
  // Starts an interpreter for each starter, solution, wrong answer and block, on machines that may be busy.
  this.timeout(450_000);
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
    assert.ok(report.questions >= 240, `${report.questions} questions`);
  });

  it('has checks that notice small changes to the reference answers: 95% in all, 85% of every question', () => {
    const { made, killed, byQuestion } = report.mutants;
    assert.ok(made > 800, `${made} changes`);
    assert.ok(killed >= 0.95 * made, `${killed} of ${made} noticed`);
    const weak = Object.entries(byQuestion).filter(([, one]) => one.killed < 0.85 * one.made);
    assert.deepEqual(weak, []);
  });

  it('covers every concept of the syllabus', () => {
    assert.deepEqual(report.coverage.missing, []);
  });
});
