const TOKEN =
  /[rbuf]{0,2}(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")|\d[\w.]*(?:(?<=e)[+-]\d+)?|[\p{L}_][\p{L}\p{N}_]*|\s+|./gisu;

/**
 * Splits the repr of a Python value: strings whole, numbers, names, single marks, stretches of white space.
 * Nothing is lost, whatever the text is: joined, the tokens give it back.
 */
export function pythonTokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

export function isStringToken(token: string): boolean {
  return /^[rbuf]{0,2}(['"]).*\1$/is.test(token);
}
