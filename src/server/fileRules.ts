import { dirname, resolve, sep } from 'node:path';
import type { AnalysisSettings } from '../gotchas/analysis/analyzer';
import { ProjectTargets } from '../gotchas/project/projectTargets';
import { DEFAULT_TARGET } from '../gotchas/project/targetVersion';
import { pathOf } from './fileUri';
import type { FolderSettings } from './folderSettings';
import type { GotchaSettings } from './gotchaSettings';
import { LeftAlone } from './leftAlone';

/** Whether and how a file is analysed: its folder's settings, its project's Python, and where it lies. */
export class FileRules {
  private readonly targets = new ProjectTargets();
  private readonly leftAlone = new LeftAlone();

  constructor(private readonly settings: FolderSettings) {}

  /** Null: the file is not analysed. Never rejects. */
  async rulesFor(uri: string): Promise<AnalysisSettings | null> {
    const path = pathOf(uri);
    if (path !== null && this.leftAlone.covers(path)) return null;
    const settings = await this.settings.settingsFor(uri);
    if (!isWanted(settings, path)) return null;
    const targetVersion = path === null ? DEFAULT_TARGET : await this.targets.targetFor(path);
    return { severities: settings.severities, targetVersion };
  }

  /** Asks and reads everything again when it is next needed. */
  forget(): void {
    this.targets.forget();
    this.leftAlone.forget();
  }
}

function isWanted({ enable, practiceFolder }: GotchaSettings, path: string | null): boolean {
  // In an assessment a gotcha would give the answer away.
  if (
    path !== null &&
    practiceFolder !== '' &&
    path.startsWith(`${resolve(practiceFolder, 'sittings')}${sep}`)
  )
    return false;
  if (enable !== 'practice') return enable === 'everywhere';
  return path !== null && practiceFolder !== '' && dirname(path) === resolve(practiceFolder);
}
