import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { GotchaServer } from './gotchaServer';

// Ruff is ten megabytes of WebAssembly. Optimising what an edit uses of it takes 250 MB and seconds of both cores, keeps
// the process from ending until it is done, and wins a millisecond an edit.
setFlagsFromString('--liftoff-only');
// An edit leaves short-lived nodes behind: collected earlier, they never fill the machine's memory.
setFlagsFromString('--heap-growing-percent=40');

// Over the channel that the arguments name: --node-ipc, --stdio, --socket or --pipe.
new GotchaServer(createConnection(ProposedFeatures.all), __dirname).listen();
