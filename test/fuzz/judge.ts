import { z } from 'zod';
import { describeCall } from '../../src/http/describe-call.ts';
import { type Endpoint } from '../../src/http/endpoint.ts';
import { declaredProblems } from '../../src/problems/problem.ts';
import { type Caller } from './requests.ts';
import { type Received } from './send.ts';

type Content = Record<string, { schema?: z.core.JSONSchema.BaseSchema }>;

const problemBody = z.object({
  type: z.string(),
  title: z.string().min(1),
  status: z.number(),
  detail: z.string().min(1),
  instance: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string().min(1) })).optional(),
});

/** What refusals at the door leave on purpose: who tried to come in, and how often. */
const KEPT_AT_THE_DOOR = /^(insert|update|delete) (sign_in|sign_in_attempts)$/;

/** Judges the answers of one call. */
export interface Judge {
  /** What is wrong with an answer, given what was written meanwhile; nothing where all is well. */
  (caller: Caller, method: string, answer: Received, written: readonly string[]): string[];
}

/** Holds every answer of a call to its description. */
export function judgeOf(endpoint: Endpoint): Judge {
  const { responses } = describeCall(endpoint) as { responses: Record<string, { content?: Content }> };
  const schemas = new Map(
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const schema = content['application/json']?.schema;
      return schema === undefined
        ? []
        : [[status, z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])] as const];
    }),
  );
  return (caller, method, answer, written) => {
    const wrong = [...headerFaults(answer)];
    if (answer.status >= 400) wrong.push(...problemFaults(answer, method), ...traceFaults(endpoint, written));
    else if (responses[String(answer.status)] === undefined)
      wrong.push(`the status ${answer.status} is not declared`);
    else {
      if (!mayCall(endpoint, caller))
        wrong.push(`${caller} may not call this, and was answered ${answer.status}`);
      if (endpoint.method === 'get' && written.length > 0) wrong.push(`a GET wrote: ${written.join(', ')}`);
      const schema = schemas.get(String(answer.status));
      if (schema !== undefined && method !== 'HEAD') wrong.push(...schemaFaults(schema, answer));
    }
    return wrong;
  };
}

function mayCall(endpoint: Endpoint, caller: Caller): boolean {
  if (caller === 'admin' || (endpoint.effect === 'visit' && endpoint.open)) return true;
  if (caller === 'client' && 'clients' in endpoint) return endpoint.clients !== undefined;
  return (
    caller !== 'nobody' && caller !== 'stranger' && (endpoint.roles as readonly string[]).includes(caller)
  );
}

function headerFaults({ headers }: Received): string[] {
  const needed = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
  const missing = headers['x-request-id'] === undefined ? ['it has no X-Request-Id'] : [];
  // Refused before anything was looked at: there is nothing to keep.
  const faults = Object.entries(needed).filter(([name, value]) => headers[name] !== value);
  return [...missing, ...faults.map(([name]) => `its header ${name} is ${String(headers[name])}`)];
}

function problemFaults({ status, headers, body }: Received, method: string): string[] {
  const faults = status >= 500 ? [`a refusal never has the status ${status}`] : [];
  if (headers['content-type']?.toString().startsWith('application/problem+json') !== true)
    return [...faults, `a refusal as ${String(headers['content-type'])}`];
  if (method === 'HEAD') return faults;
  const problem = problemBody.safeParse(json(body));
  if (!problem.success) return [...faults, `no problem: ${problem.error.message}`];
  const kind = declaredProblems().find(({ type }) => type === problem.data.type);
  if (kind === undefined) faults.push(`the problem ${problem.data.type} is not declared`);
  else if (kind.status !== status) faults.push(`the problem ${kind.type} has the status ${status}`);
  if (headers['x-request-id'] !== problem.data.instance) faults.push('its instance is not its request');
  return faults;
}

function traceFaults(endpoint: Endpoint, written: readonly string[]): string[] {
  const traces = written.filter((what) => endpoint.effect !== 'visit' || !KEPT_AT_THE_DOOR.test(what));
  return traces.length === 0 ? [] : [`refused, and yet written: ${traces.join(', ')}`];
}

function schemaFaults(schema: z.ZodType, { body }: Received): string[] {
  const parsed = schema.safeParse(json(body));
  return parsed.success ? [] : [`the answer is not as declared: ${JSON.stringify(parsed.error.issues)}`];
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
