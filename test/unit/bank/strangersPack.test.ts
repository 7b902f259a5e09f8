import assert from 'node:assert/strict';
import { truncateSync, writeFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { faultText } from '../../../src/bank/fault';
import { openPack } from '../../../src/bank/openPack';
import { isInsidePath, PackFolder } from '../../../src/bank/packFolder';
import { readPack } from '../../../src/bank/readPack';
import { HARBOUR, Scratch } from './packs';

describe("A stranger's pack", function () {
  this.timeout(60_000);
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  const ALL = ['first-and-last', 'tell-aliasing', 'two-names', 'count-down'];

  async function read(folder: string) {
    const { questions, faults } = await readPack(folder);
    return { ids: questions.map(({ question }) => question.id), faults: faults.map(faultText) };
  }

  it('names no path that leads out of it', () => {
    const outside = [
      ...[
        '..',
        '../x',
        'a/../../x',
        '/etc/passwd',
        'a//b',
        './a',
        'a/.',
        '',
        'C:/x',
        'c:x',
        '\\\\host\\x',
        'a\\b',
      ],
      ...['a\u0000b', 'a\nb', 'a\u202Eb', 'x'.repeat(500)],
    ];
    assert.deepEqual(outside.filter(isInsidePath), []);
    assert.deepEqual(
      ['a', 'a/b.py', '.meta/example.py', '..a/b'].filter(path => !isInsidePath(path)),
      [],
    );
  });

  it('is not read through a linked folder', async () => {
    const folder = await scratch.harbour({ 'loops/count-down/wrong': null });
    const outside = await scratch.harbour();
    await symlink(join(outside, 'loops/count-down/wrong'), join(folder, 'loops/count-down/wrong'));
    const { ids, faults } = await read(folder);
    assert.deepEqual(ids, ALL.slice(0, 3));
    assert.deepEqual(faults, ['loops/count-down/wrong: not read: it is a symbolic link']);
    const files = new PackFolder(folder);
    await assert.rejects(files.text('loops/count-down/wrong/stops_early.py'), /a symbolic link on the way/u);
    await assert.rejects(files.list('loops/count-down/wrong'), /a symbolic link on the way/u);
    assert.equal(await files.text('loops/nothing/here.py'), null);
    assert.equal(await files.list('loops/nothing'), null);
  });

  it('does not unfold aliases of YAML', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i += 1) {
      const [name, other] = [i, i - 1].map(n => String.fromCharCode(97 + n));
      lines.push(`${name}: &${name} [${Array(10).fill(`*${other}`).join(', ')}]`);
    }
    const bomb = `---\ntitle: x\n${lines.join('\n')}\n---\nBoom?\n`;
    const started = performance.now();
    const { ids, faults } = await read(
      await scratch.harbour({
        'names/two-names.md': bomb,
        'names/first-and-last.md': `---\ntitle: ${'['.repeat(50_000)}\n---\n`,
        'names/tell-aliasing.md': `---\n${'- '.repeat(50_000)}\n---\n`,
      }),
    );
    assert.deepEqual(ids, ['count-down']);
    assert.equal(faults.length, 3);
    for (const fault of faults) assert.match(fault, /not readable as YAML|not valid YAML/u);
    assert.ok(performance.now() - started < 10_000);
  });

  it('does not take keys of the language for keys of a question', async () => {
    const { ids, faults } = await read(
      await scratch.harbour({
        'names/two-names.md': '---\n__proto__: { kind: code }\nconstructor: x\n---\nHm?\n',
      }),
    );
    assert.deepEqual(
      ids,
      ALL.filter(id => id !== 'two-names'),
    );
    assert.ok(faults.length > 0);
    assert.equal(({} as { kind?: string }).kind, undefined);
  });

  it('is read without the files of 100 MB that lie in it', async () => {
    const folder = await scratch.harbour();
    for (const name of ['names/two-names.md', 'loops/count-down/checks.py', 'syllabus.yaml']) {
      truncateSync(join(folder, name), 100 * 1024 * 1024);
    }
    const before = process.memoryUsage().rss;
    const { ids, faults } = await read(folder);
    assert.ok(process.memoryUsage().rss - before < 60e6);
    assert.deepEqual(ids, ['first-and-last', 'tell-aliasing']);
    assert.deepEqual(faults.toSorted(), [
      'loops/count-down/checks.py: not read: it is larger than 256 KB',
      'names/two-names.md: not read: it is larger than 256 KB',
      'syllabus.yaml: it is larger than 256 KB',
    ]);
    truncateSync(join(folder, 'pack.yaml'), 100 * 1024 * 1024);
    await assert.rejects(readPack(folder), /pack\.yaml in .* was not read: it is larger than/u);
  });

  it('is looked at up to its 20,000th question', async () => {
    const folder = await scratch.harbour({ 'syllabus.yaml': null });
    await mkdir(join(folder, 'zoo'));
    for (let i = 0; i < 50_000; i += 1) writeFileSync(join(folder, 'zoo', `animal-${i}.md`), '');
    const { layout } = await openPack(folder);
    const faults: string[] = [];
    let places = 0;
    for await (const _ of layout.places(fault => faults.push(faultText(fault)))) places += 1;
    assert.equal(places, 20_000);
    assert.deepEqual(faults, ['zoo: a pack has at most 20000 questions; the rest is left out']);
  });

  it('is read past a folder of a question with a thousand files', async () => {
    const folder = await scratch.harbour();
    for (let i = 0; i < 1000; i += 1) writeFileSync(join(folder, 'loops/count-down', `data_${i}.txt`), '');
    const { ids, faults } = await read(folder);
    assert.deepEqual(ids, ALL.slice(0, 3));
    assert.deepEqual(faults, ['loops/count-down: the folder holds more than 200 files']);
  });

  it('is the same whatever is wrong with one of its questions', async () => {
    const sound = await readPack(HARBOUR);
    const harms = [
      '',
      '\u0000',
      '---\n',
      '---\n---\n',
      '---\n[\n---\n',
      '---\ntitle: !!js/function x\n---\n',
      '\uFEFF---\n',
    ];
    for (const harm of harms) {
      const pack = await readPack(await scratch.harbour({ 'names/two-names.md': harm }));
      assert.deepEqual(
        pack.questions.map(({ question }) => question),
        sound.questions.map(({ question }) => question).filter(({ id }) => id !== 'two-names'),
      );
      assert.ok(pack.faults.every(({ question }) => question === 'two-names') && pack.faults.length > 0);
    }
  });
});
