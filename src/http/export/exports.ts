import { z } from 'zod';
import { type Endpoint, type ExportEndpoint } from '../endpoint.ts';
import { language } from '../schemas.ts';

export const formats = ['csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

/**
 * Every list of the API as a file: below /exports, with the filters and sorts of the list, for whoever may read the list.
 * Derived here, so that a new list has its file at once.
 */
export function exportsOf(endpoints: readonly Endpoint[]): ExportEndpoint[] {
  return endpoints.flatMap((endpoint) => {
    if (endpoint.effect !== 'read') return [];
    const row = rowOf(endpoint.answer as z.ZodType);
    if (row === undefined) return [];
    const { limit: _limit, cursor: _cursor, ...filters } = fieldsOf(endpoint.query as z.ZodType | undefined);
    const { room, roles, params, clause, summary } = endpoint;
    return [
      {
        effect: 'export',
        method: 'get',
        path: `/exports${endpoint.path}`,
        room,
        summary: `${summary}: the whole list as a file`,
        roles,
        ...(clause === undefined ? {} : { clause }),
        ...(params === undefined ? {} : { params }),
        query: z.strictObject({
          ...filters,
          format: z.enum(formats).default('csv'),
          language: language.default('de').meta({ description: 'of headings and decimal marks' }),
        }),
        list: endpoint,
        row,
      } satisfies ExportEndpoint,
    ];
  });
}

/** The schema of a row, where the answer is a page of a list. */
function rowOf(answer: z.ZodType): z.ZodType | undefined {
  if (!(answer instanceof z.ZodObject)) return undefined;
  const { items, nextCursor } = answer.shape as Record<string, z.ZodType>;
  if (nextCursor === undefined || !(items instanceof z.ZodArray)) return undefined;
  return items.element as z.ZodType;
}

/** The fields of a query by their names. */
export function fieldsOf(query: z.ZodType | undefined): Record<string, z.ZodType> {
  return query instanceof z.ZodObject ? (query.shape as Record<string, z.ZodType>) : {};
}
