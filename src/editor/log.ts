import * as vscode from 'vscode';

/** The part of the log that services write to. */
export type Log = Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn' | 'error'>;

/** The extension's channel in the Output view; its owner disposes of it. */
export function openLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Python Drill', { log: true });
}
