import * as vscode from 'vscode';
import { DEFAULT_LIMITS, type Limits } from '../checking/checkEngine';
import { RETENTION } from '../progress/schedule';
import { ENABLE } from '../shared/gotchaMessages';
import { SETTINGS } from '../shared/ids';

type SettingId = (typeof SETTINGS)[keyof typeof SETTINGS];

/** A setting: its value now, an event when that changes. What the user wrote is parsed, never trusted. */
export class ConfigValue<T> implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<T>();
  readonly #listener: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  /** @param parse makes a value of anything that can stand in settings.json, `undefined` included */
  constructor(
    readonly id: SettingId,
    private readonly parse: (written: unknown) => T,
  ) {
    this.#listener = vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(id)) {
        this.#changed.fire(this.value);
      }
    });
  }

  get value(): T {
    return this.valueFor(undefined);
  }

  /** The value for a file, which its workspace folder may override. */
  valueFor(resource: vscode.Uri | undefined): T {
    return this.parse(vscode.workspace.getConfiguration(undefined, resource).get<unknown>(this.id));
  }

  /** Writes it where it is set now, else in the user's settings; `undefined` goes back to the default. */
  update(value: T | undefined): Thenable<void> {
    const configuration = vscode.workspace.getConfiguration();
    const inWorkspace = configuration.inspect(this.id)?.workspaceValue !== undefined;
    const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    return configuration.update(this.id, value, target);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

/** Every setting of the extension. */
export class Settings implements vscode.Disposable {
  readonly interpreter = new ConfigValue(SETTINGS.interpreter, text);
  readonly practiceFolder = new ConfigValue(SETTINGS.practiceFolder, text);
  readonly checkOnSave = new ConfigValue(SETTINGS.checkOnSave, written => written === true);
  readonly pagePlacement = new ConfigValue(
    SETTINGS.pagePlacement,
    oneOf(['beside', 'below', 'sameGroup'] as const),
  );
  readonly verdictPlacement = new ConfigValue(
    SETTINGS.verdictPlacement,
    oneOf(['below', 'replace'] as const),
  );
  readonly testSeconds = new ConfigValue(SETTINGS.testSeconds, positive(DEFAULT_LIMITS.testSeconds));
  readonly checkSeconds = new ConfigValue(SETTINGS.checkSeconds, positive(DEFAULT_LIMITS.checkSeconds));
  readonly memoryMb = new ConfigValue(SETTINGS.memoryMb, positive(DEFAULT_LIMITS.memoryMb));
  readonly outputKb = new ConfigValue(SETTINGS.outputKb, positive(DEFAULT_LIMITS.outputKb));
  readonly gotchas = new ConfigValue(SETTINGS.gotchas, oneOf(ENABLE));
  readonly gotchasBesideRuff = new ConfigValue(SETTINGS.gotchasBesideRuff, written => written === true);
  /** As it was written; empty for the extension's own storage. */
  readonly progressFolder = new ConfigValue(SETTINGS.progressFolder, text);
  /** Minutes of practice that Today plans. */
  readonly dailyMinutes = new ConfigValue(SETTINGS.dailyMinutes, positive(30));
  /** As it was written, such as `2026-03-09`; empty for none. */
  readonly interviewDate = new ConfigValue(SETTINGS.interviewDate, text);
  /** The share of what is due that should still be known. */
  readonly retention = new ConfigValue(SETTINGS.retention, within(RETENTION));
  /** Which tests of a code question may be run before the end of an assessment. */
  readonly assessmentCheck = new ConfigValue(SETTINGS.assessmentCheck, oneOf(['visible', 'none'] as const));
  readonly countExplanations = new ConfigValue(SETTINGS.countExplanations, written => written === true);
  /** Minutes that a waiting interpreter is kept. */
  readonly idleMinutes = new ConfigValue(SETTINGS.idleMinutes, positive(10));

  /** The limits as they stand now. */
  readonly limits = (): Limits => ({
    testSeconds: this.testSeconds.value,
    checkSeconds: this.checkSeconds.value,
    memoryMb: this.memoryMb.value,
    outputKb: this.outputKb.value,
  });

  dispose(): void {
    for (const setting of Object.values(this)) {
      if (setting instanceof ConfigValue) {
        setting.dispose();
      }
    }
  }
}

function text(written: unknown): string {
  return typeof written === 'string' ? written : '';
}

function oneOf<const T extends string>(allowed: readonly [T, ...T[]]): (written: unknown) => T {
  return written => allowed.find(value => value === written) ?? allowed[0];
}

function within({ least, usual, most }: typeof RETENTION): (written: unknown) => number {
  return written =>
    typeof written === 'number' && Number.isFinite(written)
      ? Math.min(most, Math.max(least, written))
      : usual;
}

function positive(fallback: number): (written: unknown) => number {
  return written =>
    typeof written === 'number' && Number.isFinite(written) && written > 0 ? written : fallback;
}
