import { statements } from './questions';
import type { SyntaxNode } from './syntaxNode';

/** The functions that a class statement directly holds. */
export function methodsOf(definition: SyntaxNode): SyntaxNode[] {
  return statements(definition.child('body')).flatMap(statement => {
    const inner = statement.type === 'decorated_definition' ? statement.child('definition') : statement;
    return inner?.type === 'function_definition' ? [inner] : [];
  });
}

export function methodsByName(definition: SyntaxNode): Map<string, SyntaxNode[]> {
  const byName = new Map<string, SyntaxNode[]>();
  for (const method of methodsOf(definition)) {
    const name = method.child('name')?.text ?? '';
    byName.set(name, [...(byName.get(name) ?? []), method]);
  }
  return byName;
}
