import assert from 'node:assert/strict';
import type { TestResult, Verdict } from '../../../src/shared/verdict';
import { oldestAndNewest, question, Workshop } from '../../hostile/workshop';

/** Checks an answer with one test method, on the oldest and the newest Python, and holds each verdict to the same. */
export async function told(
  parts: {
    readonly body: string;
    readonly answer: string;
    readonly entry?: string;
    readonly kind?: string;
    readonly head?: string;
  },
  hold: (test: TestResult, verdict: Verdict) => void,
): Promise<void> {
  const { body, answer, entry = 'f', kind = 'TestCase', head = '' } = parts;
  const define = kind === 'TestCase' ? 'def' : 'async def';
  const checks = `import asyncio\nimport unittest\nfrom answer import ${entry}\n${head}\n\nclass CheckIt(unittest.${kind}):\n    ${define} test_it(self):\n        """it works"""\n${body.replace(/^/gm, '        ')}\n`;
  for (const interpreter of await oldestAndNewest()) {
    const asked = question({ entry: entry.split(', '), checks });
    const workshop = new Workshop(interpreter, { question: asked, warm: false, limits: { testSeconds: 5 } });
    try {
      const verdict = await workshop.engine.check(workshop.request(workshop.write('f.py', answer)));
      hold(verdict.tests[0] ?? assert.fail(JSON.stringify(verdict)), verdict);
    } finally {
      await workshop.dispose();
    }
  }
}

/** Checks an answer that cannot be loaded, and holds each verdict to the same. */
export async function loading(answer: string, hold: (verdict: Verdict) => void): Promise<void> {
  for (const interpreter of await oldestAndNewest()) {
    const asked = question({ entry: ['f'], checks: '' });
    const workshop = new Workshop(interpreter, { question: asked, warm: false });
    try {
      hold(await workshop.engine.check(workshop.request(workshop.write('f.py', answer))));
    } finally {
      await workshop.dispose();
    }
  }
}
