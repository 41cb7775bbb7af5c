import { type z } from 'zod';

/** What a field must be, for each type that zod names. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const forms: Readonly<Record<string, string>> = {
  uuid: 'is not an id; ids are in the answers of lists',
  email: 'is not a mail address; write it like "office@example.at"',
  base64: 'is not base64',
};

/**
 * What is wrong with a field and what it must be instead, in words for a person. A schema's own message prevails over
 * these; where neither says anything zod's remains.
 */
export function fieldMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input !== undefined) return `must be ${kinds[issue.expected] ?? issue.expected}`;
      return (issue.path ?? []).length === 0 ? 'send a JSON object as the body' : 'is required';
    case 'invalid_value':
      return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}`;
    case 'invalid_format':
      return forms[issue.format];
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
      return `must ${extent(issue.origin, 'least', issue.minimum)}`;
    case 'too_big':
      return `must ${extent(issue.origin, 'most', issue.maximum)}`;
    case 'invalid_union':
      return 'has none of the forms that this call takes; /api/docs shows them';
    default:
      return undefined;
  }
}

/** "have at most 200 characters", "be at least 1" */
function extent(origin: string, end: 'least' | 'most', bound: number | bigint): string {
  if (origin === 'string') return `have at ${end} ${bound} characters`;
  if (origin === 'array') return `have at ${end} ${bound} ${bound === 1 ? 'item' : 'items'}`;
  return `be at ${end} ${bound}`;
}
