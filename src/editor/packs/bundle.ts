/** The bundle that is loaded with the first pack, or when somebody writes one: see packBundle.ts. */
export { NewQuestionError, writeNewQuestion } from '../../bank/authoring/newQuestion';
export { readParts } from '../../bank/frontMatter';
export { frontMatterJsonSchema, packJsonSchema } from '../../bank/frontMatterJson';
export { openPack } from '../../bank/openPack';
export { PackCache } from '../../bank/packCache';
export { PackError } from '../../bank/packLayout';
export { readManifest } from '../../bank/readManifest';
export { readSyllabus } from '../../bank/syllabus';
export { CATALOGUE } from '../../gotchas/catalogue';
