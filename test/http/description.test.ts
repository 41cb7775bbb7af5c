import { expect } from 'chai';
import { z } from 'zod';
import { type Db } from '../../db/connection.ts';
import { type Endpoint } from '../../src/http/endpoint.ts';
import { routes } from '../../src/http/routes.ts';
import { declaredProblems } from '../../src/problems/problem.ts';
import { freshDatabase } from '../support/database.ts';
import { edgeApp, type Received, serve, type Served } from '../support/http.ts';
import { makeNotes, newNote, noteRoutes } from '../support/notes.ts';

type Json = Record<string, unknown>;
const all: readonly Endpoint[] = [...routes(), ...noteRoutes];

describe('the description of the API', () => {
  let db: Db;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Served;
  let answer: Received;

  before(async () => {
    database = await freshDatabase();
    ({ db } = database);
    await makeNotes(db);
    api = await serve(edgeApp(db), { endpoints: all });
    answer = await api.send('/api/openapi.json', { token: null });
  });
  after(async () => {
    await api.close();
    await database.drop();
  });

  it('is OpenAPI 3.1 and needs no token', () => {
    expect(answer.status).to.equal(200);
    expect(answer.body.openapi).to.match(/^3\.1\./);
    expect(answer.body.info).to.include.keys('title', 'version');
    expect(answer.body.components.securitySchemes.token).to.include({ type: 'http', scheme: 'bearer' });
  });

  it('holds every call, with an operationId of its own, the room as its tag, and every answer', () => {
    const ids = new Set<string>();
    for (const { path, method, room } of all) {
      const operation = answer.body.paths[`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method];
      expect(operation, `${method} ${path}`).to.include.keys('operationId', 'summary', 'responses', 'tags');
      expect(operation.tags).to.deep.equal([room]);
      expect(operation.responses).to.have.property('default');
      ids.add(operation.operationId);
    }
    expect(ids.size).to.equal(all.length);
  });

  it('names each parameter of a path, and the idempotency key of each POST but those about who calls', () => {
    const aboutCallers = new Set(routes().flatMap(({ effect, path }) => (effect === 'visit' ? [path] : [])));

    for (const [path, operations] of Object.entries(
      answer.body.paths as Record<string, Record<string, Json>>,
    )) {
      for (const [method, { parameters = [] }] of Object.entries(operations)) {
        const named = parameters as { name: string; in: string; required: boolean }[];
        const inPath = named.filter((parameter) => parameter.in === 'path');
        const places = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        expect(
          inPath.map(({ name }) => name),
          path,
        ).to.have.members(places);
        expect(inPath.every(({ required }) => required)).to.equal(true);
        expect(
          named.some(({ name }) => name === 'Idempotency-Key'),
          `${method} ${path}`,
        ).to.equal(method === 'post' && !aboutCallers.has(declared(path)));
      }
    }
  });

  it('asks for a body only where the call needs one', () => {
    const { paths } = answer.body;
    expect(paths['/api/v1/offers'].post.requestBody.required).to.equal(true);
    expect(paths['/api/v1/offers/{id}/decline'].post.requestBody.required).to.equal(false);
    expect(paths['/api/v1/documents/{id}/dispatches'].post.requestBody.required).to.equal(false);
  });

  it('lists the rooms in the order in which business passes through them', () => {
    const rooms = (answer.body.tags as { name: string }[]).map(({ name }) => name);
    const flow = ['clients', 'offers', 'contracts', 'invoicing', 'payments'];
    expect(rooms.filter((name) => flow.includes(name))).to.deep.equal(flow);
  });

  it('refers to nothing that is missing', () => {
    const references = [...answer.text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references).not.to.deep.equal([]);
    for (const reference of references) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Json | undefined)?.[key], answer.body);
      expect(target, reference).to.be.an('object');
    }
  });

  it('holds schemas that compile, and examples that they accept', () => {
    let compiled = 0;
    for (const { schema, example } of contents(answer.body)) {
      const parsed = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(example);
      expect(parsed.success, `${JSON.stringify(example)} ${JSON.stringify(parsed.error?.issues)}`).to.equal(
        true,
      );
      compiled += 1;
    }
    expect(compiled).to.be.greaterThan(all.length);
  });

  it('gives an example that the call takes as it stands', async () => {
    const { example } = answer.body.paths['/api/v1/notes'].post.requestBody.content['application/json'];
    expect(newNote.safeParse({ ...example, parent: undefined }).success).to.equal(true);
    const { parent: _unknown, ...body } = example;
    expect((await api.send('/notes', { body })).status).to.equal(201);
  });

  it('lists every type of problem', () => {
    const types = declaredProblems().map(({ type }) => type);
    expect(answer.body.components.schemas.Problem.properties.type.enum).to.have.members(types);
  });

  it('cites the clause of a call', () => {
    expect(answer.body.paths['/api/v1/notes'].post.description)
      .to.contain('GTC 2.1')
      .and.to.contain('admin, finance');
  });
});

/** Every content of type JSON with its schema and example. */
function contents(node: unknown): { schema: unknown; example: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, member]) =>
    key === 'application/json' ? [member as { schema: unknown; example: unknown }] : contents(member),
  );
}

/** "/api/v1/notes/{id}" as it was declared: "/notes/:id" */
function declared(path: string): string {
  return path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1');
}
