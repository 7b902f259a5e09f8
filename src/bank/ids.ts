/** Ids of questions, topics and concepts: safe as file names on every system. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

const LONGEST_ID = 64;

export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text) && !DEVICE.test(text);
}

export const ID_RULE = `must be lower-case letters, digits and single hyphens, at most ${LONGEST_ID} characters`;
