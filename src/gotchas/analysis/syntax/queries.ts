import { bare, calledName } from './questions';
import type { SyntaxNode } from './syntaxNode';

const QUERIES = /^(where|filter|filter_by|having|join|outerjoin|on|and_|or_|not_|case)$/;

/** `where(User.name == None)` of SQLAlchemy and its like: `==` makes a piece of SQL there, which `is` cannot. */
export function isInQuery(comparison: SyntaxNode): boolean {
  if (!comparison.parts.some(part => /^(attribute|subscript)$/.test(bare(part).type))) return false;
  let isRepeated = false;
  for (let at: SyntaxNode | null = comparison; at; at = at.parent) {
    if (/^(lambda|block|module)$/.test(at.type)) return false;
    if (/comprehension$|^generator_expression$/.test(at.type)) isRepeated = true;
    const call = at.parent;
    if (at.field !== 'arguments' || call?.type !== 'call') continue;
    const name = calledName(call);
    const isOfText = name === 'join' && isRepeated;
    const isBuiltin = name === 'filter' && call.child('function')?.type === 'identifier';
    if (QUERIES.test(name) && !isOfText && !isBuiltin) return true;
  }
  return false;
}
