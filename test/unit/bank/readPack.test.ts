import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { faultText } from '../../../src/bank/fault';
import { PackError, readPack } from '../../../src/bank/readPack';
import { HARBOUR, Scratch } from './packs';

const ALL = ['first-and-last', 'tell-aliasing', 'two-names', 'count-down'];

describe('Reading a pack', () => {
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  async function read(changes: Parameters<Scratch['harbour']>[0] = {}) {
    const pack = await readPack(await scratch.harbour(changes));
    return {
      ids: pack.questions.map(({ question }) => question.id),
      faults: pack.faults.map(faultText),
      pack,
    };
  }

  it('finds the questions of every kind, topics in the order of the syllabus', async () => {
    const pack = await readPack(HARBOUR);
    assert.deepEqual(pack.faults, []);
    assert.deepEqual([pack.name, pack.title, pack.version], ['harbour', 'Harbour questions', '1.2.0']);
    assert.deepEqual(
      pack.questions.map(({ question }) => [question.kind, question.path]),
      [
        ['output', 'names/first-and-last.md'],
        ['explain', 'names/tell-aliasing.md'],
        ['choice', 'names/two-names.md'],
        ['code', 'loops/count-down'],
      ],
    );
    assert.deepEqual(pack.syllabus?.roles, { backend: { loops: 1.5 } });
  });

  it('keeps what only a verifier needs beside the question', async () => {
    const pack = await readPack(HARBOUR);
    const code = pack.questions.find(({ question }) => question.id === 'count-down');
    assert.ok(code?.question.kind === 'code');
    assert.deepEqual(
      code.question.wrong.map(({ name, fails }) => [name, fails]),
      [
        ['wrong/counts_up.py', ['test_three', 'CheckCountDown.test_none']],
        ['wrong/stops_early.py', ['test_three']],
      ],
    );
    assert.deepEqual(
      code.question.solutions.map(({ name }) => name),
      ['solution.py', 'solutions/reverse.py'],
    );
    assert.deepEqual(code.runs, [{ program: 'print(list(range(2, 0, -1)))\n', output: '[2, 1]', line: 37 }]);
  });

  it('needs a pack.yaml', async () => {
    await assert.rejects(read({ 'pack.yaml': null }), /is no pack: it has no pack\.yaml/u);
    await assert.rejects(read({ 'pack.yaml': 'name: x\ntitle: y\n' }), /pack\.yaml:1: `version` is missing/u);
    await assert.rejects(readPack(join(HARBOUR, 'nowhere')), PackError);
  });

  it('reports a question with a fault, with its line, and keeps the others', async () => {
    const { ids, faults } = await read({ 'names/two-names.md': '---\ntitle: x\nkind: quiz\n---\n' });
    assert.deepEqual(
      ids,
      ALL.filter(id => id !== 'two-names'),
    );
    assert.equal(faults[0], 'names/two-names.md:3: `kind` must be one of code, choice, output, explain');
  });

  it('takes an id once, and says who has it', async () => {
    const text = await readFile(join(HARBOUR, 'names/two-names.md'), 'utf8');
    const { ids, faults } = await read({ 'loops/two-names.md': text });
    assert.deepEqual(ids.toSorted(), ALL.toSorted());
    assert.deepEqual(faults, ['loops/two-names.md: the id `two-names` is taken by names/two-names.md']);
  });

  it('says what does not belong into a pack', async () => {
    const { ids, faults } = await read({
      'names/Two_Names.md': '',
      'names/notes.txt': '',
      'names/con.md': '',
      'weather/rain.md': '',
      'loops/empty/starter.py': '',
      'loops/count-down/wrong/notes.txt': '',
      'loops/count-down/data.csv': '1\n',
      'README.md': 'Read me.',
    });
    assert.deepEqual(
      faults.map(fault => fault.replace(/lower-case.*/u, '…')),
      [
        'weather: the topic is not in syllabus.yaml',
        'names/Two_Names.md: the name of a question must be …',
        'names/con.md: the name of a question must be …',
        'names/notes.txt: only questions belong here: a Markdown file, or a folder with question.md',
        'loops/count-down/wrong/notes.txt: only Python files belong into wrong/',
        'loops/empty: the folder has no question.md',
        'weather/rain.md:1: the file must start with front matter: a line `---`, keys and values, and another line `---`',
      ],
    );
    assert.deepEqual(ids, ['first-and-last', 'tell-aliasing', 'two-names']);
  });

  it('names helper files beside the checks', async () => {
    const { pack } = await read({
      'loops/count-down/data.csv': '1\n',
      'loops/count-down/__pycache__/x.pyc': '',
    });
    assert.deepEqual(pack.questions.at(-1)?.helpers, ['data.csv']);
  });

  it('needs no syllabus, and reports a faulty one', async () => {
    const without = await read({ 'syllabus.yaml': null });
    assert.deepEqual([without.pack.syllabus, without.faults], [null, []]);
    assert.deepEqual(without.ids.toSorted(), ALL.toSorted());
    const faulty = await read({
      'syllabus.yaml': `version: 1
topics:
  - { id: names, title: N, weight: 60, concepts: [{ id: a, level: mid, title: A }, { id: a, level: mid, title: A }] }
  - { id: loops, title: L, weight: 40, concepts: [] }
roles: { backend: { sails: 2 } }
`,
    });
    assert.deepEqual(faulty.faults, [
      'syllabus.yaml: the concept `a` is there twice',
      'syllabus.yaml: the role `backend` names the topic `sails`, which is not there',
    ]);
    assert.equal(
      (await read({ 'syllabus.yaml': 'version: 2\ntopics: []\n' })).faults[0],
      'syllabus.yaml:1: `version` must be 1',
    );
  });

  it('reads line ends of Windows as any other', async () => {
    const text = await readFile(join(HARBOUR, 'names/first-and-last.md'), 'utf8');
    const { pack } = await read({ 'names/first-and-last.md': text.replaceAll('\n', '\r\n') });
    assert.deepEqual(pack.questions[0]?.question, (await readPack(HARBOUR)).questions[0]?.question);
  });

  describe("of a stranger's", () => {
    it('follows no symbolic link, to a file, a question or a topic', async () => {
      const pack = await scratch.harbour({ 'names/two-names.md': null, 'loops/count-down/starter.py': null });
      const outside = await scratch.harbour();
      await symlink(join(outside, 'names/two-names.md'), join(pack, 'names/two-names.md'));
      await symlink(join(outside, 'loops/count-down/starter.py'), join(pack, 'loops/count-down/starter.py'));
      await symlink(join(outside, 'loops'), join(pack, 'more'));
      await symlink('/etc/hosts', join(pack, 'names/hosts.md'));
      const { questions, faults } = await readPack(pack);
      assert.deepEqual(
        questions.map(({ question }) => question.id),
        ['first-and-last', 'tell-aliasing'],
      );
      assert.deepEqual([...new Set(faults.map(faultText))].toSorted(), [
        'loops/count-down/starter.py: not read: it is a symbolic link',
        'more: not read: it is a symbolic link',
        'names/hosts.md: not read: it is a symbolic link',
        'names/two-names.md: not read: it is a symbolic link',
      ]);
    });

    it('refuses a linked pack.yaml', async () => {
      const pack = await scratch.harbour({ 'pack.yaml': null });
      await symlink('/etc/hosts', join(pack, 'pack.yaml'));
      await assert.rejects(readPack(pack), /pack\.yaml in .* was not read: it is a symbolic link/u);
    });

    it('refuses large files and files that are not text', async () => {
      const { ids, faults } = await read({
        'names/two-names.md': 'x'.repeat(300 * 1024),
        'names/first-and-last.md': new Uint8Array([0xff, 0xfe, 0x00]),
      });
      assert.deepEqual(ids, ['tell-aliasing', 'count-down']);
      assert.deepEqual(faults, [
        'names/first-and-last.md: not read: it is not UTF-8 text',
        'names/two-names.md: not read: it is larger than 256 KB',
      ]);
    });

    it('refuses names with control characters, and shows them escaped', async function () {
      if (process.platform === 'win32') this.skip();
      const { faults } = await read({ 'names/bell\u0007.md': '', 'names/\u202Emd.md': '' });
      assert.deepEqual(faults, [
        'names/bell\\u{7}.md: not read: its name holds control characters',
        'names/\\u{202e}md.md: not read: its name holds control characters',
      ]);
    });

    it('does not wait for a pipe', async function () {
      if (process.platform === 'win32') this.skip();
      const pack = await scratch.harbour({ 'names/two-names.md': null });
      execFileSync('mkfifo', [join(pack, 'names/two-names.md')]);
      const { faults } = await readPack(pack);
      assert.deepEqual(faults.map(faultText), [
        'names/two-names.md: not read: it is neither a file nor a folder',
      ]);
    });
  });
});
