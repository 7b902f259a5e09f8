/**
 * Ids of questions and topics are unique in their pack only. Where packs meet, those of the bundled bank stay as they are
 * (they stand in learners' logs), and those of another pack have its name in front: `harbour/count-down`.
 */
const BETWEEN = '/';

export function qualifiedId(pack: string, id: string): string {
  return `${pack}${BETWEEN}${id}`;
}

/** The pack's name and the id in it; a null pack is the bundled bank. */
export function partsOfId(id: string): { readonly pack: string | null; readonly local: string } {
  const at = id.indexOf(BETWEEN);
  return at < 0 ? { pack: null, local: id } : { pack: id.slice(0, at), local: id.slice(at + 1) };
}
