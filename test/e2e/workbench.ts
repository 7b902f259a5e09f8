import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser, newPage } from '../../scripts/host/browser.mjs';
import { writeSettings } from '../../scripts/host/settings.mjs';
import { type Server, startServer, workbenchAddress } from '../../scripts/host/startServer.mjs';
import { Processes } from '../../scripts/lib/processes.mjs';
import { type Stage, setStage } from '../../scripts/test/stage.mjs';
import { familyOf } from './family';
import { preparedHosts } from './hosts';
import { ALL_THEMES, schemeOf, THEMES, type Theme, wearing } from './themes';

/** A first start on a machine with two cores: server, extension host and page at once. */
const OPEN_MS = 60_000;

/** Typed text is to arrive as it was typed. */
const PLAIN_TYPING = {
  'editor.autoIndent': 'none',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoSurround': 'never',
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.cursorBlinking': 'solid',
};

/** Restricted Mode from the start, without the question that precedes it. */
const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  // Newer versions put the editor in which folders are trusted above the workbench, where it stays.
  'workbench.editor.useModal': 'off',
};

export interface WorkbenchOptions {
  readonly theme: Theme;
  /** More user settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Puts something into the folder that the extension keeps its data in, before it starts. */
  readonly prepare?: (storage: string) => void;
  /** Folders are not trusted until the learner says so. */
  readonly restricted?: boolean;
  /** The window, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

interface WorkbenchParts {
  readonly theme: Theme;
  readonly stage: Stage;
  readonly server: Server;
  readonly browser: Browser;
  readonly output: string;
}

/** A VS Code workbench in a browser, with the extension installed and a fresh practice folder open. */
export class Workbench {
  /** What pages and workbench logged as errors since the start. */
  readonly errors: string[] = [];
  #theme: Theme;
  readonly #stage: Stage;
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #output: string;

