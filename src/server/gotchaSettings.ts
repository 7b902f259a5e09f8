import { SEVERITIES, type Severity } from '../gotchas/gotcha';
import { ENABLE, type Enable } from '../shared/gotchaMessages';

/** What `workspace/configuration` says for a folder, parsed. */
export interface GotchaSettings {
  readonly enable: Enable;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Empty when the client has none: every file is then none of practice. */
  readonly practiceFolder: string;
}

const LEVELS = [...SEVERITIES, 'off'] as const;

/** Takes what is right of what a person wrote by hand, and the default for the rest. */
export function parseSettings(written: unknown): GotchaSettings {
  const { enable, severity, practiceFolder } = fieldsOf(written);
  const severities: Record<string, Severity | 'off'> = {};
  for (const [id, value] of Object.entries(fieldsOf(severity))) {
    const level = LEVELS.find(one => one === value);
    if (level !== undefined) severities[id] = level;
  }
  return {
    enable: ENABLE.find(one => one === enable) ?? 'everywhere',
    severities,
    practiceFolder: typeof practiceFolder === 'string' ? practiceFolder : '',
  };
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } & {
  readonly enable?: unknown;
  readonly severity?: unknown;
  readonly practiceFolder?: unknown;
} {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
