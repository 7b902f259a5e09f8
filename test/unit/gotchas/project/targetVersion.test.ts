import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ProjectTargets } from '../../../../src/gotchas/project/projectTargets';
import { targetVersionOf } from '../../../../src/gotchas/project/targetVersion';

describe('The Python that a project is for', () => {
  for (const [said, target] of [
    ['[project]\nrequires-python = ">=3.11"\n', 'py311'],
    ["[project]\nname = 'x'\nrequires-python = '>= 3.9, <4'  # old\n", 'py39'],
    ['[project]\r\nrequires-python = "~=3.12.2"\r\n', 'py312'],
    ['[project]\nrequires-python = "==3.10.*"\n', 'py310'],
    ['[project]\nrequires-python = "<4"\n', null],
    ['[project]\nrequires-python = ">=3.6"\n', 'py37'],
    ['[project]\nrequires-python = ">=3.40"\n', 'py314'],
    ['[tool.ruff]\ntarget-version = "py313"\n[project]\nrequires-python = ">=3.9"\n', 'py313'],
    ['tool.ruff.target-version = "py313"\n', 'py313'],
    ['[tool.other]\ntarget-version = "py313"\nrequires-python = ">=3.9"\n', null],
    ['[[tool.ruff]]\ntarget-version = "py313"\n', null],
    ['not TOML at all', null],
  ] as const) {
    it(`is ${target ?? 'unknown'} by ${JSON.stringify(said)}`, () => {
      assert.equal(targetVersionOf('pyproject.toml', said), target);
    });
  }

  it('stands at the top of Ruff’s own file', () => {
    assert.equal(targetVersionOf('ruff.toml', 'target-version = "py312"\n[lint]\n'), 'py312');
    assert.equal(targetVersionOf('ruff.toml', '[lint]\ntarget-version = "py312"\n'), null);
  });

  it('is looked for in the folders above the file, and read again when asked to', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'targets-'));
    try {
      const file = path.join(folder, 'src', 'deep', 'x.py');
      await mkdir(path.dirname(file), { recursive: true });
      const targets = new ProjectTargets();
      assert.equal(await targets.targetFor(file), 'py310');
      await writeFile(path.join(folder, 'pyproject.toml'), '[project]\nrequires-python = ">=3.12"\n');
      assert.equal(await targets.targetFor(file), 'py310');
      targets.forget();
      assert.equal(await targets.targetFor(file), 'py312');
      await writeFile(path.join(folder, 'src', 'ruff.toml'), 'target-version = "py313"\n');
      targets.forget();
      assert.equal(await targets.targetFor(file), 'py313');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
