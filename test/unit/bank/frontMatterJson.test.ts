import assert from 'node:assert/strict';
import { frontMatterJsonSchema } from '../../../src/bank/frontMatterJson';
import { frontMatterSchema } from '../../../src/bank/frontMatterSchema';
import { KINDS, LEVELS } from '../../../src/bank/question';

describe('The schema of the front matter for editors', () => {
  const schema = frontMatterJsonSchema() as {
    properties: Record<string, { description?: string; enum?: string[] }>;
    required: string[];
    additionalProperties: boolean;
  };

  it('knows every key, says what it is for, and allows no other', () => {
    assert.deepEqual(Object.keys(schema.properties), Object.keys(frontMatterSchema.shape));
    for (const [key, { description }] of Object.entries(schema.properties)) assert.ok(description, key);
    assert.equal(schema.additionalProperties, false);
  });

  it('offers kinds and levels, and asks for what a question cannot do without', () => {
    const { kind, level } = schema.properties;
    assert.deepEqual([kind?.enum, level?.enum], [[...KINDS], [...LEVELS]]);
    assert.deepEqual(schema.required, ['title', 'kind', 'level', 'minutes', 'covers', 'source']);
  });
});
