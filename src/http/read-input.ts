import { z } from 'zod';
import { type FieldError } from '../problems/problem.ts';
import { uncleanFields } from './clean-json.ts';
import { type Endpoint } from './endpoint.ts';
import { fieldMessage } from './field-message.ts';
import { invalidRequest } from './problems.ts';

export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

const nothing = z.strictObject({});
const MOST_ERRORS = 100;

/** The schemas of a call; what it does not declare must be empty. */
export function inputSchemas(endpoint: Endpoint): { params: z.ZodType; query: z.ZodType; body: z.ZodType } {
  const body = 'body' in endpoint ? (endpoint.body as z.ZodType | undefined) : undefined;
  return {
    params: endpoint.params ?? nothing,
    query: endpoint.query ?? nothing,
    body: body ?? nothing.optional().transform(() => undefined),
  };
}

/**
 * The parameters, the query and the body of a request as values of the domain.
 * @throws problem `invalid-request` with every field that is wrong
 */
export function readInput(endpoint: Endpoint, raw: RawInput): RawInput {
  const unclean = [raw.params, raw.query, raw.body].flatMap((part) => uncleanFields(part));
  if (unclean.length > 0) throw refused(unclean);

  const schemas = inputSchemas(endpoint);
  const params = parse(schemas.params, raw.params);
  const query = parse(schemas.query, raw.query);
  const body = parse(schemas.body, raw.body);
  const errors = [...params.errors, ...query.errors, ...body.errors];
  if (errors.length > 0) throw refused(errors);
  return { params: params.value, query: query.value, body: body.value };
}

function refused(errors: readonly FieldError[]) {
  const named = errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  const more = errors.length > 3 ? ` (and ${errors.length - 3} more)` : '';
  return invalidRequest(`correct these fields: ${named.slice(0, 3).join('; ')}${more}`, {
    errors: errors.slice(0, MOST_ERRORS),
  });
}

function parse(schema: z.ZodType, raw: unknown): { value: unknown; errors: FieldError[] } {
  const result = schema.safeParse(raw, { error: fieldMessage });
  if (result.success) return { value: result.data, errors: [] };
  return { value: undefined, errors: result.error.issues.flatMap(fieldErrors) };
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  const meant = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  if (meant !== undefined) {
    return meant.flatMap((inner) => fieldErrors({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...path, key].join('.'),
    message: 'is not a field of this call',
  }));
}

/** Of several possible forms the one that fits best, if one does: `{ "days": 0 }` was meant as days, not as weeks. */
function formMeant(forms: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const fewest = Math.min(...forms.map((issues) => issues.length));
  const best = forms.filter((issues) => issues.length === fewest);
  const alike = best.every((issues) => issues[0]?.message === best[0]?.[0]?.message);
  return best.length === 1 || (fewest === 1 && alike) ? best[0] : undefined;
}
