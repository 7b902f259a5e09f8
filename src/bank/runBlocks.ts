import type { Passage } from './frontMatter';
import { type Fence, fencesOf } from './markdown';

/** A block marked `python run`, which readers can run and the verifier does. */
export interface RunBlock {
  readonly program: string;
  /** What it prints, without the newline at the end; null where the text does not say. */
  readonly output: string | null;
  /** The line of its fence in the file. */
  readonly line: number;
}

/** A run block with the places of its fences in the passage. */
export interface PlacedRun extends RunBlock {
  readonly outputFence: Fence | null;
}

/** The run blocks of a passage, each with the block `output` that comes next, if that is the next block. */
export function runBlocksOf(part: Passage): PlacedRun[] {
  const fences = fencesOf(part);
  return fences.flatMap((fence, i) => {
    if (!isRun(fence)) return [];
    const next = fences[i + 1];
    const outputFence = next && isOutput(next) ? next : null;
    const output = outputFence ? outputFence.text.replace(/\n$/u, '') : null;
    return [{ program: fence.text, output, line: fence.line, outputFence }];
  });
}

export function isOutput(fence: Fence): boolean {
  return fence.info.split(/\s+/u)[0] === 'output';
}

function isRun(fence: Fence): boolean {
  const [language, ...marks] = fence.info.split(/\s+/u);
  return language === 'python' && marks.includes('run');
}
