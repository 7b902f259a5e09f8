import assert from 'node:assert/strict';
import { whereabouts } from '../../../src/checking/whereabouts';

const report = (file: string, more = '') =>
  `Current thread 0x00007f2a (most recent call first):\n${more}  File "${file}", line 4 in spin\n  File "${file}", line 9 in double\n  File "<checks of double>", line 8 in test_number\n`;

describe('Where a stopped program was', () => {
  it('is the innermost line of the learner’s file', () =>
    assert.deepEqual(whereabouts(report('/home/me/double.py'), '/home/me/double.py'), {
      line: 4,
      inside: null,
    }));

  it('names what the line waits for', () =>
    assert.deepEqual(
      whereabouts(
        report('/x/double.py', '  File "/usr/lib/python3.12/threading.py", line 355 in wait\n'),
        '/x/double.py',
      ),
      { line: 4, inside: 'wait in threading' },
    ));

  it('calls code without a file the checks’', () =>
    assert.deepEqual(
      whereabouts(
        report('/x/double.py', '  File "<checks of double>", line 3 in callback\n'),
        '/x/double.py',
      ),
      { line: 4, inside: 'callback in the checks' },
    ));

  it('is found in another thread when the current one is elsewhere', () => {
    const threads = `Thread 0x01 (most recent call first):\n  File "/x/double.py", line 7 in work\n\nCurrent thread 0x02 (most recent call first):\n  File "/usr/lib/threading.py", line 9 in run\n`;
    assert.deepEqual(whereabouts(threads, '/x/double.py'), { line: 7, inside: null });
  });

  it('is that of the current thread when several are in the file', () => {
    const threads = `Thread 0x01 (most recent call first):\n  File "/x/double.py", line 7 in work\n\n${report('/x/double.py')}`;
    assert.equal(whereabouts(threads, '/x/double.py')?.line, 4);
  });

  it('is not known when the report does not name the file, or there is none', () => {
    assert.equal(whereabouts(report('/x/other.py'), '/x/double.py'), null);
    assert.equal(whereabouts('', '/x/double.py'), null);
  });

  const PRINTED: Readonly<Record<string, string>> = {
    '/a b/it\'s "x" 100%/f.py': '/a b/it\'s "x" 100%/f.py',
    '/größe/f.py': '/gr\\xf6\\xdfe/f.py',
    '/数/f.py': '/\\u6570/f.py',
    '/🙂/f.py': '/\\U0001f642/f.py',
    '/new\nline/f.py': '/new\\x0aline/f.py',
    [`/${'x'.repeat(600)}/f.py`]: `/${'x'.repeat(499)}...`,
  };

  for (const [file, printed] of Object.entries(PRINTED)) {
    it(`is found in ${JSON.stringify(file.slice(0, 30))} as Python prints it`, () =>
      assert.equal(whereabouts(report(printed), file)?.line, 4));
  }
});