  private constructor(
    readonly page: Page,
    parts: WorkbenchParts,
  ) {
    this.#theme = parts.theme;
    this.#stage = parts.stage;
    this.#server = parts.server;
    this.#browser = parts.browser;
    this.#output = parts.output;
    page.on('pageerror', error => this.errors.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Starts a server and a browser of its own. `close` ends both. */
  static async open({
    theme,
    settings,
    prepare = () => undefined,
    restricted = false,
    size = { width: 1280, height: 800 },
  }: WorkbenchOptions): Promise<Workbench> {
    const hosts = preparedHosts();
    const trust = restricted ? RESTRICTED : {};
    const stage = setStage({ ...PLAIN_TYPING, ...wearing(theme), ...trust, ...settings });
    prepare(storageIn(stage));
    const server = await startServer(new Processes(), {
      node: hosts.node,
      server: hosts.server,
      root: hosts.root,
      dataDir: stage.data,
      extensionsDir: hosts.extensions,
      trust: restricted,
    });
    const browser = await launchBrowser(hosts.browser);
    const page = await newPage(browser, {
      viewport: size,
      colorScheme: schemeOf(theme),
    });
    const { output } = hosts;
    const workbench = new Workbench(page, { theme, stage, server, browser, output });
    await workbench.#load();
    return workbench;
  }

  /** Closes the window and opens it again, as one does who comes back, after something was put into its storage. */
  async reopen(prepare: (storage: string) => void): Promise<void> {
    await this.page.goto('about:blank');
    prepare(storageIn(this.#stage));
    await this.#load();
  }

  async #load(): Promise<void> {
    await this.page.goto(workbenchAddress(this.#server.url, this.#stage.practice), { timeout: OPEN_MS });
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: OPEN_MS });
  }

  /** Puts on one theme after the other, the one that it has last, and looks at each. */
  async inEveryTheme(look: () => Promise<unknown>): Promise<void> {
    const own = this.#theme;
    for (const theme of [...ALL_THEMES.filter(one => one !== own), own]) {
      await this.#putOn(theme);
      await look();
    }
  }

  async #putOn(theme: Theme): Promise<void> {
    const { workbench, page } = THEMES[theme];
    await this.page.emulateMedia({ colorScheme: schemeOf(theme) });
    const worn = this.page.locator(`.monaco-workbench.${workbench}`);
    // A window that has just come does not watch its settings yet: they are written until it hears of them.
    for (let left = 10; ; left--) {
      writeSettings(this.#stage.data, wearing(theme));
      const isWorn = worn.waitFor({ timeout: 3000 }).then(() => true);
      if (await (left > 0 ? isWorn.catch(() => false) : isWorn)) break;
    }
    // Pages hear of it later.
    if ((await this.page.locator('iframe.webview.ready:visible').count()) > 0)
      await this.webview.locator(`body[data-vscode-theme-kind="${page}"]`).waitFor();
    this.#theme = theme;
  }

  /** The practice folder on disk. */
  get practiceFolder(): string {
    return this.#stage.practice;
  }

  /** The folder that the extension keeps sittings in. */
  get sittingsFolder(): string {
    return join(storageIn(this.#stage), 'progress', 'sittings');
  }

  /** Ends the extension host of this workbench's own server, as the system would when memory runs out. */
  killExtensionHost(): void {
    const hosts = this.#extensionHosts();
    if (hosts.length === 0) throw new Error('the server has no extension host');
    for (const pid of hosts) process.kill(pid, 'SIGKILL');
  }

  /** Closes the window; its extension host, which the server may keep for a window that is cut off, ends as well. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank');
    const deadline = Date.now() + 5000;
    while (this.#extensionHosts().length > 0) {
      if (Date.now() > deadline) for (const pid of this.#extensionHosts()) process.kill(pid, 'SIGKILL');
      await this.page.waitForTimeout(200);
    }
  }

  #extensionHosts(): number[] {
    const own = familyOf(line => line.includes(this.#stage.data));
    return own.filter(({ command }) => command.includes('--type=extensionHost')).map(({ pid }) => pid);
  }

  /** Opens the window again, on the same folder. */
  comeBack(): Promise<void> {
    return this.#load();
  }

  /** Runs a command as a person does: by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.quickPick.locator('input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.quickPick.getByRole('option', { name: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The widget at the top of the window, in which commands, pickers and inputs appear. */
  get quickPick(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** The icon of a view container in the activity bar. */
  container(title: string | RegExp): Locator {
    return this.page.locator('.part.activitybar').getByRole('tab', { name: title });
  }

  /** Shows a container's views in the sidebar. */
  async openContainer(title: string): Promise<void> {
    const tab = this.container(title);
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
    await this.sidebar.getByRole('heading', { name: new RegExp(title, 'i') }).waitFor();
  }

  get sidebar(): Locator {
    return this.page.locator('.part.sidebar');
  }

  /** The rows of the sidebar's tree whose accessible name contains the text. */
  treeItem(text: string | RegExp): Locator {
    return this.sidebar.getByRole('treeitem', { name: text });
  }

  /** The document of the visible webview. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  }

  /** The text editor of a file that is open and visible. */
  editor(fileName: string): Locator {
    return this.page.locator(
      `.editor-instance[aria-label^="${fileName}"], .editor-instance[data-uri$="/${fileName}"]`,
    );
  }

  /** Puts the cursor into a file's editor. */
  async focusEditor(fileName: string): Promise<void> {
    // The part that clips: a click on the taller layer of lines would scroll the page itself under VS Code.
    await this.editor(fileName).locator('.overflow-guard').first().click();
  }

  /** Puts this text in place of all that a file's editor holds, by typing. */
  async replaceText(fileName: string, text: string): Promise<void> {
    await this.focusEditor(fileName);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** Opens a question as one does who knows its title: by filtering the list for it. */
  async openQuestion(title: string): Promise<void> {
    await this.openContainer('Python Drill');
    await this.runCommand('Filter questions…');
    const input = this.quickPick.locator('input.input');
    await this.quickPick.getByText('Filter questions:').waitFor();
    await input.fill(title);
    await this.treeItem(title).waitFor();
    await this.page.keyboard.press('Enter');
    await this.treeItem(title).click();
    await this.webview.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  /** Fails on what would keep people from using the visible page. */
  async assertSound(): Promise<void> {
    const body = await this.webview.locator('body').elementHandle();
    const frame = await body?.ownerFrame();
    assert.ok(frame, 'a page is visible');
    await this.#assertSound(frame, 'body');
  }

  /** Fails on what would keep people from using the views in the sidebar. */
  async assertSidebarSound(): Promise<void> {
    // VS Code's own headers have names that say more than they show.
    const off = ['label-content-name-mismatch'];
    await this.#assertSound(this.page.mainFrame(), '.part.sidebar .split-view-container', off);
  }

  async #assertSound(frame: Frame, within: string, off: readonly string[] = []): Promise<void> {
    const { length } = this.errors;
    await frame.evaluate(axe.source);
    const rules = Object.fromEntries(off.map(rule => [rule, { enabled: false }]));
    const { violations } = await frame.evaluate(([selector, options]) => window.axe.run(selector, options), [
      within,
      { rules },
    ] as const);
    // axe breaks the page's policy while it measures.
    this.errors.length = length;
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n')}`);
    assert.deepEqual(told, []);
  }

  /** A notification whose message contains the text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text });
  }

  /** Keeps a picture of the sidebar, as `screenshot` does of the window. */
  async sidebarScreenshot(name: string): Promise<void> {
    mkdirSync(this.#output, { recursive: true });
    await this.page.mouse.move(1, 1);
    const path = join(this.#output, `${this.#theme}-${name}.png`);
    await this.sidebar.screenshot({ path, animations: 'disabled' });
  }

  /** Keeps a picture of the window as <theme>-<name>.png, and gives its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(this.#output, { recursive: true });
    const path = join(this.#output, `${this.#theme}-${name}.png`);
    // The pointer rests where nothing reacts to it.
    await this.page.mouse.move(1, 1);
    await this.page.screenshot({ path, animations: 'disabled' });
    return path;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    this.#stage.remove();
  }
}

/** The folder that the extension keeps its data in. */
function storageIn({ data }: Stage): string {
  const { publisher, name } = JSON.parse(readFileSync('package.json', 'utf8'));
  return join(data, 'data', 'User', 'globalStorage', `${publisher}.${name}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
