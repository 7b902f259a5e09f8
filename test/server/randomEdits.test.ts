import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { PublishDiagnosticsParams, Range } from 'vscode-languageserver-protocol/node';
import { Analyzer } from '../../src/gotchas/analysis/analyzer';
import { engineFiles } from '../../src/gotchas/project/engineFiles';
import { diagnosticOf } from '../../src/server/diagnostics';
import { applied, ServerProcess } from './serverProcess';

/** GOTCHA_EDITS=20000 for the long run; GOTCHA_SEED repeats a run that failed. */
const { GOTCHA_EDITS = '2000', GOTCHA_SEED = '20261121' } = process.env;
const [EDITS, SEED] = [Number(GOTCHA_EDITS), Number(GOTCHA_SEED)];
/** So many edits, then the server is asked for the result: bursts and single edits both occur. */
const MOST_AT_ONCE = 12;
const MOST_CHARACTERS = 6000;

const PIECES = [
  'def add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n',
  'for i in range(3):\n    fs.append(lambda: i)\n',
  'class A:\n    rows = []\n    def add(self, x):\n        self.rows.append(x)\n',
  'async def f():\n    time.sleep(1)\n    g()\n',
  'try:\n    run()\nexcept:\n    pass\n',
  'x = value is "🐍"\r\n',
  'text = "𝒳𝒴" + \'é\'\n',
  '"""\n',
  "f'{x!r:>{width}} 🐍'\n",
  '(',
  ')',
  '    ',
  '\t',
  '\r\n',
  '\n',
  '\r',
  '# noqa\n',
  'if x == 1 or 2:\n    pass\n',
  'def',
  ':',
  '\\\n',
  '🐍',
  '\u{10ffff}',
  '\u2028',
  '\ufeff',
  '\u0000',
];

/** Mulberry32: small, quick, and the same everywhere. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe(`${EDITS} random edits through the protocol`, () => {
  let server: ServerProcess;
  let fresh: Analyzer;
  const random = randomNumbers(SEED);
  const uri = 'file:///work-of-nobody/edited.py';

  before(async () => {
    server = await ServerProcess.start();
    fresh = await Analyzer.create(engineFiles(resolve('dist')));
  });
  after(async () => {
    fresh.dispose();
    await server.stop();
  });

  /** A place that no surrogate pair is split by, as in an editor. */
  function place(text: string): number {
    const offset = random(text.length + 1);
    const isInside =
      /[\udc00-\udfff]/.test(text[offset] ?? '') || text.slice(offset - 1, offset + 1) === '\r\n';
    return isInside ? offset - 1 : offset;
  }

  function positionAt(text: string, offset: number): Range['start'] {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  }

  function edit(text: string): { range: Range; text: string } {
    const [a, b] = [place(text), place(text)].sort((x, y) => x - y) as [number, number];
    const at = (start: number, end: number) => ({
      start: positionAt(text, start),
      end: positionAt(text, end),
    });
    const piece = PIECES[random(PIECES.length)] ?? '';
    if (text.length > MOST_CHARACTERS) return { range: at(a, text.length), text: '' };
    switch (random(8)) {
      case 0:
        // Half of the file, somewhere else.
        return { range: at(b, b), text: text.slice(0, a) };
      case 1:
        return { range: at(a, b), text: '' };
      case 2:
        return { range: at(a, b), text: piece };
      default:
        return { range: at(a, a), text: piece };
    }
  }

  it('leave every position equal to that of a fresh analysis', async function () {
    this.timeout(Math.max(120_000, EDITS * 60));
    let text = PIECES.slice(0, 6).join('\n');
    let version = 1;
    await server.open(uri, text, version);
    for (let done = 0; done < EDITS; ) {
      for (let burst = 1 + random(MOST_AT_ONCE); burst > 0 && done < EDITS; burst--, done++) {
        const change = edit(text);
        text = applied(text, [{ range: change.range, newText: change.text }]);
        version++;
        await server.change(uri, version, change);
      }
      // Asked for a hover, it analyses at once, so that nobody waits for the pause after an edit.
      await server.hover(uri, 0, 0);
      const { diagnostics } = await server.diagnostics(uri, version);
      assert.deepEqual(plain(diagnostics), plain(expected(text)), `seed ${SEED}, after ${done} edits`);
      server.published.length = 0;
    }
    assert.deepEqual(server.complaints, []);
  });

  function expected(text: string): PublishDiagnosticsParams['diagnostics'] {
    const findings = fresh.analyze({ path: uri, text });
    fresh.close(uri);
    return findings.map(finding => diagnosticOf(finding, uri));
  }

  function plain(diagnostics: PublishDiagnosticsParams['diagnostics']): unknown {
    return JSON.parse(JSON.stringify(diagnostics));
  }
});
