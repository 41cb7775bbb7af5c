import { z } from 'zod';

/** What a column holds, so that a spreadsheet can count with it. */
export type ColumnKind = 'text' | 'decimal' | 'day' | 'flag' | 'list';

export interface Column {
  /** Where the value stands in a row of the list: ["address", "city"]. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
}

/** A value as the file writers take it; a decimal stays text until it is written. */
export type Cell = string | number | boolean | { readonly decimal: string } | { readonly day: string } | null;

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * The columns of a list, made from the schema of its rows: an object within a row gives a column per field, a list of
 * words one column; rows within rows (the lines of an invoice) have files of their own and are left out.
 */
export function columnsOf(row: z.ZodType): Column[] {
  const schema = z.toJSONSchema(row, { io: 'output', unrepresentable: 'any', reused: 'inline' });
  const found = new Map<string, Column>();
  for (const column of columnsIn(schema, [])) {
    const name = column.path.join('.');
    if (!found.has(name)) found.set(name, column);
  }
  return [...found.values()];
}

function columnsIn(schema: Schema, path: readonly string[]): Column[] {
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((form) => form.type !== 'null');
  if (forms.length > 0) return forms.flatMap((form) => columnsIn({ ...described(schema), ...form }, path));
  if (schema.type === 'object' && schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, property]) =>
      typeof property === 'boolean' ? [] : columnsIn(property, [...path, name]),
    );
  if (schema.type === 'array') {
    const { items } = schema;
    const ofWords = typeof items === 'object' && !Array.isArray(items) && items.type === 'string';
    return ofWords ? [{ path, kind: 'list' }] : [];
  }
  return [{ path, kind: kindOf(schema) }];
}

function described({ description }: Schema): Schema {
  return description === undefined ? {} : { description };
}

function kindOf({ type, format, description = '' }: Schema): ColumnKind {
  if (type === 'boolean') return 'flag';
  if (format === 'date') return 'day';
  return description.startsWith('decimal string') ? 'decimal' : 'text';
}

/** Written like an amount or a quantity; most of them are declared as mere text. */
const DECIMAL = /^-?\d{1,15}\.\d{1,4}$/;
const WHOLE = /^-?\d{1,15}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Fields whose dots and digits are no quantity. */
const NO_QUANTITY = /number|reference|version|code|iban|id$/i;

/** The value of a column in a row. */
export function cellOf({ path, kind }: Column, row: unknown): Cell {
  const value = path.reduce<unknown>(
    (place, step) =>
      typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : undefined,
    row,
  );
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value as string | bigint);
  if (DAY.test(text)) return { day: text };
  if (kind === 'decimal' && (DECIMAL.test(text) || WHOLE.test(text))) return { decimal: text };
  return DECIMAL.test(text) && !NO_QUANTITY.test(path.at(-1) ?? '') ? { decimal: text } : text;
}
