import type { Workbench } from './workbench';

/**
 * Keeps a picture of the window after each failing test of the describe block that this stands in, named after the
 * test.
 */
export function keepFailurePictures(workbench: () => Workbench | undefined): void {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replace(/\W+/g, '-').slice(0, 60);
    await workbench()?.screenshot(`failed-${name}`);
  });
}
