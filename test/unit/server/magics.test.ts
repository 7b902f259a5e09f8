import assert from 'node:assert/strict';
import { withoutMagics } from '../../../src/server/magics';

describe('A notebook’s cell as Python', () => {
  it('has comments in place of IPython’s own lines, at the same positions', () => {
    const cell = '%matplotlib inline\n!pip install x\n  ?print\nx = 7 % 2 != 1\n';
    assert.equal(withoutMagics(cell), '#matplotlib inline\n#pip install x\n  #print\nx = 7 % 2 != 1\n');
  });

  it('is blank when it is in another language, with as many characters', () => {
    const cell = '%%bash\nls -l\r\n';
    assert.equal(withoutMagics(cell), '      \n     \r\n');
  });

  it('keeps the code that is only timed', () => {
    assert.equal(withoutMagics('%%time\nrun()\n'), '#%time\nrun()\n');
  });

  it('is the cell itself when there is nothing of the kind', () => {
    assert.equal(withoutMagics('x = 1\n'), 'x = 1\n');
  });
});
