import type { Member, Piece } from './section';
import { SpineNode, type SyntaxNode } from './syntaxNode';

/**
 * Puts the statements of a class into its shell.
 *
 * @param shell The class with `pass` for each of its statements, as it was parsed, measured from the section.
 * @returns the class; null when the shell does not have exactly that form: its header is broken.
 */
export function seated(shell: Piece, members: readonly Member[]): Piece | null {
  const { anchor } = shell;
  const [top, ...more] = shell.children;
  const definition = top?.type === 'decorated_definition' ? top.child('definition') : top;
  const block = definition?.type === 'class_definition' ? definition.child('body') : null;
  if (!top || !definition || !block || more.length > 0 || top.hasError) return null;
  const seats = block.children;
  if (seats.length !== members.length || seats.some(seat => seat.type !== 'pass_statement')) return null;
  const statements = members.flatMap(({ piece }) => piece.children);
  const [first, last] = [statements[0], statements.at(-1)];
  if (!first || !last) return null;
  const byType = new Map(shell.byType);
  byType.delete('pass_statement');
  const spine = (node: SyntaxNode, start: number, children: readonly SyntaxNode[]): SpineNode => {
    const made = new SpineNode(
      node.type,
      node.named,
      node.field,
      start,
      last.end - anchor.start - start,
      anchor,
    );
    made.hasError = children.some(child => child.hasError);
    made.height = 1 + Math.max(...children.map(child => child.height));
    for (const child of children) {
      child.parent = made;
      made.children.push(child);
    }
    byType.set(node.type, [made]);
    return made;
  };
  const swapped = (node: SyntaxNode, from: SyntaxNode, to: SyntaxNode): SpineNode =>
    spine(
      node,
      node.start,
      node.children.map(child => (child === from ? to : child)),
    );
  const body = spine(block, first.start - anchor.start, statements);
  const made = swapped(definition, block, body);
  const children = [top === definition ? made : swapped(top, definition, made)];
  return { anchor, children, byType, classPart: null };
}
