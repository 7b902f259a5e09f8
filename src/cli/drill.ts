import { setMaxListeners } from 'node:events';
import { cacheFolder } from './cacheFolder';
import { main } from './main';

const interrupted = new AbortController();
// Every program that runs or waits listens to it, which Node takes for a leak.
setMaxListeners(0, interrupted.signal);
process.once('SIGINT', () => interrupted.abort());

// `drill list | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Node ends with 0 when nothing is left to wait for, even where an answer is still due: that must not read as "passed".
process.exitCode = 2;
const reportNoAnswer = (): void =>
  void process.stderr.write('drill: internal error: it ended without an answer.\n');
process.once('beforeExit', reportNoAnswer);

void main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  platform: process.platform,
  dist: __dirname,
  cache: cacheFolder(process.env, process.platform),
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  signal: interrupted.signal,
}).then(code => {
  process.off('beforeExit', reportNoAnswer);
  process.exitCode = code;
});
