import type { Connection } from 'vscode-languageserver/node';
import { GOTCHA_SECTION } from '../shared/gotchaMessages';
import { type GotchaSettings, parseSettings } from './gotchaSettings';

/** The settings of each workspace folder, asked of the client once. */
export class FolderSettings {
  private readonly known = new Map<string, Promise<GotchaSettings>>();
  private folders: readonly string[] = [];

  /**
   * @param canAsk False for a client without `workspace/configuration`: `pushed` or the defaults then hold everywhere.
   */
  constructor(
    private readonly connection: Connection,
    private readonly canAsk: boolean,
    private pushed: unknown,
  ) {}

  setFolders(uris: readonly string[]): void {
    this.folders = uris.map(uri => (uri.endsWith('/') ? uri : `${uri}/`));
    this.known.clear();
  }

  /** @param settings What `workspace/didChangeConfiguration` brought along. */
  changed(settings: unknown): void {
    if (!this.canAsk) this.pushed = sectionOf(settings);
    this.known.clear();
  }

  /** Never rejects: a client that does not answer gets the defaults. */
  settingsFor(uri: string): Promise<GotchaSettings> {
    // Folders may lie in one another: the innermost counts.
    const folder = this.folders.filter(one => uri.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    const scope = folder ?? '';
    const known = this.known.get(scope);
    if (known !== undefined) return known;
    const asking = this.ask(folder);
    this.known.set(scope, asking);
    return asking;
  }

  private async ask(folder: string | undefined): Promise<GotchaSettings> {
    if (!this.canAsk) return parseSettings(this.pushed);
    try {
      const scope = folder === undefined ? {} : { scopeUri: folder.replace(/\/$/, '') };
      return parseSettings(
        await this.connection.workspace.getConfiguration({ section: GOTCHA_SECTION, ...scope }),
      );
    } catch (error) {
      this.connection.console.warn(`The settings could not be read: ${String(error)}`);
      return parseSettings(undefined);
    }
  }
}

/** `{ pythonDrill: { gotchas: … } }` or what stands in it. */
function sectionOf(settings: unknown): unknown {
  const outer = settings as { pythonDrill?: { gotchas?: unknown } } | null | undefined;
  return outer?.pythonDrill?.gotchas ?? settings;
}
