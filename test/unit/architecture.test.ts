import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Import {
  /** Path of the importing file, relative to src, with forward slashes. */
  readonly file: string;
  readonly specifier: string;
  /** Path of what is imported relative to src, or null for a package. */
  readonly target: string | null;
  readonly typesOnly: boolean;
}

/** Tests run in the root of the checkout. */
const src = path.resolve('src');

/** The rooms that a room may use; with `types`, only the types of that room. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  bank: ['shared'],
  checking: ['shared', 'bank types'],
  gotchas: ['shared', 'bank types'],
  progress: ['shared', 'bank types'],
  assessment: ['shared', 'bank', 'checking', 'gotchas', 'progress'],
  server: ['shared', 'bank', 'checking', 'gotchas', 'progress', 'assessment'],
  cli: ['shared', 'bank', 'checking', 'gotchas', 'progress', 'assessment'],
  editor: ['shared', 'bank', 'checking', 'gotchas', 'progress', 'assessment'],
  webview: ['shared'],
  'extension.ts': ['shared', 'bank', 'checking', 'gotchas', 'progress', 'assessment', 'editor'],
};
const NEEDS_VSCODE = new Set(['editor', 'extension.ts']);
const PLAIN_NODE = new Set([
  'bank',
  'checking',
  'gotchas',
  'progress',
  'assessment',
  'server',
  'cli',
  'shared',
]);

describe('The rooms of src', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map(name => name.split(path.sep).join('/'))
    .filter(name => /\.tsx?$/.test(name));
  const imports = files.flatMap(importsOf);

  it('are the ones of the design', () => {
    const rooms = new Set(files.map(roomOf));
    assert.deepEqual(
      [...rooms].filter(room => !(room in MAY_IMPORT)),
      [],
    );
    assert.ok(imports.length > files.length, 'the imports were not found');
  });

  it('import only the rooms that they may', () => {
    const forbidden = imports.filter(({ file, target, typesOnly }) => {
      const [from, to] = [roomOf(file), target === null ? null : roomOf(target)];
      if (to === null || from === to) {
        return false;
      }
      const allowed = MAY_IMPORT[from] ?? [];
      return !allowed.includes(to) && !(typesOnly && allowed.includes(`${to} types`));
    });
    assert.deepEqual(forbidden.map(sentence), []);
  });

  it('leave the vscode module to the editor', () => {
    const forbidden = imports.filter(
      ({ file, specifier }) =>
        /^(vscode$|vscode-languageclient|@vscode\/python-extension)/.test(specifier) &&
        !NEEDS_VSCODE.has(roomOf(file)),
    );
    assert.deepEqual(forbidden.map(sentence), []);
  });

  it('keep the libraries of the pages in the pages, and Node out of them', () => {
    const forbidden = imports.filter(({ file, specifier }) => {
      const isPage = roomOf(file) === 'webview';
      const forPages = /^(lit|@lit|@vscode-elements)(\/|$)/.test(specifier);
      const forNode = specifier.startsWith('node:');
      return isPage ? forNode : forPages;
    });
    assert.deepEqual(forbidden.map(sentence), []);
  });

  it('say node: before a module of Node', () => {
    const builtin = /^(fs|path|os|child_process|crypto|util|stream|events|url|timers|process|assert)(\/|$)/;
    assert.deepEqual(imports.filter(({ specifier }) => builtin.test(specifier)).map(sentence), []);
  });

  it('keep no state at the top of a module', () => {
    const mutable = files.flatMap(file =>
      read(file)
        .split('\n')
        .filter(line => /^(export )?(let|var) /.test(line))
        .map(line => `${file}: ${line}`),
    );
    assert.deepEqual(mutable, []);
  });

  it('have names in camelCase and at most 350 lines', () => {
    const odd = files.filter(file => !/^([a-z][a-zA-Z0-9]*\/)*[a-z][a-zA-Z0-9]*(\.d)?\.tsx?$/.test(file));
    assert.deepEqual(odd, []);
    const long = files.filter(file => read(file).split('\n').length > 350);
    assert.deepEqual(long, []);
  });

  it('export by name', () => {
    const unnamed = files.filter(
      file => PLAIN_NODE.has(roomOf(file)) && /^export default /m.test(read(file)),
    );
    assert.deepEqual(unnamed, []);
  });

  it('use process-wide state of Node nowhere but at the edges', () => {
    const changing = /\bglobalThis\.\w+ = |\bprocess\.chdir\(|\bprocess\.env\.\w+ = /;
    assert.deepEqual(
      files.filter(file => changing.test(read(file))),
      [],
    );
  });
});

function read(file: string): string {
  return readFileSync(path.join(src, file), 'utf8');
}

function importsOf(file: string): Import[] {
  const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm,
  );
  return [...statements].map(([, type, names = '', named, dynamic]) => {
    const specifier = named ?? dynamic ?? '';
    const target = specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
      : null;
    return { file, specifier, target, typesOnly: type !== undefined || onlyTypes(names) };
  });
}

/** `{ type A, type B } from` */
function onlyTypes(names: string): boolean {
  const listed =
    /^\{([^}]*)\}\s+from\s*$/
      .exec(names)?.[1]
      ?.split(',')
      .map(name => name.trim()) ?? [];
  return listed.length > 0 && listed.every(name => name === '' || name.startsWith('type '));
}

function roomOf(file: string): string {
  const [room = file] = file.split('/');
  return room;
}

function sentence({ file, specifier }: Import): string {
  return `${file} imports ${specifier}`;
}
