/** Runs the tests in the desktop VS Code: node runElectron.mjs REQUEST, JSON as editorInDesktop.mjs writes it. */
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { NO_DOWNLOAD } from './editorInDesktop.mjs';

const { version, cachePath, root, stage, env } = JSON.parse(process.argv[2] ?? '{}');

const vscodeExecutablePath = await downloadAndUnzipVSCode({ version, cachePath, timeout: 20_000 }).catch(
  error => {
    console.error(error);
    process.exit(NO_DOWNLOAD);
  },
);
await runTests({
  vscodeExecutablePath,
  // Installed extensions are disabled; these two are not.
  extensionDevelopmentPath: [root, path.join(root, 'test', 'editor', 'debugger')],
  extensionTestsPath: path.join(root, 'dist', 'test', 'editor', 'index.js'),
  extensionTestsEnv: env,
  launchArgs: [
    stage.practice,
    '--disable-extensions',
    // The server keeps its user data in `data` of its own data folder; the stage is set the same way for both.
    `--user-data-dir=${path.join(stage.data, 'data')}`,
    `--extensions-dir=${stage.extensions}`,
  ],
}).catch(error => {
  console.error(error);
  process.exit(1);
});
