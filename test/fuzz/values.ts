import fc from 'fast-check';
import { type z } from 'zod';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { hostileText, hostileValue } from './hostile.ts';
import { subjectOf } from './known-ids.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** The day in which the attacked agency lives. */
export const PRESENT = localDate('2026-03-02');

const PDF = Buffer.from('%PDF-1.7 nothing').toString('base64');
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const TIMES = Buffer.from('Date,Duration,User,Project\n2026-03-02,1:00,Anna Huber,Portal\n').toString(
  'base64',
);

const day = fc
  .oneof(fc.constant(0), fc.integer({ min: -30, max: 0 }), fc.integer({ min: 0, max: 400 }))
  .map((distance) => addDays(PRESENT, distance));
const moment = fc
  .tuple(fc.integer({ min: -30, max: 5 }), fc.integer({ min: 0, max: 23 }))
  .map(([distance, hour]) => `${addDays(PRESENT, distance)}T${String(hour).padStart(2, '0')}:30:00+01:00`);
const amount = fc.constantFrom('0.01', '1', '10.00', '12.5', '99.99', '120', '1234.50', '20');
const words = fc.constantFrom<string>(
  'Portal',
  'Šárka',
  'Wie besprochen',
  'mail of 2 March',
  'h',
  'VPI 2025',
);

/** Values that a schema allows, as far as a schema can say; ids are those of the attacked agency. */
export function valid(schema: Schema, name: string, path: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]));
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (forms.length > 0) return fc.oneof(...forms.map((form) => valid(form, name, path)));
  switch (schema.type) {
    case 'object':
      return validObject(schema, path);
    case 'array': {
      const item = Array.isArray(schema.items) ? schema.items[0] : schema.items;
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.max(Math.min(schema.maxItems ?? 3, 3), minLength);
      return fc.array(valid(whole(item), name, path), { minLength, maxLength });
    }
    case 'string':
      return validText(schema, name, path);
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -1_000_000),
        max: Math.min(schema.maximum ?? 12, 1_000_000),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.constantFrom<unknown>('text', 1, null);
  }
}

function validObject(schema: Schema, path: string): fc.Arbitrary<unknown> {
  const properties = schema.properties ?? {};
  const members = Object.entries(properties).map(
    ([name, member]) => [name, valid(whole(member), name, path)] as const,
  );
  return fc.record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] });
}

function validText(schema: Schema, name: string, path: string): fc.Arbitrary<string> {
  const [example] = (schema.examples ?? []) as unknown[];
  if (schema.format === 'uuid')
    return fc.nat({ max: 40 }).map((nth) => `{{${subjectOf(name, path) || 'any'}:${nth}}}`);
  if (schema.format === 'date') return day;
  if (schema.format === 'date-time') return moment;
  if (schema.format === 'email') return fc.constantFrom('office@example.at', 'zweite@sarka.example');
  if (schema.contentEncoding === 'base64') return fc.constantFrom(PDF, PNG, TIMES);
  if (typeof example === 'string' && /^\d+(\.\d+)?$/.test(example))
    return fc.oneof(amount, fc.constant(example));
  if (typeof example === 'string' && schema.format === undefined && schema.pattern === undefined)
    return fc.oneof({ weight: 4, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: words });
  if (typeof example === 'string') return fc.constant(example);
  return fc.oneof(words, fc.string({ minLength: 1, maxLength: Math.min(schema.maxLength ?? 40, 40) }));
}

type Change = 'replace' | 'drop' | 'add' | 'repeat';

/** Values that are wrong in one place: something else there, something missing, something more. */
export function nearlyValid(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      right,
      fc.nat({ max: 1_000 }),
      fc.constantFrom<Change>('replace', 'replace', 'replace', 'drop', 'add', 'repeat'),
      fc.oneof(hostileValue, hostileText),
    )
    .map(([value, place, change, wrong]) => changed(value, place, change, wrong));
}

function changed(value: unknown, place: number, change: Change, wrong: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesIn(copy);
  const chosen = places[place % Math.max(places.length, 1)];
  if (chosen === undefined) return change === 'add' ? { unheard: wrong } : wrong;
  const { holder, key } = chosen;
  if (change === 'drop') delete holder[key];
  else if (change === 'add') holder['unheard'] = wrong;
  else if (change === 'repeat') holder[key] = Array.from({ length: 250 }, () => holder[key]);
  else holder[key] = wrong;
  return copy;
}

interface Spot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** JSON Schema writes "anything" as true. */
function whole(schema: Schema | boolean | undefined): Schema {
  return typeof schema === 'object' ? schema : {};
}
