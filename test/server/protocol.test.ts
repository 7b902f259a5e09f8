import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, ConfigurationRequest, type Range } from 'vscode-languageserver-protocol/node';
import { COMMANDS } from '../../src/shared/ids';
import { applied, ServerProcess } from './serverProcess';

const BUCKET = 'def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n';
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('The gotcha server', () => {
  let server: ServerProcess;
  let count = 0;
  /** No disk is behind it: only its name counts. */
  const newUri = () => `file:///work-of-nobody/file${++count}.py`;

  before(async () => {
    server = await ServerProcess.start({ options: { commands: true } });
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });

  async function opened(text: string): Promise<string> {
    const uri = newUri();
    await server.open(uri, text);
    await server.diagnostics(uri, 1);
    return uri;
  }

  const codes = async (uri: string, version = 1) =>
    (await server.diagnostics(uri, version)).diagnostics.map(({ code }) => code);

  async function hoverText(uri: string, line: number, character: number): Promise<string> {
    const hover = await server.hover(uri, line, character);
    assert.ok(hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents);
    return hover.contents.value;
  }

  it('publishes our id as the code, the documentation behind it, and the related place', async () => {
    const uri = await opened(BUCKET);
    const { diagnostics } = await server.diagnostics(uri, 1);
    const [first] = diagnostics;
    assert.equal(diagnostics.length, 1);
    assert.equal(first?.code, 'mutable-default');
    assert.equal(first.source, 'Python Drill');
    assert.match(first.codeDescription?.href ?? '', /^https:\/\/docs\.python\.org\/3\//);
    assert.deepEqual(first.range.start, { line: 0, character: 'def add(item, bucket='.length });
    const [related] = first.relatedInformation ?? [];
    assert.deepEqual([related?.location.uri, related?.location.range.start.line], [uri, 1]);
  });

  it('follows edits, and clears what it published when a file is closed', async () => {
    const uri = await opened(BUCKET);
    const start = { line: 0, character: BUCKET.indexOf('[]') };
    const end = { line: 0, character: start.character + 2 };
    await server.change(uri, 2, { range: { start, end }, text: 'None' });
    assert.deepEqual(await codes(uri, 2), []);
    await server.change(uri, 3, { text: BUCKET });
    assert.deepEqual(await codes(uri, 3), ['mutable-default']);
    await server.close(uri);
    const last = await server.waitFor('cleared diagnostics', () =>
      server.published.find(params => params.uri === uri && params.version === undefined),
    );
    assert.deepEqual(last.diagnostics, []);
  });

  it('goes on finding the commonest gotchas while the file has a syntax error', async () => {
    const uri = await opened(`${BUCKET}\ndef broken(:\n`);
    assert.ok((await codes(uri)).includes('mutable-default'));
  });

  it('counts positions in UTF-16 code units, behind characters beyond the BMP and CRLF', async () => {
    const uri = await opened('x = "🐍🐍"\r\ny = "🐍"; z = x is "a"\r\n');
    const [first] = (await server.diagnostics(uri, 1)).diagnostics;
    assert.equal(first?.code, 'is-literal');
    assert.deepEqual(first.range.start, { line: 1, character: 'y = "🐍"; z = '.length });
  });

  it('says in a hover what happens, why, and the fix, with what can be done', async () => {
    const uri = await opened(BUCKET);
    const value = await hoverText(uri, 0, BUCKET.indexOf('[]') + 1);
    const lines = value.split('\n');
    assert.equal(lines.length, 5);
    assert.match(lines[2] ?? '', /^\*Why:\*/);
    assert.match(lines[3] ?? '', /^\*Fix:\*/);
    const place = encodeURIComponent(JSON.stringify([{ id: 'mutable-default', uri }]));
    assert.ok(value.includes(`[Practise this](command:${COMMANDS.practiseGotcha}?${place})`), value);
    assert.ok(value.includes(`[Show me](command:${COMMANDS.showGotcha}?${place})`));
    assert.match(value, /\[Learn more\]\(https:\/\/docs\.python\.org\//);
    assert.equal(await server.hover(uri, 2, 2), null);
  });

  it('offers a question only where one drills the gotcha', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'drill-server-'));
    // The server as it was built, beside a bank that drills one thing less.
    for (const name of readdirSync('dist')) {
      if (name === 'server.cjs') copyFileSync(path.join('dist', name), path.join(folder, name));
      else if (name !== 'bank') symlinkSync(path.resolve('dist', name), path.join(folder, name));
    }
    const index = JSON.parse(readFileSync(path.join('dist', 'bank', 'index.json'), 'utf8')) as {
      questions: { gotchas?: string[] }[];
    };
    const questions = index.questions.filter(({ gotchas = [] }) => !gotchas.includes('is-literal'));
    assert.ok(questions.length < index.questions.length);
    mkdirSync(path.join(folder, 'bank'));
    writeFileSync(path.join(folder, 'bank', 'index.json'), JSON.stringify({ ...index, questions }));
    const other = await ServerProcess.start({
      options: { commands: true },
      script: path.join(folder, 'server.cjs'),
    });
    try {
      const uri = 'file:///work-of-nobody/undrilled.py';
      await other.open(uri, 'total = 1\nx = total is "a"\n');
      await other.diagnostics(uri, 1);
      const hover = JSON.stringify(await other.hover(uri, 1, 8));
      assert.match(hover, /Show me/);
      assert.doesNotMatch(hover, /Practise this/);
      const titles = (await other.actions(uri, WHOLE)).map(({ title }) => title);
      assert.ok(titles.length > 0);
      assert.deepEqual(
        titles.filter(title => title.startsWith('Practise')),
        [],
      );
    } finally {
      await other.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  describe('offers actions that', () => {
    const editsOf = (action: CodeAction | undefined, uri: string) => action?.edit?.changes?.[uri] ?? [];

    async function fixed(text: string, title: RegExp, only?: readonly string[]): Promise<string> {
      const uri = await opened(text);
      const action = (await server.actions(uri, WHOLE, only)).find(one => title.test(one.title));
      const changed = applied(text, editsOf(action, uri));
      assert.notEqual(changed, text, `nothing changed by ${title}`);
      await server.change(uri, 2, { text: changed });
      assert.deepEqual(await codes(uri, 2), [], changed);
      return changed;
    }

    it('fix a finding', async () => {
      const changed = await fixed(BUCKET, /in each call/);
      assert.match(changed, /bucket=None/);
    });

    it('fix all of a kind in the file', async () => {
      const changed = await fixed('def f(x):\n    return x is "a", x is "b"\n', /^Fix all in this file: /);
      assert.equal(changed, 'def f(x):\n    return x == "a", x == "b"\n');
    });

    it('fix all that is safe, for whoever asks by the kind', async () => {
      await fixed(`${BUCKET}\n\ndef f(x):\n    return x is "a"\n`, /^Fix all gotchas/, ['source.fixAll']);
    });

    it('ignore it on its line, with the code that silences Ruff too where Ruff sees it', async () => {
      assert.match(
        await fixed(BUCKET, /^Ignore on this line/),
        /^def add\(item, bucket=\[\]\): {2}# noqa: [\w-]+\n/,
      );
      assert.match(await fixed('x = 1\ny = x is "a"  # why\n', /^Ignore/), /# why {2}# noqa: F632\n/);
    });

    it('turn it off, by commands of the client', async () => {
      const uri = await opened(BUCKET);
      const commands = (await server.actions(uri, WHOLE)).flatMap(({ command }) => command ?? []);
      const off = commands.find(({ command }) => command === COMMANDS.turnOffGotcha);
      assert.deepEqual(off?.arguments, [{ id: 'mutable-default', uri }]);
      assert.ok(
        !commands.some(({ command }) => command === COMMANDS.turnOffGotchaHere),
        'it is in no folder',
      );
    });
  });

  it('analyses a burst of 100 edits at most a few times, and last the final text', async () => {
    const uri = await opened('x = 1\n');
    const before = server.published.length;
    for (let version = 2; version <= 101; version++) {
      const text = version === 101 ? BUCKET : `value_${version} = ${version}\n`;
      await server.change(uri, version, { text });
    }
    assert.deepEqual(await codes(uri, 101), ['mutable-default']);
    const analysed = server.published.slice(before).filter(params => params.uri === uri);
    assert.ok(analysed.length <= 4, `${analysed.length} times`);
    assert.equal(analysed.at(-1)?.version, 101);
  });

  it('answers a hover right after an edit for the text as it is then', async () => {
    const uri = await opened('x = 1\n');
    const changing = server.change(uri, 2, { text: BUCKET });
    assert.notEqual(await server.hover(uri, 0, BUCKET.indexOf('[]')), null);
    await changing;
  });

  it('leaves alone stubs, generated files and installed packages', async () => {
    for (const uri of [
      'file:///a/stub.pyi',
      'file:///a/.venv/lib/x.py',
      'file:///a/lib/site-packages/x.py',
      'file:///a/node_modules/x.py',
    ]) {
      await server.open(uri, BUCKET);
      assert.deepEqual(await codes(uri), [], uri);
    }
    const long = await opened(BUCKET + '# generated\n'.repeat(100_000));
    assert.deepEqual(await codes(long), []);
  });

  it('looks at the cells of a notebook, past lines that are none of Python’s', async () => {
    const cell = 'vscode-notebook-cell:/a/book.ipynb#1';
    await server.connection.sendNotification('notebookDocument/didOpen', {
      notebookDocument: {
        uri: 'file:///a/book.ipynb',
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: [{ kind: 2, document: cell }],
      },
      cellTextDocuments: [
        {
          uri: cell,
          languageId: 'python',
          version: 1,
          text: `%matplotlib inline\n!pip list\n${BUCKET}x = 1 is "a"\n`,
        },
      ],
    });
    const { diagnostics } = await server.diagnostics(cell, 1);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start.line]),
      [
        ['mutable-default', 2],
        ['is-literal', 5],
      ],
    );
  });

  it('says nothing on its standard error, and complains of nothing', () => {
    assert.deepEqual(server.complaints, []);
  });
});

describe('The settings of the gotcha server', () => {
  let folder: string;
  let server: ServerProcess;
  let settings: Record<string, unknown> = {};
  const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gotcha-settings-'));
    server = await ServerProcess.start(
      { capabilities: { workspace: { configuration: true } }, folders: [pathToFileURL(folder).href] },
      connection =>
        connection.onRequest(ConfigurationRequest.type, ({ items }) =>
          items.map(({ section, scopeUri }) => {
            assert.equal(section, 'pythonDrill.gotchas');
            assert.equal(scopeUri, pathToFileURL(folder).href);
            return settings;
          }),
        ),
    );
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function findings(name: string, now: Record<string, unknown>) {
    settings = now;
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const uri = uriOf(name);
    await server.open(uri, BUCKET);
    const { diagnostics } = await server.diagnostics(uri, 1);
    return diagnostics.map(({ code, severity }) => [code, severity]);
  }

  it('set the severity of a gotcha, and turn it off', async () => {
    assert.deepEqual(await findings('a.py', {}), [['mutable-default', 2]]);
    assert.deepEqual(await findings('b.py', { severity: { 'mutable-default': 'error' } }), [
      ['mutable-default', 1],
    ]);
    assert.deepEqual(await findings('c.py', { severity: { 'mutable-default': 'off' } }), []);
    assert.deepEqual(await findings('d.py', { severity: 'nonsense', enable: 7 }), [['mutable-default', 2]]);
  });

  it('leave everything off, or all but the practice folder', async () => {
    assert.deepEqual(await findings('e.py', { enable: 'off' }), []);
    assert.deepEqual(await findings('f.py', { enable: 'practice', practiceFolder: '/elsewhere' }), []);
    assert.deepEqual(await findings('g.py', { enable: 'practice', practiceFolder: folder }), [
      ['mutable-default', 2],
    ]);
  });

  it('take hold in the files that are open', async () => {
    assert.deepEqual(await findings('h.py', {}), [['mutable-default', 2]]);
    settings = { enable: 'off' };
    const before = server.published.length;
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const again = await server.waitFor('cleared diagnostics', () =>
      server.published.slice(before).find(params => params.uri === uriOf('h.py')),
    );
    assert.deepEqual(again.diagnostics, []);
  });

  it('leave a file of a package the name of a module, open or searched', async () => {
    settings = {};
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const code = 'import random\nprint(random.random())\n';
    const names = ['package/random.py', 'random.py'];
    await mkdir(path.join(folder, 'package'));
    await writeFile(path.join(folder, 'package', '__init__.py'), '');
    for (const name of names) await writeFile(path.join(folder, name), code);
    const result = await server.connection.sendRequest<{ found: { uri: string; id: string }[] }>(
      'pythonDrill/scan',
      { uris: names.map(uriOf) },
    );
    assert.deepEqual(
      result.found.map(({ uri, id }) => [uri, id]),
      [[uriOf('random.py'), 'shadowed-module']],
    );
    for (const name of names) await server.open(uriOf(name), code);
    const [packaged, alone] = await Promise.all(names.map(name => server.diagnostics(uriOf(name), 1)));
    assert.deepEqual(packaged?.diagnostics, []);
    assert.deepEqual(
      alone?.diagnostics.map(({ code }) => code),
      ['shadowed-module'],
    );
  });

  it('do not hide the files of a search that are not open', async () => {
    settings = {};
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await writeFile(path.join(folder, 'closed.py'), BUCKET);
    const uris = ['closed.py', 'missing.py'].map(uriOf);
    const result = await server.connection.sendRequest<{
      looked: number;
      found: { uri: string; id: string }[];
      unread: string[];
    }>('pythonDrill/scan', { uris });
    assert.equal(result.looked, 1);
    assert.deepEqual(
      result.found.map(({ uri, id }) => [uri, id]),
      [[uris[0], 'mutable-default']],
    );
    assert.match(result.unread.join(), /missing\.py: ENOENT/);
  });
});
