/**
 * @param {string} version of Node, without a v
 * @returns {string | null} why it does not do, for people
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough
    ? null
    : `Python Drill is built with Node 20.19 or newer; this is ${version}. Get one at https://nodejs.org`;
}
