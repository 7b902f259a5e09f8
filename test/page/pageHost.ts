/** Opens the built page in a browser the way VS Code would, and answers it in place of the extension. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageHtml } from '../../src/editor/page/html';
import type { DashboardData } from '../../src/shared/dashboard';
import type { Envelope, PageState } from '../../src/shared/protocol';
import type { Report } from '../../src/shared/report';
import type { SittingPageState } from '../../src/shared/sittingProtocol';

export const THEMES = ['darkModern', 'lightModern', 'hcBlack', 'hcLight'] as const;
export type Theme = (typeof THEMES)[number];

const ROOT = process.cwd();
const ORIGIN = 'http://page.test';
const OUTPUT = path.join(ROOT, 'test-output', 'page');
/** As wide as the page is beside a file on a laptop. */
const VIEWPORT = { width: 600, height: 800 };

export async function startBrowser(): Promise<Browser> {
  // Loaded as they are: bundled, they would no longer know where the checkout is.
  const script = (file: string) => import(pathToFileURL(path.join(ROOT, 'scripts', file)).href);
  const { Processes }: typeof import('../../scripts/lib/processes.mjs') = await script('lib/processes.mjs');
  const { ensureChromium }: typeof import('../../scripts/host/chromium.mjs') =
    await script('host/chromium.mjs');
  const { launchBrowser }: typeof import('../../scripts/host/browser.mjs') = await script('host/browser.mjs');
  return launchBrowser(await ensureChromium(new Processes()));
}

/** How the extension answers `ready`: with a state, with a rejection, or not yet. */
export type ReadyAnswer =
  | PageState
  | DashboardData
  | SittingPageState
  | Report
  | { readonly rejection: string }
  | null;

/** Which of the pages: the name of its script. */
export type PageName = 'question' | 'dashboard' | 'sitting' | 'report';

interface FakeHost {
  ready: ReadyAnswer;
  /** Name of a request -> the message that it is rejected with. */
  rejections: Record<string, string>;
  sent: Envelope[];
  /** Milliseconds from the start of the page's script to the first word on the page; null while there is none. */
  silentMs: number | null;
}

declare global {
  interface Window {
    host: FakeHost;
    acquireVsCodeApi(): { postMessage(message: Envelope): void; setState(state: unknown): void };
  }
}

export class PageHost {
  #requests = 0;

  private constructor(
    readonly page: Page,
    readonly complaints: readonly string[],
  ) {}

  static async open(
    browser: Browser,
    ready: ReadyAnswer,
    theme: Theme = 'darkModern',
    options: BrowserContextOptions = {},
    name: PageName = 'question',
  ): Promise<PageHost> {
    const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(String(error)));
    await page.addInitScript(fakeExtension, ready);
    await context.route('**/*', route => {
      const file = new URL(route.request().url()).pathname.slice(1);
      const known = file === '' ? null : fileOf(file);
      if (known) return route.fulfill({ path: known });
      return route.fulfill(
        file === '' ? { contentType: 'text/html', body: documentIn(theme, name) } : { status: 404 },
      );
    });
    await page.goto(`${ORIGIN}/`);
    return new PageHost(page, complaints);
  }

  /** Sends a state as the extension does, and waits until the page has taken it. */
  async send(state: PageState | DashboardData | SittingPageState, request = 'state'): Promise<void> {
    const id = ++this.#requests;
    await this.page.evaluate(message => window.postMessage(message, '*'), {
      type: 'request',
      id,
      name: request,
      payload: state,
    });
    await this.page.waitForFunction(
      wanted => window.host.sent.some(({ type, id }) => type === 'response' && id === wanted),
      id,
    );
  }

  /** What the page asked for since it was opened, `ready` left out. */
  async requests(): Promise<readonly (readonly [name: string, payload: unknown])[]> {
    const sent = await this.page.evaluate(() => window.host.sent);
    return sent.flatMap(message =>
      message.type === 'request' && message.name !== 'ready'
        ? [[message.name, message.payload] as const]
        : [],
    );
  }

  /** Rejects every further request of that name. */
  async reject(name: string, message: string): Promise<void> {
    await this.page.evaluate(([key, value]) => Object.assign(window.host.rejections, { [key]: value }), [
      name,
      message,
    ] as const);
  }

  async answerReady(ready: ReadyAnswer): Promise<void> {
    await this.page.evaluate(answer => Object.assign(window.host, { ready: answer }), ready);
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(OUTPUT, { recursive: true });
    await this.page.screenshot({ path: path.join(OUTPUT, `${name}.png`), fullPage: true });
  }

  /** Fails on what would keep people from using the page, and on any breach of its content policy. */
  async assertSound(): Promise<void> {
    assert.deepEqual(this.complaints, []);
    // axe itself breaks the policy while it measures, so that later complaints say nothing about the page.
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate(() => window.axe.run(document));
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(
      grave.map(
        ({ id, nodes }) => `${id}: ${nodes.map(node => `${node.html} ${node.failureSummary}`).join('\n')}`,
      ),
      [],
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

function fileOf(name: string): string | null {
  const fixture =
    /^(vscode|themes\/\w+)\.css$/.test(name) && path.join(ROOT, 'test', 'page', 'fixtures', name);
  const built =
    /^(question|dashboard|sitting|report|codicon)\.\w+$/.test(name) &&
    path.join(ROOT, 'dist', 'webview', name);
  return fixture || built || null;
}

function documentIn(theme: Theme, name: PageName): string {
  const styles = ['vscode.css', `themes/${theme}.css`, 'codicon.css', `${name}.css`];
  return pageHtml({
    title: 'Page',
    nonce: 'dGhpcyBpcyBhIG5vbmNl',
    cspSource: ORIGIN,
    script: `${ORIGIN}/${name}.js`,
    styles: styles.map(name => `${ORIGIN}/${name}`),
  });
}

/** Runs in the page, before its script. */
function fakeExtension(ready: ReadyAnswer): void {
  const host: FakeHost = { ready, rejections: {}, sent: [], silentMs: null };
  const answer = (message: Envelope) => setTimeout(() => window.postMessage(message, '*'));
  window.host = host;
  const watchForWords = () => {
    const started = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.querySelector('drill-question, drill-dashboard')?.textContent?.trim()) return;
      host.silentMs = performance.now() - started;
      observer.disconnect();
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  window.acquireVsCodeApi = () => {
    watchForWords();
    return { postMessage, setState: () => undefined };
  };
  const postMessage = (message: Envelope) => {
    host.sent.push(message);
    if (message.type !== 'request') return;
    const { id, name } = message;
    const value = name === 'ready' ? host.ready : undefined;
    if (value === null) return;
    const rejection = value && 'rejection' in value ? value.rejection : host.rejections[name];
    answer(
      rejection === undefined
        ? { type: 'response', id, value }
        : { type: 'rejection', id, message: rejection },
    );
  };
}
