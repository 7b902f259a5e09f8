import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { HARBOUR, Scratch } from '../bank/packs';
import { drill, makeDist } from './terminal';

describe('drill list', () => {
  const scratch = new Scratch();
  let dist: string;
  before(async () => {
    dist = await makeDist(await scratch.folder(), HARBOUR);
  });
  after(() => scratch.clear());

  const ids = async (...args: string[]) => {
    const { code, out, err } = await drill(['list', '--json', ...args], { dist });
    assert.deepEqual([code, err], [0, '']);
    return JSON.parse(out).map((question: { id: string }) => question.id);
  };

  it('gives the questions of the bundled bank with exactly the keys of the contract', async () => {
    const { out } = await drill(['list', '--json', '--kind', 'code'], { dist });
    assert.deepEqual(JSON.parse(out), [
      {
        ...{ id: 'count-down', title: 'Locks count down', kind: 'code', level: 'junior', topic: 'loops' },
        ...{ covers: ['ranges'], minutes: 3, path: 'loops/count-down' },
      },
    ]);
    assert.deepEqual(Object.keys(JSON.parse(out)[0]), [
      ...['id', 'title', 'kind', 'level', 'topic', 'covers', 'minutes', 'path'],
    ]);
  });

  it('narrows by topic, level and kind together', async () => {
    assert.deepEqual(await ids(), ['first-and-last', 'tell-aliasing', 'two-names', 'count-down']);
    assert.deepEqual(await ids('--topic', 'names'), ['first-and-last', 'tell-aliasing', 'two-names']);
    assert.deepEqual(await ids('--level', 'junior', '--topic', 'names'), ['first-and-last']);
    assert.deepEqual(await ids('--kind', 'explain', '--level', 'junior'), []);
  });

  it('refuses a topic, level or kind that there is not', async () => {
    for (const [option, value, words] of [
      ['--topic', 'sails', 'names, loops'],
      ['--level', 'expert', 'junior, mid, senior'],
      ['--kind', 'quiz', 'code, choice, output, explain'],
    ] as const) {
      const { code, out, err } = await drill(['list', '--json', option, value], { dist });
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, `drill: "${value}" is no ${option.slice(2)}: it must be one of ${words}.\n`);
    }
  });

  it('reads a pack that is named from the working folder, and says what it left out', async () => {
    const pack = await scratch.harbour({ 'names/two-names.md': 'Nothing.\n' });
    const { code, out, err } = await drill(['list', '--json', '--pack', basename(pack)], {
      cwd: dirname(pack),
      dist,
    });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).length, 3);
    assert.match(err, /^drill: left out: names\/two-names\.md:1: the file must start with front matter/u);
  });

  it('gives people a table', async () => {
    const { out } = await drill(['list', '--topic', 'loops'], { dist });
    assert.equal(out, 'count-down  junior  code  loops  Locks count down\n1 of 4 questions\n');
  });

  it('says when the bank is not there', async () => {
    const { code, err } = await drill(['list'], { dist: await scratch.folder() });
    assert.equal(code, 2);
    assert.match(
      err,
      /^drill: The question bank cannot be read: .*index\.json is missing or not readable\.\n$/u,
    );
  });
});
