/** A bundle of its own, run as a worker thread: Ruff looks at the whole text while our own detectors look at what changed. */
import { parentPort, workerData } from 'node:worker_threads';
import { RuffEngine } from './ruffEngine';
import type { RuffAnswer, RuffQuestion, RuffThreadData } from './ruffMessages';

const { script, port, answers } = workerData as RuffThreadData;
const engine = RuffEngine.load(script);

port.on('message', ({ id, text, codes, targetVersion }: RuffQuestion) => {
  const answer: RuffAnswer = { id, ...engine.check(text, codes, targetVersion) };
  port.postMessage(answer);
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});
// Loaded: whoever started the thread waits for it.
parentPort?.postMessage(null);
