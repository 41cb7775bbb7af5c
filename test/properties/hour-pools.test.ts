import { expect } from 'chai';
import fc from 'fast-check';
import { type Diary, openDiary } from '../support/diary.ts';
import { type Json } from '../support/api.ts';
import { TEST_TOKEN } from '../support/app.ts';

interface PeriodRow {
  readonly id: string;
  readonly granted: number;
  readonly consented: number;
  readonly averting: number;
  readonly drawn: number;
}

/** What somebody does with a pool of ten hours while others do the same. */
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('work' as const), quarters: fc.integer({ min: 1, max: 16 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('avert' as const), quarters: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('consent' as const), quarters: fc.integer({ min: 1, max: 8 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), quarters: fc.constant(0) }) },
);

describe('GTC 6.5: an hour pool when several people use it at once', () => {
  let diary: Diary;
  let clientId: string;

  before(async () => {
    diary = await openDiary('2026-03-02T09:00:00+01:00', { quiet: true, papers: 'blank' });
    clientId = (await diary.client()).id;
  });
  after(() => diary.close());

  async function newPool(): Promise<{ contractId: string; poolId: string }> {
    const contract = await diary.contract('2026-03-02T09:00:00+01:00', '0', {
      clientId,
      term: { kind: 'indefinite', startsOn: '2026-03-01' },
      lines: [{ kind: 'hour-pool', description: 'Betreuung', quantity: '10', unit: 'h', unitPrice: '92' }],
    });
    const { id } = await diary.app
      .db('hour_pool')
      .where({ contract_id: contract.id })
      .first<{ id: string }>('id');
    return { contractId: contract.id, poolId: id };
  }

  const book = (contractId: string, poolId: string, person: string, hours: string, more: Json = {}) =>
    diary.post(`/contracts/${contractId}/time-entries`, {
      date: '2026-03-02',
      hours,
      description: 'Support',
      person,
      poolId,
      ...more,
    });

  it('two people book the last hour at once: one is told', async () => {
    const { contractId, poolId } = await newPool();
    await book(contractId, poolId, 'Anna Huber', '9');
    const answers = await Promise.all(
      ['Anna Huber', 'Max Moser'].map((person) => book(contractId, poolId, person, '1')),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).to.deep.equal([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.type).to.equal('pool-exhausted');
    expect(await diary.read(`/hour-pools/${poolId}`)).to.include({ used: '10', overage: '0', free: '0' });
  });

  it('never goes below zero without consent or imminent damage, whatever happens side by side', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
        async (people) => {
          const { contractId, poolId } = await newPool();
          await Promise.all(
            people.map(async (acts, at) => {
              const mine: string[] = [];
              for (const { kind, quarters } of acts) {
                const hours = String(quarters / 4);
                if (kind === 'remove') {
                  const id = mine.pop();
                  if (id !== undefined) await remove(id);
                } else if (kind === 'consent') {
                  await diary.made(`/hour-pools/${poolId}/consents`, {
                    hours,
                    givenBy: 'Erika Berger',
                    document: 'mail',
                  });
                } else {
                  const damage = kind === 'avert' ? { imminentDamage: 'a server on fire' } : {};
                  const answer = await book(contractId, poolId, `${contractId} ${at}`, hours, damage);
                  expect(answer.status, JSON.stringify(answer.body)).to.be.oneOf([201, 409]);
                  if (answer.status === 201) mine.push(answer.body.id);
                }
              }
            }),
          );
          const period: PeriodRow | undefined = await diary.app
            .db('pool_period')
            .where({ pool_id: poolId })
            .first();
          if (period === undefined) return;
          const [sum] = await diary.app
            .db('pool_draw')
            .where({ period_id: period.id })
            .select<{ seconds: string | null }[]>(diary.app.db.raw('sum(seconds) as seconds'));
          expect(period.drawn).to.equal(Number(sum?.seconds ?? 0));
          expect(period.drawn).to.be.at.most(period.granted + period.consented + period.averting);
          const shown = await diary.read(`/hour-pools/${poolId}`);
          expect(Number(shown.used) + Number(shown.remaining)).to.equal(10);
        },
      ),
      { numRuns: 8 },
    ));

  async function remove(id: string): Promise<void> {
    const response = await fetch(`${diary.url}/api/v1/time-entries/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${TEST_TOKEN}` },
    });
    expect(response.status).to.equal(200);
  }
});
