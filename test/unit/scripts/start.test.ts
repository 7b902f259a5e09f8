import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkExtension } from '../../../scripts/host/extension.mjs';
import { writeSettings } from '../../../scripts/host/settings.mjs';
import { workbenchAddress } from '../../../scripts/host/startServer.mjs';
import { nodeProblem } from '../../../scripts/start/node.mjs';
import { preparePractice } from '../../../scripts/start/practice.mjs';

describe('npm start', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'python-drill-start-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  it('asks for a newer Node only where the tools need one', () => {
    assert.match(nodeProblem('18.20.4') ?? '', /Node 20\.19 or newer; this is 18\.20\.4/);
    assert.match(nodeProblem('20.18.3') ?? '', /20\.19/);
    assert.deepEqual(['20.19.0', '22.1.0', '24.9.0'].map(nodeProblem), [null, null, null]);
  });

  it('marks a practice folder and leaves what is in it alone', () => {
    const practice = path.join(folder, 'practice');
    preparePractice({ PYTHON_DRILL_PRACTICE: practice });
    writeFileSync(path.join(practice, '.python-drill'), 'mine');
    writeFileSync(path.join(practice, 'answer.py'), 'x = 1');
    assert.deepEqual(preparePractice({ PYTHON_DRILL_PRACTICE: practice }), {
      folder: practice,
      chosen: true,
    });
    assert.equal(read('practice/.python-drill'), 'mine');
    assert.equal(read('practice/answer.py'), 'x = 1');
  });

  it('keeps the settings that a learner changed in the served workbench', () => {
    writeSettings(folder, { 'pythonDrill.practiceFolder': '/a' });
    const file = path.join(folder, 'data', 'User', 'settings.json');
    writeFileSync(
      file,
      JSON.stringify({ ...JSON.parse(read('data/User/settings.json')), 'telemetry.telemetryLevel': 'all' }),
    );
    writeSettings(folder, { 'pythonDrill.practiceFolder': '/b' });
    const settings = JSON.parse(read('data/User/settings.json'));
    assert.equal(settings['telemetry.telemetryLevel'], 'all');
    assert.equal(settings['pythonDrill.practiceFolder'], '/b');
    assert.equal(settings['workbench.startupEditor'], 'none');
    assert.deepEqual(JSON.parse(read('data/Machine/settings.json')), { 'pythonDrill.practiceFolder': '/b' });
  });

  it('leaves a settings file with comments as it is', () => {
    mkdirSync(path.join(folder, 'data', 'User'), { recursive: true });
    writeFileSync(path.join(folder, 'data', 'User', 'settings.json'), '{ /* mine */ }');
    writeSettings(folder);
    assert.equal(read('data/User/settings.json'), '{ /* mine */ }');
  });

  it('lists a newer version of the extension once, beside those that a learner installed', () => {
    const root = path.join(folder, 'checkout');
    mkdirSync(root);
    const extensions = path.join(folder, 'extensions');
    for (const version of ['0.1.0', '0.2.0']) {
      writeFileSync(
        path.join(root, 'package.json'),
        JSON.stringify({ publisher: 'us', name: 'it', version }),
      );
      linkExtension(extensions, root);
      const listed = JSON.parse(read('extensions/extensions.json'));
      const other = { identifier: { id: 'other.one' }, version: '1.0.0' };
      writeFileSync(path.join(extensions, 'extensions.json'), JSON.stringify([...listed, other]));
    }
    const listed = JSON.parse(read('extensions/extensions.json')) as {
      identifier: { id: string };
      version: string;
    }[];
    assert.deepEqual(
      listed.filter(({ identifier }) => identifier.id === 'us.it').map(({ version }) => version),
      ['0.2.0'],
    );
    assert.ok(listed.some(({ identifier }) => identifier.id === 'other.one'));
    assert.equal(JSON.parse(read('extensions/us.it/package.json')).version, '0.2.0');
  });

  it('prints an address that people can read and browsers take', () => {
    assert.equal(
      workbenchAddress('http://127.0.0.1:7137', '/home/ann lee/python-drill'),
      'http://127.0.0.1:7137/?folder=/home/ann%20lee/python-drill',
    );
    assert.equal(
      workbenchAddress('http://127.0.0.1:7137', 'C:\\Users\\ann'),
      'http://127.0.0.1:7137/?folder=/C%3A/Users/ann',
    );
  });
});
