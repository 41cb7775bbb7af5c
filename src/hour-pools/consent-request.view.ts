import { type Db } from '../../db/connection.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type PoolConsentPage } from '../documents/page.ts';
import { type Language } from '../documents/papers/parts.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { poolBalance, type PoolHours } from './hour-pool.ts';
import { poolUse } from './pool-use.view.ts';
import { noticeByLink } from './pool-notice.store.ts';

interface RequestRow extends PoolHours {
  readonly agency: string;
  readonly client: string;
  readonly language: Language;
  readonly contractNumber: string;
  readonly poolId: string;
  readonly description: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly closedOn: LocalDate | null;
}

/** What the client who follows the link in a notice is asked, and what it has answered. @throws problem `not-found` */
export async function consentRequest(db: Db, token: string): Promise<PoolConsentPage> {
  const notice = await noticeByLink(db, token);
  const row = await db('pool_period as p')
    .join('hour_pool as h', 'h.id', 'p.pool_id')
    .join('contract as c', 'c.id', 'h.contract_id')
    .join('client as k', 'k.id', 'c.client_id')
    .joinRaw('join offer_line l on l.version_id = c.version_id and l.position = h.line_position')
    .joinRaw('cross join company')
    .where('p.id', notice.periodId)
    .first<RequestRow>(
      {
        client: 'k.name',
        language: 'k.language',
        contractNumber: 'c.number',
        poolId: 'h.id',
        description: 'l.description',
        granted: 'p.granted',
        consented: 'p.consented',
        averting: 'p.averting',
        drawn: 'p.drawn',
        closedOn: 'p.closed_on',
      },
      db.raw(`company.profile ->> 'name' as agency, lower(p.period) as "from", upper(p.period) as "until"`),
    );
  const given = await db('pool_consent')
    .where({ notice_id: notice.id })
    .first<{ seconds: number; givenBy: string } | undefined>({ seconds: 'seconds', givenBy: 'given_by' });
  const { from, until, poolId, granted, consented, averting, drawn, closedOn, ...names } = row;
  return {
    ...names,
    period: { from, to: addDays(until, -1) },
    agreed: hoursOf(granted),
    used: hoursOf(drawn),
    remaining: hoursOf(poolBalance({ granted, consented, averting, drawn }).remaining),
    unitPrice: (await poolUse(db, poolId, from)).unitPrice,
    isClosed: closedOn !== null,
    given: given === undefined ? null : { hours: hoursOf(given.seconds), by: given.givenBy },
  };
}
