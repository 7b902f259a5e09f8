import * as vscode from 'vscode';
import type { TestResult, Verdict } from '../../shared/verdict';
import type { CheckStarted } from './checker';
import { definitionLine } from './definition';
import { failureMessage, isFailure, lineOfTest } from './findings';

/** A check that is reported to VS Code's Testing API. */
export interface ReportingRun {
  readonly run: vscode.TestRun;
  /** The question's item. */
  readonly item: vscode.TestItem;
  readonly started: CheckStarted;
  /** Ids of the tests whose end was told. */
  readonly reported: Set<string>;
}

/** Puts the icon of a question and its tests at a line, counted from 1. */
export function place(item: vscode.TestItem, line: number): void {
  const range = new vscode.Range(line - 1, 0, line - 1, 0);
  item.range = range;
  for (const [, child] of item.children) child.range = range;
}

/** Tells the run how a test ended. */
export function report({ run, item, started, reported }: ReportingRun, test: TestResult): void {
  const child = item.children.get(test.id);
  if (!child) return;
  reported.add(test.id);
  switch (test.status) {
    case 'passed':
      run.passed(child, test.ms);
      break;
    case 'failed':
      run.failed(child, testMessage(started, test), test.ms);
      break;
    case 'error':
    case 'timed-out':
      run.errored(child, testMessage(started, test), test.ms);
      break;
    case 'not-run':
      run.skipped(child);
      break;
  }
}

function testMessage({ open, text }: CheckStarted, test: TestResult): vscode.TestMessage {
  const { expected, actual } = test;
  const message =
    expected === null || actual === null
      ? new vscode.TestMessage(failureMessage(test))
      : vscode.TestMessage.diff(test.message || failureMessage(test), expected, actual);
  message.location = locationAt(open.file, lineOfTest(test, text, open.question.entry));
  return message;
}

/** What the whole check has to say: nothing that its tests say already. */
export function verdictMessages({ open, text }: CheckStarted, verdict: Verdict): vscode.TestMessage[] {
  if (verdict.tests.some(isFailure)) return [];
  const message = new vscode.TestMessage(verdict.message);
  const line = verdict.place?.line ?? definitionLine(text, open.question.entry);
  message.location = locationAt(open.file, line);
  return [message];
}

function locationAt(file: vscode.Uri, line: number): vscode.Location {
  return new vscode.Location(file, new vscode.Position(Math.max(line - 1, 0), 0));
}
