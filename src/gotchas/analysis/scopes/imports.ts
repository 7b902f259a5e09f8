import type { SyntaxNode } from '../syntax/syntaxNode';
import type { Scope } from './scope';

/** Binds what an import statement brings into a scope. */
export function bindImport(node: SyntaxNode, scope: Scope): void {
  const from = node.type === 'import_from_statement' ? (node.child('module_name')?.text ?? '') : null;
  if (from !== null && node.children.some(child => child.type === 'wildcard_import')) {
    scope.starImports.push(node);
    return;
  }
  const home = (name: string) => (scope.globals.has(name) ? scope.module : scope);
  for (const item of node.childrenIn('name')) {
    const alias = item.child('alias');
    const dotted = alias ? item.child('name') : item;
    const first = dotted?.parts[0];
    if (!dotted || !first) continue;
    const name = alias ?? first;
    const imported = alias || from !== null ? dotted.text : first.text;
    const target = from === null ? imported : `${from}.${imported}`;
    home(name.text).bind({ kind: 'import', name: name.text, node: name, by: node, value: null, target });
  }
}
