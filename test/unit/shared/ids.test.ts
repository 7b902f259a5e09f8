import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../../../src/checking/checkEngine';
import { COMMANDS, CONTEXT_KEYS, PANELS, SETTINGS, VIEWS } from '../../../src/shared/ids';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
  readonly enablement?: string;
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription: string;
}
interface Manifest {
  readonly main: string;
  readonly icon?: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly (MenuItem & { readonly key: string })[];
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly markdown: string };
      }[];
    }[];
  };
}

/** Tests run in the root of the checkout. */
const file = path.resolve('package.json');

describe('package.json', () => {
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { contributes } = manifest;
  const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

  it('contributes every command of src/shared/ids.ts and no other', () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      sorted(Object.values(COMMANDS)),
    );
  });

  it('contributes every setting of src/shared/ids.ts and no other', () => {
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted(Object.values(SETTINGS)),
    );
  });

  it('contributes every view and container of src/shared/ids.ts and no other', () => {
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [VIEWS.container],
    );
    assert.deepEqual(Object.keys(contributes.views), [VIEWS.container]);
    assert.deepEqual(
      Object.values(contributes.views).flatMap(views => views.map(({ id }) => id)),
      [VIEWS.today, VIEWS.questions, VIEWS.gotchas],
    );
  });

  it('names no command, view, setting or context key that src/shared/ids.ts does not know', () => {
    const known = new Set<string>(
      [COMMANDS, SETTINGS, VIEWS, CONTEXT_KEYS, PANELS].flatMap(ids => Object.values<string>(ids)),
    );
    const { commands, menus, keybindings, viewsWelcome, walkthroughs } = contributes;
    const text = JSON.stringify([
      commands,
      menus,
      keybindings,
      viewsWelcome,
      walkthroughs,
      manifest.activationEvents,
    ]);
    const named = text.match(/\bpythonDrill(?:\.\w+)*/g) ?? [];
    assert.deepEqual(
      sorted(named.map(id => id.replace(/\.visible$/, ''))).filter(id => !known.has(id)),
      [],
    );
  });

  it('uses every context key somewhere', () => {
    const text = JSON.stringify(contributes);
    const unused = Object.values(CONTEXT_KEYS).filter(key => !text.includes(key));
    assert.deepEqual(unused, []);
  });

  it('calls the palette entry exactly "Start Python drill", and sorts the others under "Python Drill"', () => {
    for (const { command, title, category } of contributes.commands) {
      const isStart = command === COMMANDS.start;
      assert.equal(category, isStart ? undefined : 'Python Drill', command);
      assert.match(title, /^[A-Z][^A-Z]*(Python[^A-Z]*)?$/, `${title} is not in sentence case`);
    }
    assert.equal(
      contributes.commands.find(({ command }) => command === COMMANDS.start)?.title,
      'Start Python drill',
    );
  });

  it('gives an icon to every command in a title bar or inline', () => {
    const icons = new Map(contributes.commands.map(({ command, icon }) => [command, icon]));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const item of items.filter(one => /"group":"(navigation|inline)/.test(JSON.stringify(one)))) {
        assert.match(icons.get(item.command) ?? '', /^\$\([a-z-]+\)$/, `${item.command} in ${menu}`);
      }
    }
  });

  it('binds no key without a condition but the one that starts a drill', () => {
    const everywhere = contributes.keybindings.filter(({ when }) => when === undefined);
    assert.deepEqual(
      everywhere.map(({ command }) => command),
      [COMMANDS.start],
    );
  });

  it('activates for its own things alone', () => {
    assert.deepEqual(manifest.activationEvents, [
      `onWebviewPanel:${PANELS.question}`,
      'workspaceContains:.python-drill',
      'workspaceContains:pack.yaml',
      'workspaceContains:*/pack.yaml',
      'onLanguage:python',
      `onWebviewPanel:${PANELS.sitting}`,
      `onWebviewPanel:${PANELS.report}`,
    ]);
  });

  it('describes each setting in sentences', () => {
    for (const [id, { markdownDescription }] of Object.entries(contributes.configuration.properties)) {
      assert.match(markdownDescription, /^[A-Z].*\.$/s, id);
    }
  });

  it('has the limits of the check engine as defaults', () => {
    const { properties } = contributes.configuration;
    const limits = {
      testSeconds: properties[SETTINGS.testSeconds]?.default,
      checkSeconds: properties[SETTINGS.checkSeconds]?.default,
      memoryMb: properties[SETTINGS.memoryMb]?.default,
      outputKb: properties[SETTINGS.outputKb]?.default,
    };
    assert.deepEqual(limits, DEFAULT_LIMITS);
  });

  it('takes no program to run and no folder to write in from a workspace that is not trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(restrictedConfigurations, [
      SETTINGS.interpreter,
      SETTINGS.practiceFolder,
      SETTINGS.progressFolder,
    ]);
    assert.equal(contributes.configuration.properties[SETTINGS.progressFolder]?.scope, 'machine');
    assert.equal(contributes.configuration.properties[SETTINGS.interpreter]?.scope, 'machine-overridable');
    assert.equal(contributes.configuration.properties[SETTINGS.practiceFolder]?.scope, 'machine');
  });

  it('names files that exist', () => {
    const files = [
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap(views => views.map(({ icon }) => icon)),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
      ...(manifest.icon === undefined ? [] : [manifest.icon]),
    ];
    assert.deepEqual(
      files.filter(name => !existsSync(path.resolve(name))),
      [],
    );
  });

  it('says in every empty state of the view what to do next', () => {
    const statesOf = (id: string) => contributes.viewsWelcome.filter(({ view }) => view === id);
    assert.equal(statesOf(VIEWS.questions).length, 3);
    for (const { contents, when } of statesOf(VIEWS.questions)) {
      assert.match(contents, /\]\(command:pythonDrill\.\w+\)/);
      assert.ok(when.includes(CONTEXT_KEYS.bank), when);
    }
    assert.equal(statesOf(VIEWS.today).length, 2);
    for (const { contents, when } of statesOf(VIEWS.today)) {
      assert.match(contents, /\]\(command:pythonDrill\.\w+\)/);
      assert.ok(when.includes(CONTEXT_KEYS.bank), when);
    }
    assert.equal(statesOf(VIEWS.gotchas).length, 3);
    for (const { contents, when } of statesOf(VIEWS.gotchas)) {
      // While it looks, its notification has the way to cancel.
      if (!when.endsWith('== looking')) assert.match(contents, /\]\(command:pythonDrill\.\w+\)/);
      assert.ok(when.includes(CONTEXT_KEYS.gotchas), when);
    }
  });
});
