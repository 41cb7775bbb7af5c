import { expect } from 'chai';
import { z } from 'zod';
import { fieldMessage } from '../../src/http/field-message.ts';
import { email, id, language, pageQuery, text } from '../../src/http/schemas.ts';

const refused: readonly [what: string, schema: z.ZodType, input: unknown, message: string][] = [
  ['no body', z.strictObject({}), undefined, 'send a JSON object as the body'],
  ['a list for the body', z.strictObject({}), [], 'must be an object'],
  ['a missing field', z.strictObject({ a: text(9) }), {}, 'is required'],
  ['a number for text', text(9), 1, 'must be text in quotes'],
  ['text for a flag', z.boolean(), 'yes', 'must be true or false'],
  ['half a number', z.number().int(), 1.5, 'must be a whole number'],
  ['a word for a number', pageQuery.limit, 'many', 'must be a number'],
  ['too large a number', pageQuery.limit, '201', 'must be at most 200'],
  ['too small a number', pageQuery.limit, '0', 'must be at least 1'],
  ['only blanks', text(9), '  ', 'must not be empty'],
  ['long text', text(9), 'x'.repeat(10), 'must have at most 9 characters'],
  ['an empty list', z.array(text(9)).min(1), [], 'must have at least 1 item'],
  ['a long list', z.array(text(9)).max(2), ['a', 'b', 'c'], 'must have at most 2 items'],
  ['another language', language, 'fr', 'must be "de" or "en"'],
  ['a word for an id', id, 'abc', 'is not an id; ids are in the answers of lists'],
  ['half a mail address', email, 'office@', 'is not a mail address; write it like "office@example.at"'],
  ['what is not base64', z.base64(), '%', 'is not base64'],
  [
    'neither form',
    z.union([z.strictObject({ a: id }), z.strictObject({ b: id })]),
    {},
    'has none of the forms that this call takes; /api/docs shows them',
  ],
  ['a message of its own', z.string().regex(/^a/, 'must begin with a'), 'b', 'must begin with a'],
];

describe('what a refused field is told', () => {
  for (const [what, schema, input, message] of refused) {
    it(`${what}: ${message}`, () => {
      const { error } = schema.safeParse(input, { error: fieldMessage });
      expect(error?.issues.map((issue) => issue.message)).to.deep.equal([message]);
    });
  }
});
