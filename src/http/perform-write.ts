import { type App } from '../app.ts';
import { type RequestFacts, type WriteEndpoint } from './endpoint.ts';
import { type Answer } from './idempotency.ts';
import { type KeyedRequest, performOnce } from './perform-once.ts';
import { type RawInput } from './read-input.ts';
import { within } from './within.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the edge handles endpoints of all types alike
type AnyWrite = WriteEndpoint<any, any, any, any>;

const LONGEST_WAKE_UP = 2_000;

/**
 * Performs a writing call in one transaction, together with its idempotency key if it came with one. The answer is
 * checked against its description before the commit.
 */
export async function performWrite(
  endpoint: AnyWrite,
  facts: RequestFacts,
  input: RawInput,
  request: KeyedRequest,
): Promise<Answer> {
  const answer = await performOnce(facts, request, async (tx) => ({
    status: endpoint.status,
    body: endpoint.answer.parse(await endpoint.handle({ ...facts, ...input, tx })) as unknown,
  }));
  if (!answer.replayed) await wakeUp(endpoint, facts.app);
  return answer;
}

/** What was committed stays so: a queue that is away may neither fail nor delay the answer. */
async function wakeUp(endpoint: AnyWrite, app: App): Promise<void> {
  if (endpoint.afterCommit === undefined) return;
  const woken = endpoint.afterCommit(app).catch((error: unknown) => {
    app.log.error({ err: error }, 'the jobs were not woken up; the timetable will do it');
  });
  await within(LONGEST_WAKE_UP, woken, undefined);
}
