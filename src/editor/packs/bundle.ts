/** The bundle that is loaded with the first pack, or when somebody writes one: see packBundle.ts. */
export { PackCache } from '../../bank/packCache';
export { Authoring } from './authoring/authoring';
