import assert from 'node:assert/strict';
import { keepFailurePictures } from './failurePictures';
import { type Theme, Workbench } from './workbench';

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  describe(`a ${theme} workbench`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await Workbench.open({ theme });
    });

    keepFailurePictures(() => workbench);
    after(() => workbench?.close());

    it('has Python Drill in its activity bar, which opens the questions', async () => {
      const icon = workbench.container('Python Drill');
      await icon.waitFor();
      assert.equal(await icon.count(), 1);
      await workbench.openContainer('Python Drill');
      await workbench.treeItem(/\w/).first().waitFor();
      await workbench.screenshot('sidebar');
    });
  });
}
