import assert from 'node:assert/strict';
import { acceptsPython, isPythonSpecifier } from '../../../src/bank/pythonVersions';

describe('A version specifier', () => {
  for (const [specifier, accepted, refused] of [
    ['>=3.10', ['3.10.0', '3.10.13', '3.14.1', '4.0.0'], ['3.9.18', '2.7.18']],
    ['>=3.10,<3.13', ['3.10.1', '3.12.9'], ['3.13.0', '3.9.0']],
    ['>= 3.12.1', ['3.12.1', '3.13.0'], ['3.12.0']],
    ['==3.12', ['3.12.0', '3.12.9'], ['3.11.9', '3.13.0']],
    ['<=3.12', ['3.12.9', '3.9.1'], ['3.13.0']],
    ['!=3.11', ['3.10.0', '3.12.0'], ['3.11.4']],
    ['>3.11', ['3.12.0'], ['3.11.4']],
  ] as const) {
    it(`${specifier} accepts ${accepted.join(', ')} and not ${refused.join(', ')}`, () => {
      assert.equal(isPythonSpecifier(specifier), true);
      assert.deepEqual(
        accepted.filter(version => !acceptsPython(specifier, version)),
        [],
      );
      assert.deepEqual(
        refused.filter(version => acceptsPython(specifier, version)),
        [],
      );
    });
  }

  it('is refused when it is none, and then accepts nothing', () => {
    for (const text of ['', '3.12', '>=3', '~=3.10', '>=3.10,', '>=3.x', '>=3.10 <3.13']) {
      assert.equal(isPythonSpecifier(text), text === '>=3', text);
      if (text !== '>=3') assert.equal(acceptsPython(text, '3.12.1'), false, text);
    }
  });
});
