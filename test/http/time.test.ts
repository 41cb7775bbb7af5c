import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const START = '2026-03-02T12:00:00+01:00';
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';

describe('time entries, timers and imports over the API', () => {
  let diary: Diary;
  let contract: Json;

  before(async () => {
    diary = await openDiary(START, { quiet: true });
    const lines = [
      { kind: 'effort', description: 'Beratung', quantity: '80', unit: 'h', unitPrice: '95.00' },
    ];
    contract = await diary.contract(START, '0', { billingMode: 'on-completion', lines });
    expect(contract.lines[0].id).to.equal('1');
  });
  after(() => diary.close());

  const entry = (more: Json = {}): Json => ({
    date: '2026-03-02',
    hours: '1',
    description: 'Login',
    person: 'Anna Huber',
    itemId: '1',
    ...more,
  });
  const post = (more: Json = {}) => diary.post(`/contracts/${contract.id}/time-entries`, entry(more));
  const record = async (more: Json = {}): Promise<Json> => {
    const { status, body } = await post(more);
    expect(status, JSON.stringify(body)).to.equal(201);
    return body;
  };

  it('takes hours, or start and end, and shows rate and what may happen next', async () => {
    const {
      id: _,
      contractId,
      clientId,
      person,
      ...shown
    } = await record({ start: '09:00', end: '10:45', hours: '1.5' });
    expect([contractId, clientId, person.name]).to.deep.equal([contract.id, contract.clientId, 'Anna Huber']);
    expect(shown).to.deep.equal({
      contractNumber: contract.number,
      clientName: 'Šárka Österreicher-Nuñez & Żółć GmbH',
      title: 'Kundenportal',
      target: 'Beratung',
      itemId: '1',
      poolId: null,
      serviceId: null,
      date: '2026-03-02',
      startedAt: '2026-03-02T08:00:00Z',
      endedAt: '2026-03-02T09:45:00Z',
      hours: '1.5',
      description: 'Login',
      status: 'draft',
      rejection: null,
      source: 'manual',
      billableHours: '1.5',
      rate: {
        hourly: '95',
        of: 'offer',
        by: 'anybody',
        validFrom: null,
        why: 'price of the ordered line',
      },
      invoiceId: null,
      invoiceNumber: null,
      actions: ['submit'],
      warnings: [],
    });
  });

  const refused: [what: string, fault: Json, status: number, type: string][] = [
    ['no duration', { hours: undefined }, 422, 'bad-value'],
    ['no hours at all', { hours: '0' }, 422, 'invalid-request'],
    ['a time that is none', { start: '25:00', end: '26:00' }, 422, 'invalid-request'],
    ['tomorrow', { date: '2026-03-03' }, 422, 'time-in-future'],
    ['an unknown item', { itemId: '7' }, 422, 'unknown-line'],
    ['an item and a pool', { poolId: '00000000-0000-7000-8000-000000000001' }, 422, 'invalid-request'],
    [
      'a pool that is not there',
      { itemId: undefined, poolId: '00000000-0000-7000-8000-000000000001' },
      404,
      'not-found',
    ],
    ['an address that nobody has', { person: 'nobody@agentur.example' }, 404, 'not-found'],
  ];
  for (const [what, fault, status, type] of refused) {
    it(`${what}: ${status} ${type}`, async () => {
      const answer = await post(fault);
      expect([answer.status, answer.body.type], JSON.stringify(answer.body)).to.deep.equal([status, type]);
    });
  }

  it('GTC 6.4: rounded by the day, an entry counts with what its person did that day, whichever page shows it', async () => {
    const byDay = await diary.contract(START, '0', {
      billingMode: 'on-completion',
      lines: [{ kind: 'effort', description: 'Beratung', quantity: '80', unit: 'h', unitPrice: '95.00' }],
      terms: { timeRounding: { minutes: 15, per: 'day', direction: 'up' } },
    });
    const ids: string[] = [];
    for (const person of ['Anna Huber', 'Clara', 'Anna Huber']) {
      const path = `/contracts/${byDay.id}/time-entries`;
      ids.push((await diary.made(path, entry({ person, hours: '0.3' }))).id);
    }
    const billable: string[] = [];
    for (let cursor = ''; ;) {
      const page = await diary.read(`/time-entries?contractId=${byDay.id}&sort=created&limit=1${cursor}`);
      billable.push(...page.items.map((each: Json) => each.billableHours));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(billable).to.deep.equal(['0.3', '0.5', '0.45']);
    expect((await diary.read(`/time-entries/${ids[2]}`)).billableHours).to.equal('0.45');
  });

  it('drafts are changed and removed; what is submitted is neither, until it is rejected with a reason', async () => {
    const { id } = await record({ person: 'Clara' });
    const changed = await diary.patch(`/time-entries/${id}`, { start: '13:00', end: '14:00', itemId: null });
    expect([changed.status, changed.body.startedAt, changed.body.itemId]).to.deep.equal([
      200,
      '2026-03-02T12:00:00Z',
      null,
    ]);
    await diary.made('/time-entries/submissions', { entries: [id] });
    const twice = await diary.post('/time-entries/submissions', { entries: [id] });
    expect([twice.status, twice.body.type]).to.deep.equal([409, 'illegal-state']);
    const remove = () => fetch(`${diary.url}/api/v1/time-entries/${id}`, { method: 'DELETE', headers: auth });
    expect((await remove()).status).to.equal(409);
    await diary.made('/time-entries/rejections', { entries: [id], reason: 'wrong project' });
    const rejected = await diary.read(`/time-entries/${id}`);
    expect([rejected.status, rejected.rejection]).to.deep.equal(['draft', 'wrong project']);
    expect((await remove()).status).to.equal(200);
    expect((await diary.get(`/time-entries/${id}`)).status).to.equal(404);
    const { items } = await diary.read(`/journal?subjectId=${id}`);
    expect(items.map((each: Json) => each.verb)).to.have.members([
      'time recorded',
      'time changed',
      'time submitted',
      'time rejected',
      'time removed',
    ]);
  });

  it('a week of a person takes one step together; with one entry that cannot, none does', async () => {
    const dates = ['2026-03-02', '2026-03-02'];
    const made = [];
    for (const date of dates) made.push((await record({ date, person: 'Doris' })).id);
    const week = { person: 'Doris', from: '2026-03-02', to: '2026-03-08' };
    expect((await diary.made('/time-entries/submissions', week)).entries).to.have.members(made);
    const [first] = made;
    await diary.made('/time-entries/approvals', { entries: [first] });
    const both = await diary.post('/time-entries/approvals', { entries: made });
    expect(both.status).to.equal(409);
    expect((await diary.made('/time-entries/approvals', week)).entries).to.deep.equal([made[1]]);
    const { items } = await diary.read(`/time-entries?contractId=${contract.id}&status=approved`);
    expect(items.map((each: Json) => each.id)).to.have.members(made);
  });

  it('two people booking the last hours of the same day of one person at once: one is told', async () => {
    await record({ person: 'Emil', hours: '20' });
    const answers = await Promise.all([
      post({ person: 'Emil', hours: '3' }),
      post({ person: 'Emil', hours: '3' }),
    ]);
    expect(answers.map(({ status }) => status)).to.have.members([201, 422]);
    const told = answers.find(({ status }) => status === 422);
    expect([told?.body.type, told?.body.detail]).to.deep.equal([
      'day-too-long',
      'only 60 minutes of 2026-03-02 are left for this person; correct the hours of this or another entry',
    ]);
  });

  it('one timer a person; stopping it makes a draft, stopping it twice is refused', async () => {
    const timer = { contractId: contract.id, person: 'Fritz', itemId: '1', description: 'Login' };
    const started = await Promise.all([diary.post('/time-timers', timer), diary.post('/time-timers', timer)]);
    expect(started.map(({ status }) => status)).to.have.members([201, 409]);
    const id = started.find(({ status }) => status === 201)?.body.id;
    await diary.app.setNow('2026-03-02T13:10:30+01:00');
    const early = await diary.post(`/time-timers/${id}/stop`, { stoppedAt: '2026-03-02T14:00:00+01:00' });
    expect([early.status, early.body.type]).to.deep.equal([422, 'time-in-future']);
    const { entryId } = await diary.made(`/time-timers/${id}/stop`, {});
    const made = await diary.read(`/time-entries/${entryId}`);
    expect([made.hours, made.source, made.status]).to.deep.equal(['1.175', 'timer', 'draft']);
    const again = await diary.post(`/time-timers/${id}/stop`, {});
    expect([again.status, again.body.type]).to.deep.equal([409, 'timer-stopped']);
    const { id: mistaken } = await diary.made('/time-timers', timer);
    const discarded = await diary.made(`/time-timers/${mistaken}/discard`);
    expect([discarded.entryId, discarded.stoppedAt]).to.deep.equal([null, '2026-03-02T12:10:30Z']);
    expect((await diary.read('/time-timers')).items).to.deep.equal([]);
  });

  it('a rate is entered once for a day and corrected after; contradictory ones are refused by field', async () => {
    const rate = { hourly: '120', validFrom: '2026-03-01', contractId: contract.id };
    const first = await diary.made('/rates', rate);
    const second = await diary.made('/rates', { ...rate, hourly: '125' });
    expect([second.id, second.hourly]).to.deep.equal([first.id, '125']);
    const both = await diary.post('/rates', { ...rate, clientId: contract.clientId });
    expect([both.status, both.body.errors[0].path]).to.deep.equal([422, 'clientId']);
    expect((await record({ person: 'Gerda' })).rate.hourly).to.equal('125');
    const { items } = await diary.read(`/rates?contractId=${contract.id}`);
    expect(items.map((each: Json) => each.hourly)).to.deep.equal(['125']);
  });

  it('imports all of a file or nothing, first as a dry run; twice it imports nothing again', async () => {
    await diary.made('/people', { name: 'Hanna', email: 'hanna@agentur.example' });
    const row = (description: string, day: string) =>
      `Hanna,hanna@agentur.example,ACME,Portal,,${description},Yes,${day},09:00:00,${day},10:00:00,01:00:00,`;
    const file = (...rows: string[]) => ({
      content: Buffer.from([TOGGL, ...rows].join('\n')).toString('base64'),
      projects: [{ project: 'Portal', contractId: contract.id, itemId: '1' }],
    });
    const bad = file(row('gut', '2026-03-02'), row('morgen', '2026-03-03'));
    const dry = await diary.made('/time-imports', bad);
    expect([dry.source, dry.counts]).to.deep.equal(['toggl', { made: 1, duplicate: 0, refused: 1 }]);
    expect(dry.rows[1]).to.include({ line: 3, outcome: 'refused' });
    const half = await diary.post('/time-imports', { ...bad, dryRun: false });
    expect([half.status, half.body.type, half.body.errors[0].path]).to.deep.equal([
      422,
      'import-refused',
      'line 3',
    ]);
    const imported = async () => {
      const { items } = await diary.read(`/time-entries?contractId=${contract.id}&limit=200`);
      return items.filter((each: Json) => each.source === 'toggl').length;
    };
    expect(await imported()).to.equal(0);
    const good = { ...file(row('gut', '2026-03-02')), dryRun: false };
    const both = await Promise.all([diary.made('/time-imports', good), diary.made('/time-imports', good)]);
    expect(both.map(({ counts }) => counts.made)).to.have.members([0, 1]);
    expect(await imported()).to.equal(1);
  });

  it('the timesheet of any days is drawn on demand', async () => {
    const { status, bytes } = await diary.bytes(
      `/contracts/${contract.id}/timesheet?from=2026-03-01&to=2026-03-31`,
    );
    expect([status, bytes.subarray(0, 5).toString('latin1')]).to.deep.equal([200, '%PDF-']);
  });
});

const auth = { authorization: 'Bearer token-of-the-tests' };
