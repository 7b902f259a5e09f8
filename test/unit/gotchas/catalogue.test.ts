import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DETECTORS } from '../../../src/gotchas/analysis/detectors';
import { RUFF_RULES } from '../../../src/gotchas/analysis/ruff/ruffRules';
import { CATALOGUE, gotchaById } from '../../../src/gotchas/catalogue';
import { pythons } from './pythons';

function syllabusConcepts(): Set<string> {
  const text = readFileSync(join(process.cwd(), 'questions', 'syllabus.yaml'), 'utf8');
  const syllabus = parse(text) as { topics: { concepts: { id: string }[] }[] };
  return new Set(syllabus.topics.flatMap(topic => topic.concepts.map(concept => concept.id)));
}

function run(python: string, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, ['-c', program], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

describe('the catalogue of gotchas', () => {
  it('is what the setting of severities offers', () => {
    const { contributes } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
      contributes: {
        configuration: { properties: Record<string, { propertyNames?: { enum: string[] } }> }[];
      };
    };
    const setting = [contributes.configuration]
      .flat()
      .map(({ properties }) => properties['pythonDrill.gotchas.severity'])
      .find(Boolean);
    assert.deepEqual(setting?.propertyNames?.enum, CATALOGUE.map(({ id }) => id).sort());
  });

  it('holds at least 60, each under an id of its own', () => {
    const ids = CATALOGUE.map(gotcha => gotcha.id);
    assert.ok(ids.length >= 60, `${ids.length} gotchas`);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });

  it('finds a gotcha by its id', () => {
    assert.equal(gotchaById('mutable-default')?.family, 'functions');
    assert.equal(gotchaById('no-such-thing'), undefined);
  });

  it('has texts that fit a hover, a page of the documentation, and concepts of the syllabus', () => {
    const concepts = syllabusConcepts();
    for (const gotcha of CATALOGUE) {
      const texts = [gotcha.title, gotcha.surprise, gotcha.why, gotcha.remedy];
      for (const text of texts) assert.ok(text.length > 5 && text.length <= 130, `${gotcha.id}: ${text}`);
      for (const text of texts) assert.doesNotMatch(text, /!$|\bOops\b|\n/, gotcha.id);
      assert.match(gotcha.docs, /^https:\/\/docs\.python\.org\/3\/[\w./-]+(#[\w.-]+)?$/, gotcha.id);
      assert.ok(gotcha.concepts.length > 0, gotcha.id);
      for (const concept of gotcha.concepts) assert.ok(concepts.has(concept), `${gotcha.id}: ${concept}`);
    }
  });

  it('has something that detects each of them, and nothing that detects something else', () => {
    const detected = new Set([...DETECTORS.map(d => d.gotcha), ...RUFF_RULES.map(rule => rule.gotcha)]);
    assert.deepEqual([...detected].sort(), CATALOGUE.map(gotcha => gotcha.id).sort());
    for (const rule of RUFF_RULES) assert.ok(gotchaById(rule.gotcha)?.ruff.includes(rule.code), rule.code);
  });

  for (const python of pythons()) {
    it(`has proofs that print what they say on ${/[\d.]+(?=\/bin)/.exec(python)?.[0] ?? python}`, async function () {
      this.timeout(120_000);
      for (const { id, proof } of CATALOGUE) assert.equal(await run(python, proof.program), proof.output, id);
    });
  }
});
