import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the build makes; never committed. */
export const DIST = path.join(ROOT, 'dist');

/** Hosts that were fetched to test in: VS Code servers, a Node, a browser. Safe to delete at any time. */
export const HOSTS = path.join(ROOT, '.vscode-test');

/** What a test run leaves for people to look at: screenshots, logs of hosts. */
export const TEST_OUTPUT = path.join(ROOT, 'test-output');
