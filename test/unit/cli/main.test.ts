import assert from 'node:assert/strict';
import { drill } from './terminal';

describe('drill', () => {
  it('tells its commands when it is asked, and when it was not told one', async () => {
    const asked = await drill(['--help']);
    assert.deepEqual([asked.code, asked.err], [0, '']);
    for (const name of ['list', 'check', 'verify', 'gotchas', 'new'])
      assert.match(asked.out, new RegExp(`^  ${name} `, 'mu'));
    assert.deepEqual(await drill([]), { code: 2, out: '', err: asked.out });
  });

  it('tells more about a command, wherever help is asked for', async () => {
    const asked = await drill(['check', '--help']);
    assert.equal(asked.code, 0);
    assert.match(asked.out, /^Usage: drill check QUESTION FILE\.py \[--python PATH\] \[--pack DIR\]$/mu);
    assert.deepEqual(await drill(['help', 'check']), asked);
    assert.deepEqual(await drill(['check', 'x', '-h']), asked);
  });

  for (const [args, message] of [
    [['chek'], 'drill: there is no command "chek"; there are list, check, verify, gotchas, new.'],
    [
      ['list', 'x'],
      'drill: "x" is one argument too many. Usage: drill list [--topic T] [--level L] [--kind K] [--pack DIR]',
    ],
    [
      ['list', '--tpic', 'x'],
      "drill: Unknown option '--tpic'. Usage: drill list [--topic T] [--level L] [--kind K] [--pack DIR]",
    ],
    [['list', '--pack'], /^drill: Option '--pack <value>' argument missing\. Usage: drill list/u],
    [['check', 'x'], /^drill: Something is missing\. Usage: drill check QUESTION FILE\.py/u],
    [['new', 'code', 'names'], /^drill: Something is missing\. Usage: drill new KIND TOPIC ID/u],
    [['list', '--pack', 'no/where'], /^drill: There is no folder .*where\.$/u],
  ] as const) {
    it(`says on one line what is wrong with \`drill ${args.join(' ')}\``, async () => {
      const { code, out, err } = await drill(args);
      assert.deepEqual([code, out, err.indexOf('\n')], [2, '', err.length - 1]);
      if (typeof message === 'string') assert.equal(err.trimEnd(), message);
      else assert.match(err.trimEnd(), message);
    });
  }
});
