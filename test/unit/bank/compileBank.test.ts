import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bank, BankError } from '../../../src/bank/bank';
import { compileBank } from '../../../src/bank/compileBank';
import { HARBOUR, Scratch } from './packs';

describe('Compiling a bank', () => {
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  it('gives an index without texts, which the bank opens', async () => {
    const out = join(await scratch.folder(), 'made/bank');
    assert.deepEqual(await compileBank(HARBOUR, out), { questions: 4, faults: [] });
    const { index } = await Bank.open(out);
    assert.deepEqual([index.name, index.title, index.version], ['harbour', 'Harbour questions', '1.2.0']);
    assert.deepEqual(
      index.topics.map(topic => [topic.id, topic.weight, topic.concepts.length]),
      [
        ['names', 60, 2],
        ['loops', 40, 2],
      ],
    );
    assert.deepEqual(index.questions.at(-1), {
      ...{ id: 'count-down', title: 'Locks count down', kind: 'code', level: 'junior', topic: 'loops' },
      ...{ covers: ['ranges'], minutes: 3, path: 'loops/count-down', gotchas: ['off-by-one'] },
    });
  });

  it('leaves the wrong answers out and everything else in', async () => {
    const out = await scratch.folder();
    await compileBank(HARBOUR, out);
    const question = await (await Bank.open(out)).load('count-down');
    assert.ok(question.kind === 'code');
    assert.deepEqual(question.wrong, []);
    assert.equal(question.solutions.length, 2);
    assert.equal(question.starter, await readFile(join(HARBOUR, 'loops/count-down/starter.py'), 'utf8'));
    assert.deepEqual(question.limits, { testSeconds: 1, memoryMb: 256 });
  });

  it('says with file and line which questions it left out', async () => {
    const pack = await scratch.harbour({
      'names/two-names.md': '---\n---\n',
      'loops/count-down/data.csv': '1',
    });
    const { questions, faults } = await compileBank(pack, await scratch.folder());
    assert.equal(questions, 2);
    assert.deepEqual(faults, [
      {
        question: 'two-names',
        message: 'names/two-names.md:2: it must be keys and values, such as `kind: code`',
      },
      {
        question: 'count-down',
        message:
          'loops/count-down/question.md: a compiled bank has no place for the helper file data.csv; put what it holds into checks.py',
      },
    ]);
  });

  it('removes the questions of an earlier bank, and leaves nothing else behind', async () => {
    const out = await scratch.folder();
    await compileBank(HARBOUR, out);
    await compileBank(await scratch.harbour({ 'names/two-names.md': null }), out);
    assert.deepEqual((await readdir(out)).toSorted(), [
      'count-down.json',
      'first-and-last.json',
      'index.json',
      'tell-aliasing.json',
    ]);
  });

  it('names topics after their folders where there is no syllabus', async () => {
    const out = await scratch.folder();
    await compileBank(await scratch.harbour({ 'syllabus.yaml': null }), out);
    assert.deepEqual((await Bank.open(out)).index.topics, [
      { id: 'loops', title: 'Loops', weight: 0, concepts: [] },
      { id: 'names', title: 'Names', weight: 0, concepts: [] },
    ]);
  });
});

describe('A bank', () => {
  const scratch = new Scratch();
  afterEach(() => scratch.clear());

  async function compiled(): Promise<string> {
    const out = await scratch.folder();
    await compileBank(HARBOUR, out);
    return out;
  }

  it('reads a question when it is asked for, and once', async () => {
    const out = await compiled();
    const bank = await Bank.open(out);
    const first = await bank.load('two-names');
    await writeFile(join(out, 'two-names.json'), 'gone');
    assert.equal(await bank.load('two-names'), first);
    await assert.rejects((await Bank.open(out)).load('two-names'), /two-names\.json is not JSON/u);
  });

  it('tries again after a question could not be read', async () => {
    const out = await compiled();
    const bank = await Bank.open(out);
    const text = await readFile(join(out, 'two-names.json'));
    await writeFile(join(out, 'two-names.json'), '{}');
    await assert.rejects(bank.load('two-names'), /The question `two-names` is damaged/u);
    await writeFile(join(out, 'two-names.json'), text);
    assert.equal((await bank.load('two-names')).title, 'Two names, one list');
  });

  it('forgets questions that were not asked for of late', async () => {
    const out = await compiled();
    const [one] = (await Bank.open(out)).index.questions;
    const ids = Array.from({ length: 40 }, (_, i) => `q-${i}`);
    const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8'));
    await writeFile(
      join(out, 'index.json'),
      JSON.stringify({ ...index, questions: ids.map(id => ({ ...one, id })) }),
    );
    for (const id of ids)
      await writeFile(join(out, `${id}.json`), JSON.stringify({ id, kind: 'choice', prompt: '' }));
    const bank = await Bank.open(out);
    const loaded = new Map(await Promise.all(ids.map(async id => [id, await bank.load(id)] as const)));
    assert.notEqual(await bank.load('q-0'), loaded.get('q-0'));
    assert.equal(await bank.load('q-39'), loaded.get('q-39'));
  });

  it('has no question that its index does not name, wherever its name may lead', async () => {
    const out = await compiled();
    await mkdir(join(out, 'deep'));
    const bank = await Bank.open(join(out));
    assert.equal(bank.has('index'), false);
    for (const id of ['index', '../bank/two-names', 'deep']) {
      await assert.rejects(bank.load(id), new BankError(`There is no question \`${id}\` in the bank.`));
    }
  });

  it('says what is wrong with an index', async () => {
    const out = await scratch.folder();
    await assert.rejects(Bank.open(out), /index\.json is missing or not readable/u);
    await writeFile(join(out, 'index.json'), '{"name":"x","questions":[1]}');
    await assert.rejects(
      Bank.open(out),
      new BankError('The question bank is damaged: its index has no list of questions.'),
    );
  });
});
