/**
 * What reads packs from disk, behind one door: it brings parsers of YAML and Markdown along, which the extension loads
 * only when there is a pack besides the bundled bank.
 */
export { CompiledPack } from './compiledPack';
export { type Fault, faultText } from './fault';
export { frontMatterJsonSchema } from './frontMatterJson';
export { PackCache } from './packCache';
export { PackError } from './packLayout';
