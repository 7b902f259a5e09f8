import assert from 'node:assert/strict';
import path from 'node:path';
import {
  answerPath,
  plainName,
  practiceFolderPath,
  questionIdOf,
  samePath,
} from '../../../../src/editor/practice/practicePaths';

describe('the paths of the practice folder', () => {
  const home = path.resolve('/home/ada');

  it('take python-drill in the home folder when nothing is set', () => {
    assert.equal(practiceFolderPath('', home), path.join(home, 'python-drill'));
    assert.equal(practiceFolderPath('   ', home), path.join(home, 'python-drill'));
  });

  it('expand a leading tilde', () => {
    assert.equal(practiceFolderPath('~/drill/python', home), path.join(home, 'drill', 'python'));
    assert.equal(practiceFolderPath('~', home), home);
  });

  it('leave a tilde inside a name alone', () => {
    assert.equal(practiceFolderPath('drill~/a', home), path.join(home, 'drill~', 'a'));
    assert.equal(practiceFolderPath('~bob/a', home), path.join(home, '~bob', 'a'));
  });

  it('keep an absolute path and count a relative one from the home folder', () => {
    assert.equal(practiceFolderPath(path.resolve('/srv/drill'), home), path.resolve('/srv/drill'));
    assert.equal(practiceFolderPath('work/drill', home), path.join(home, 'work', 'drill'));
  });

  it('name a file so that Python can import it, and find the question again', () => {
    assert.equal(answerPath('forgetful-bucket'), 'forgetful_bucket.py');
    assert.equal(questionIdOf('forgetful_bucket.py'), 'forgetful-bucket');
    assert.equal(questionIdOf('top2.py'), 'top2');
  });

  it('keep the answers to each pack in a folder of its own, so that equal ids do not meet', () => {
    const file = path.join('packs', 'harbour-two', 'count_down.py');
    assert.equal(answerPath('harbour-two/count-down'), file);
    assert.equal(questionIdOf(file), 'harbour-two/count-down');
    assert.equal(questionIdOf(path.join('packs', 'count_down.py')), null);
    assert.equal(questionIdOf(path.join('other', 'harbour-two', 'count_down.py')), null);
    assert.equal(plainName('harbour-two/count-down'), 'harbour_two_count_down');
  });

  it('find no question in files that cannot be a question’s', () => {
    for (const name of ['README.md', 'Forgetful.py', '_private.py', 'a__b.py', 'a-b.py', '.py', 'a.pyc']) {
      assert.equal(questionIdOf(name), null, name);
    }
  });

  it('fold letter case only where the file system does', () => {
    assert.equal(samePath('/Users/Ada', '/users/ada', 'darwin'), true);
    assert.equal(samePath('/Users/Ada', '/users/ada', 'linux'), false);
    assert.equal(samePath('/srv/drill/', '/srv/x/../drill', 'linux'), true);
  });
});
