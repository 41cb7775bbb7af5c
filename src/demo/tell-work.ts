import { type Tx } from '../../db/connection.ts';
import { compareInstants, dayOf, instantAt, type Instant } from '../calendar/instant.ts';
import { addDays, type LocalDate, weekday } from '../calendar/local-date.ts';
import { enterForecast } from '../estimates/enter-forecast.action.ts';
import { consentByDocument } from '../hour-pools/consent-by-document.action.ts';
import { hourPoolsOf } from '../hour-pools/hour-pool.store.ts';
import { decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { enterPerson } from '../people/enter-person.action.ts';
import { enterRate } from '../people/enter-rate.action.ts';
import { closeSprint } from '../sprints/close-sprint.action.ts';
import { defineSprint } from '../sprints/define-sprint.action.ts';
import { moveTime } from '../time/move-time.action.ts';
import { recordTime } from '../time/record-time.action.ts';
import { timeTarget } from '../time/time-entry.ts';
import { secondsOf } from '../time/time-rounding.ts';
import { workedTime } from '../time/worked-time.ts';
import { demoConsent, demoPeople, type DemoPerson, demoTime, type WorkStory } from './demo-work.ts';
import { momentBefore } from './tell-contract.ts';

interface Telling {
  readonly now: Instant;
  readonly actor: string;
}
type Contracts = ReadonlyMap<WorkStory, string>;
type People = Readonly<Record<DemoPerson, string>>;

/** Lets people work on the contracts of the demo as they do from day to day, up to this morning. */
export async function tellWork(tx: Tx, contracts: Contracts, telling: Telling): Promise<void> {
  const people = await tellPeople(tx, contracts, telling);
  await tellSprints(tx, contracts, telling);
  const moved: Record<'submit' | 'approve', string[]> = { submit: [], approve: [] };
  const monday = addDays(dayOf(telling.now), 1 - weekday(dayOf(telling.now)));
  let consented = false;
  for (const told of demoTime.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const contractId = contracts.get(told.work) ?? '';
    const pool = (await hourPoolsOf(tx, contractId)).find(({ linePosition }) => linePosition === told.line);
    const at = workedAt(telling.now, told.daysAgo, pool !== undefined);
    if (told.work === 'overdrawn' && pool !== undefined && !consented) {
      const { hours, ...given } = demoConsent;
      const consent = { poolId: pool.id, day: dayOf(at), seconds: secondsOf(hours), ...given };
      await consentByDocument(tx, { ...consent, actor: telling.actor, at });
      consented = true;
    }
    const { id, day } = await recordTime(tx, {
      contractId,
      person: people[told.person],
      worked: workedTime(dayOf(at), { hours: decimal4(told.hours) }),
      target: timeTarget(pool === undefined ? { linePosition: told.line } : { poolId: pool.id }),
      description: told.description,
      source: 'manual',
      actor: telling.actor,
      at,
    });
    if (day < monday) moved[day < addDays(monday, -7) ? 'approve' : 'submit'].push(id);
  }
  await tellSteps(tx, moved, telling);
  await tellForecasts(tx, contracts, telling);
}

async function tellPeople(tx: Tx, contracts: Contracts, { now, actor }: Telling): Promise<People> {
  const at = momentBefore(now, 60);
  const people = {} as Record<DemoPerson, string>;
  for (const [key, entry] of Object.entries(demoPeople))
    people[key as DemoPerson] = (await enterPerson(tx, { entry, actor, at })).id;
  const general = { personId: null, role: null, clientId: null, contractId: null, validFrom: dayOf(at) };
  const rates = [
    { ...general, hourly: decimal4('95') },
    { ...general, role: 'Senior', hourly: decimal4('125') },
    { ...general, personId: people.lena, hourly: decimal4('110') },
    {
      ...general,
      role: 'Senior',
      contractId: contracts.get('estimate') ?? null,
      hourly: decimal4('115'),
    },
  ];
  for (const rate of rates) await enterRate(tx, { rate, actor, at });
  return people;
}

/** The first is delivered, the second runs, the third is planned; effort is advised on beside them. */
async function tellSprints(tx: Tx, contracts: Contracts, { now, actor }: Telling): Promise<void> {
  const contractId = contracts.get('agile') ?? '';
  const at = momentBefore(now, 44);
  const define = (linePosition: number, goal: string, from: number, to: number, price: string | null) =>
    defineSprint(tx, {
      contractId,
      linePosition,
      goal,
      period: { from: addDays(dayOf(now), from), until: addDays(dayOf(now), to + 1) },
      price: price === null ? null : Money.of(price),
      actor,
      at,
    });
  const first = await define(1, 'Anmeldung und Fahrzeugliste', -42, -29, '6000.00');
  await define(1, 'Standorte auf der Karte', -13, 2, '7200.00');
  await define(1, 'Auswertung der Fahrten', 3, 16, '5400.00');
  await define(2, 'Telematik zweier Hersteller anbinden', -13, 2, null);
  const closed = momentBefore(now, 28);
  await closeSprint(tx, { sprintId: first.id, deliveredOn: dayOf(closed), note: null, actor, at: closed });
}

/** The week before last and older is approved, last week submitted, this week still a draft. */
async function tellSteps(
  tx: Tx,
  moved: Record<'submit' | 'approve', string[]>,
  { now: at, actor }: Telling,
): Promise<void> {
  const step = async (event: 'submit' | 'approve', entries: string[]) => {
    if (entries.length > 0) await moveTime(tx, { event, selection: { entries }, reason: null, actor, at });
  };
  await step('submit', [...moved.submit, ...moved.approve]);
  await step('approve', moved.approve);
}

async function tellForecasts(tx: Tx, contracts: Contracts, { now: at, actor }: Telling): Promise<void> {
  const forecasts = [
    ['estimate', '11', 'Zwei Abläufe mehr als angenommen'],
    ['overrun', '28', 'Two more source systems than expected'],
  ] as const;
  for (const [work, remaining, note] of forecasts) {
    const contractId = contracts.get(work) ?? '';
    await enterForecast(tx, { contractId, linePosition: 1, remaining: decimal4(remaining), note, actor, at });
  }
}

/** Ten in the morning of a working day so many days ago; of a pool not before its month began, so that it counts now. */
function workedAt(now: Instant, daysAgo: number, inThisMonth: boolean): Instant {
  const at = momentBefore(now, daysAgo);
  const first = `${dayOf(now).slice(0, 8)}01` as LocalDate;
  if (!inThisMonth || dayOf(at) >= first) return at;
  const begun = instantAt(first, '10:00');
  return compareInstants(begun, now) < 0 ? begun : now;
}
