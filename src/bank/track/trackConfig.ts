import { z } from 'zod';

/** What is read of a track's config.json; a track says much more, which is none of our business. */
export const trackSchema = z.object({
  language: z.string().optional(),
  slug: z.string().optional(),
  version: z.number().optional(),
  files: z.unknown().optional(),
  exercises: z.object({
    concept: z.array(z.unknown()).default([]),
    practice: z.array(z.unknown()).default([]),
  }),
  concepts: z.array(z.unknown()).default([]),
});

/** An exercise as the track's config.json lists it. */
export const entrySchema = z.object({
  slug: z.string(),
  name: z.string().optional(),
  difficulty: z.number().optional(),
  status: z.string().optional(),
  topics: z.array(z.string()).nullish(),
  practices: z.array(z.string()).nullish(),
  concepts: z.array(z.string()).nullish(),
  prerequisites: z.array(z.string()).nullish(),
});

export type TrackEntry = z.infer<typeof entrySchema>;

export const conceptSchema = z.object({ slug: z.string(), name: z.string() });

const paths = z.array(z.string()).max(50).default([]);

/** Names of an exercise's files, from its folder. */
export const filesSchema = z.object({
  solution: paths,
  test: paths,
  example: paths,
  exemplar: paths,
  editor: paths,
});

export type ExerciseFiles = z.infer<typeof filesSchema>;

/** What is read of an exercise's .meta/config.json. */
export const exerciseSchema = z.object({
  files: filesSchema.partial().optional(),
  blurb: z.string().optional(),
  source_url: z.string().optional(),
});

export type ExerciseConfig = z.infer<typeof exerciseSchema>;

/** The files of an exercise: its own list, and for what that leaves out the track's patterns with the slug put in. */
export function filesOf(slug: string, own: ExerciseConfig['files'], patterns: unknown): ExerciseFiles {
  const read = filesSchema.safeParse(patterns);
  const common = read.success ? read.data : filesSchema.parse({});
  const pick = (kind: keyof ExerciseFiles): string[] => {
    const listed = own?.[kind] ?? [];
    return listed.length > 0 ? listed : common[kind].map(pattern => filledIn(pattern, slug));
  };
  return {
    solution: pick('solution'),
    test: pick('test'),
    example: pick('example'),
    exemplar: pick('exemplar'),
    editor: pick('editor'),
  };
}

function filledIn(pattern: string, slug: string): string {
  const words = slug.split('-');
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  const pascal = words.map(capital).join('');
  return pattern
    .replaceAll('%{kebab_slug}', slug)
    .replaceAll('%{snake_slug}', words.join('_'))
    .replaceAll('%{pascal_slug}', pascal)
    .replaceAll('%{camel_slug}', pascal.slice(0, 1).toLowerCase() + pascal.slice(1));
}
