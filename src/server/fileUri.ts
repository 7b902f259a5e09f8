import { fileURLToPath } from 'node:url';

/** The absolute path of an address that lies in a file, a notebook's cell included; null for an unsaved editor. */
export function pathOf(uri: string): string | null {
  const address = uri.startsWith('vscode-notebook-cell:') ? uri.replace(/^[^:]+:(?=\/)/, 'file://') : uri;
  if (!address.startsWith('file:')) return null;
  try {
    return fileURLToPath(address.replace(/#.*$/, ''));
  } catch {
    // On another machine's share, or with an encoding of its own.
    return null;
  }
}
