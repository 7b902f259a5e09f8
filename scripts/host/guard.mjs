/**
 * node guard.mjs COMMAND ARG…: runs a program and ends it, with all that it started, as soon as the process that asked
 * for it is gone, even if that was killed and could not tidy up. That process holds the other end of our stdin.
 */
import { spawn } from 'node:child_process';
import { signalGroup } from '../lib/processes.mjs';

/** A server writes its state down when it is asked to end. */
const GRACE_MS = 3000;

const [command = '', ...args] = process.argv.slice(2);
// In our group, so that whoever ends the group ends it too.
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', error => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', code => {
  if (process.stdin.closed) endGroup();
  process.exit(code ?? 128);
});

// These reach the whole group: the program ends by them, and we when it has.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

process.stdin.on('error', () => undefined).resume();
process.stdin.on('close', () => {
  signalGroup(process.pid, 'SIGTERM');
  setTimeout(endGroup, GRACE_MS);
});

function endGroup() {
  signalGroup(process.pid, 'SIGKILL');
}
