import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { readPack } from '../../src/bank/readPack';
import { defaultInterpreter } from '../../src/checking/interpreter';
import { withEngine, withFolder } from '../../src/cli/engine';
import type { VerifyReport } from '../../src/cli/verify/report';
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
    ({ report } = await withFolder(folder =>
      withEngine(resolve('src/checking/python'), engine =>
        verifyPack(pack, {
          ...{ engine, folder, interpreters: [interpreter] },
          ...{ concepts: new Set<string>(), signal: new AbortController().signal },
        }),
      ),
    ));
  });

  it('is proved by the verifier', () => {
    assert.deepEqual(report.faults, []);
    assert.ok(report.questions >= 12, `${report.questions} questions`);
  });

  it('covers what it promises', () => {
    const missing = new Set(report.coverage.missing);
    assert.deepEqual(
      COVERED.filter(concept => missing.has(concept)),
      [],
    );
  });
});
