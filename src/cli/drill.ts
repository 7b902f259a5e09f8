import { main } from './main';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());

// `drill list | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  platform: process.platform,
  dist: __dirname,
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  signal: interrupted.signal,
}).then(code => {
  process.exitCode = code;
});
