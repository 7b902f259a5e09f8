/** The bundle that is loaded with the first pack, or when somebody writes one: see packBundle.ts. */
export { PackCache } from '../../bank/packCache';
export { PackError } from '../../bank/packLayout';
export { Authoring } from './authoring/authoring';
