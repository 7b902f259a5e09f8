import assert from 'node:assert/strict';
import path from 'node:path';
import { packFolders, shareable, withoutFolder } from '../../../../src/editor/packs/packFolders';

const HOME = path.resolve('/home/ada');
const BASE = path.resolve('/srv/team');

describe('the setting that lists packs', () => {
  it('adds up what the user and the workspace list, each folder once', () => {
    const user = { value: ['packs/a', '~/b'], base: HOME };
    const workspace = { value: ['questions', path.join(HOME, 'b')], base: BASE };
    const home = (name: string) => path.join(HOME, name);
    assert.deepEqual(packFolders([user, workspace], HOME), [
      home('packs/a'),
      home('b'),
      path.join(BASE, 'questions'),
    ]);
  });

  it('knows the workspace folder by the name that VS Code gives it', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what people write
    const value = ['${workspaceFolder}/drills'];
    assert.deepEqual(packFolders([{ value, base: BASE }], HOME), [path.join(BASE, 'drills')]);
  });

  it('reads nothing into what is no list of folders', () => {
    for (const value of [undefined, null, 'a', { a: 1 }, [1, '', '  ', null]]) {
      assert.deepEqual(packFolders([{ value, base: BASE }], HOME), []);
    }
  });

  it('is written relative to the workspace when the folder lies in it', () => {
    assert.equal(shareable(path.join(BASE, 'a', 'b'), BASE), 'a/b');
    assert.equal(shareable(path.join(HOME, 'b'), BASE), path.join(HOME, 'b'));
    assert.equal(shareable(BASE, BASE), BASE);
  });

  it('loses every way of writing a folder when that is removed, and nothing else', () => {
    const place = { value: ['a', './a', 'b', 3], base: BASE };
    assert.deepEqual(withoutFolder(place, path.join(BASE, 'a'), HOME), ['b']);
    assert.equal(withoutFolder(place, path.join(BASE, 'c'), HOME), null);
  });
});
