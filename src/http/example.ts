import { type z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f',
  email: 'office@example.at',
  date: '2026-03-02',
  'date-time': '2026-03-27T15:00:00Z',
  uri: 'https://example.at/',
};

/** A value that shows what a schema means: its own example or default if it has one, else the plainest value of its type. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.examples !== undefined && schema.examples.length > 0) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])][0];
  if (choice !== undefined) return exampleOf(choice);
  return byType(schema);
}

function byType(schema: JsonSchema): unknown {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, member]) => [name, exampleOf(whole(member))]),
      );
    case 'array':
      return arrayExample(schema);
    case 'string':
      return byFormat[schema.format ?? ''] ?? 'text';
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return null;
  }
}

/** One item, or as many as there must be; of an enumeration different ones. */
function arrayExample(schema: JsonSchema): unknown[] {
  const item = whole((Array.isArray(schema.items) ? schema.items[0] : schema.items) ?? {});
  const length = schema.minItems ?? 1;
  if (item.enum !== undefined && length > 1) return item.enum.slice(0, length);
  return Array.from({ length: Math.max(length, 1) }, () => exampleOf(item));
}

/** JSON Schema writes "anything" as true. */
function whole(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}
