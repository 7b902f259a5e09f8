/**
 * The oldest VS Code that the extension supports (package.json, engines.vscode) and the newest it was tried in.
 * `server` is the version of the npm package code-server that carries that VS Code.
 *
 * @typedef {{ vscode: string, server: string }} HostVersion
 */

/** @type {HostVersion} */
export const OLDEST = { vscode: '1.100.3', server: '4.100.3' };

/** @type {HostVersion} */
export const NEWEST = { vscode: '1.139.1', server: '4.139.1' };
