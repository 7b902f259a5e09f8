const vscode = require('vscode');

const { PYTHON_DRILL_TEST_DEBUGPY: debugpy = '' } = process.env;

/**
 * The program's Python runs the adapter as well.
 *
 * @param {vscode.ExtensionContext} context
 */
exports.activate = context => {
  context.subscriptions.push(
    vscode.debug.registerDebugAdapterDescriptorFactory('debugpy', {
      createDebugAdapterDescriptor: ({ configuration: { python } }) =>
        new vscode.DebugAdapterExecutable(python, ['-m', 'debugpy.adapter'], {
          env: { PYTHONPATH: debugpy },
        }),
    }),
  );
};
