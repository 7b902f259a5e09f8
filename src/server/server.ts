import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { GotchaServer } from './gotchaServer';

// Over the channel that the arguments name: --node-ipc, --stdio, --socket or --pipe.
new GotchaServer(createConnection(ProposedFeatures.all), __dirname).listen();
