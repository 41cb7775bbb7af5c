import { expect } from 'chai';
import { z } from 'zod';
import { inputSchemas } from '../../src/http/read-input.ts';
import { routes } from '../../src/http/routes.ts';
import { roles } from '../../src/access/caller.ts';

/** The places in a JSON schema where an object would take any field. */
function openObjects(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const isOpen =
    'properties' in node && !('additionalProperties' in node && node.additionalProperties === false);
  const inner = Object.entries(node).flatMap(([key, member]) => openObjects(member, `${path}/${key}`));
  return isOpen ? [path, ...inner] : inner;
}

describe('every declared call', () => {
  it('a schema that is not strict is found', () => {
    const loose = z.strictObject({ lines: z.array(z.object({ a: z.string() })) });
    expect(openObjects(z.toJSONSchema(loose, { io: 'input' }))).to.deep.equal(['/properties/lines/items']);
  });

  for (const endpoint of routes()) {
    it(`${endpoint.method.toUpperCase()} ${endpoint.path}: refuses unknown fields and says who may call it`, () => {
      for (const schema of Object.values(inputSchemas(endpoint))) {
        const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
        expect(openObjects(json)).to.deep.equal([]);
      }
      expect(endpoint.roles.every((role) => roles.includes(role))).to.equal(true);
      if (endpoint.clients === 'listed') {
        const query = z.toJSONSchema(inputSchemas(endpoint).query, { io: 'input', unrepresentable: 'any' });
        expect(Object.keys(query.properties ?? {}), 'a list for clients is filtered by').to.include(
          'clientId',
        );
      }
      // What is open to all names nobody.
      const isOpen = endpoint.effect === 'visit' && endpoint.open === true;
      expect(endpoint.roles.length === 0).to.equal(isOpen);
    });
  }
});
