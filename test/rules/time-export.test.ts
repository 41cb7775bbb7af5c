import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { Problem } from '../../src/problems/problem.ts';
import { readCsv } from '../../src/time-import/csv-table.ts';
import { recogniseExport } from '../../src/time-import/export-format.ts';
import { type ReadRow, readRows } from '../../src/time-import/exported-row.ts';
import { exportedDay, exportedDuration, exportedTime } from '../../src/time-import/exported-value.ts';
import { type ImportFacts, planImport } from '../../src/time-import/import-plan.ts';
import { timeTarget } from '../../src/time/time-entry.ts';
import { agreed } from '../support/agreed.ts';

const exportOf = (...lines: string[]) => recogniseExport(readCsv(Buffer.from(lines.join('\r\n'))));

/** The headers as the tools write them today and wrote them before. */
const KIMAI =
  'Date,Begin,End,Duration,Currency,Price,Internal price,Hourly price,Fixed price,Name,User,Email,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type,Category,Number,Project number,VAT ID,Order number';
const KIMAI_GERMAN =
  '"Datum";"Beginn";"Ende";"Dauer";"Name";"Benutzer";"E-Mail";"Kunde";"Projekt";"Tätigkeit";"Beschreibung";"Abrechenbar"';
const KIMAI_IMPORTER =
  '"Date","From","To","Duration","Rate","User","Customer","Project","Activity","Description","Exported","Tags","Hourly rate","Fixed rate"';
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()';
const TOGGL_NEW =
  '"Description","Duration","Member","Email","Project","Tags","Start date","Start time","Stop date","Stop time"';
const CLOCKIFY =
  '"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (EUR)","Billable Amount (EUR)","Type"';

describe('exports of time are recognised by their headers', () => {
  const cases: [what: string, source: string, lines: string[], read: (string | number)[]][] = [
    [
      'Kimai',
      'kimai',
      [
        KIMAI,
        '2026-03-02,09:00,10:30,1.5,EUR,135,0,90,0,Anna Huber,anna,anna@agentur.example,,ACME,Portal,Dev,"Login, Rollen",Yes,,timesheet,work,1,,,',
      ],
      ['2026-03-02', 5400, '2026-03-02T08:00:00Z', 'Anna Huber', 'Portal', 'Login, Rollen'],
    ],
    [
      'Kimai in German, with semicolons, a byte order mark and decimal commas',
      'kimai',
      [
        `\uFEFF${KIMAI_GERMAN}`,
        '02.03.2026;09:00;10:30;"1,5";Anna Huber;anna;anna@agentur.example;ACME;Portal;Dev;Login;Ja',
      ],
      ['2026-03-02', 5400, '2026-03-02T08:00:00Z', 'Anna Huber', 'Portal', 'Login'],
    ],
    [
      "what Kimai's importer reads, durations in seconds",
      'kimai',
      [
        KIMAI_IMPORTER,
        '"2026-03-02","15:50","17:51","7260","231.92","Anna Huber","ACME","Portal","Testing","done","0","foo,bar","115.00","0"',
      ],
      ['2026-03-02', 7260, '2026-03-02T14:50:00Z', 'Anna Huber', 'Portal', 'done'],
    ],
    [
      'Toggl Track',
      'toggl',
      [
        TOGGL,
        'Anna Huber,anna@agentur.example,ACME,Portal,,Login,Yes,2026-03-02,23:30:00,2026-03-03,00:30:00,01:00:00,,',
      ],
      ['2026-03-02', 3600, '2026-03-02T22:30:00Z', 'Anna Huber', 'Portal', 'Login'],
    ],
    [
      'Toggl Track with member and stop date, "-" for nothing',
      'toggl',
      [
        TOGGL_NEW,
        '"-","0:34:57","Anna Huber","anna@agentur.example","Portal","-","2026-03-02","09:00:00","2026-03-02","09:34:57"',
      ],
      ['2026-03-02', 2097, '2026-03-02T08:00:00Z', 'Anna Huber', 'Portal', ''],
    ],
    [
      'Clockify, days as month and day, times in halves of the day',
      'clockify',
      [
        CLOCKIFY,
        '"Portal","ACME","Login","","Anna Huber","","anna@agentur.example","","Yes","03/28/2026","01:26:00 PM","03/28/2026","02:43:00 PM","01:17:00","1.28","0.00","0.00","REGULAR"',
      ],
      ['2026-03-28', 4620, '2026-03-28T12:26:00Z', 'Anna Huber', 'Portal', 'Login'],
    ],
  ];
  for (const [what, source, lines, expected] of cases) {
    it(what, () => {
      const found = exportOf(...lines);
      const [read] = readRows(found.rows, undefined);
      if (read === undefined || read.worked instanceof Problem) throw read?.worked ?? new Error('no row');
      const { day, seconds, startedAt } = read.worked;
      const { name, project, description } = read.row;
      expect([found.source, day, seconds, startedAt, name, project, description]).to.deep.equal([
        source,
        ...expected,
      ]);
    });
  }

  const unreadable: [what: string, bytes: Buffer, says: RegExp][] = [
    ['another header', Buffer.from('Day,Who,Hours\n2026-03-02,Anna,1'), /Kimai, Toggl Track or Clockify/],
    ['nothing', Buffer.from(''), /Kimai/],
    ['a spreadsheet encoding', Buffer.from('Date,Benutzer,Tätigkeit', 'latin1'), /UTF-8/],
    ['a row that is too short', Buffer.from(`${TOGGL}\nAnna`), /line 2/],
    ['an open quote', Buffer.from(`${TOGGL}\n"Anna`), /no table/],
  ];
  for (const [what, bytes, says] of unreadable) {
    it(`${what} is refused`, () => expect(() => recogniseExport(readCsv(bytes))).to.throw(Problem, says));
  }
});

describe('what exports write', () => {
  const days: [text: string, order: 'dmy' | 'mdy' | undefined, day: string | null][] = [
    ['2026-03-02', undefined, '2026-03-02'],
    ['2.3.2026', undefined, '2026-03-02'],
    ['02/03/2026', 'dmy', '2026-03-02'],
    ['02/03/2026', 'mdy', '2026-02-03'],
    ['02/03/2026', undefined, null],
    ['31.02.2026', undefined, null],
    ['yesterday', undefined, null],
  ];
  for (const [text, order, day] of days) {
    it(`day ${text}, ${order ?? 'order unknown'}: ${day ?? 'refused'}`, () =>
      expect(attempted(() => exportedDay(text, order))).to.equal(day));
  }
  const times: [text: string, time: string | null][] = [
    ['9:05', '09:05:00'],
    ['12:00:30 AM', '00:00:30'],
    ['12:15 pm', '12:15:00'],
    ['2026-03-02 09:05', '09:05:00'],
    ['25:00', null],
    ['noon', null],
  ];
  for (const [text, time] of times) {
    it(`time ${text}: ${time ?? 'refused'}`, () =>
      expect(attempted(() => exportedTime(text))).to.equal(time));
  }
  const durations: [text: string, seconds: number | null][] = [
    ['1:17', 4620],
    ['01:17:30', 4650],
    ['1,25', 4500],
    ['24', 86_400],
    ['7260', 7260],
    ['1h', null],
    ['', null],
    ['-1', null],
  ];
  for (const [text, seconds] of durations) {
    it(`duration ${text}: ${seconds ?? 'refused'}`, () =>
      expect(attempted(() => exportedDuration(text))).to.equal(seconds));
  }
});

describe('what an import makes of each row', () => {
  const anna = { id: 'a', name: 'Anna Huber', email: 'anna@agentur.example', role: null };
  const facts: ImportFacts = {
    source: 'toggl',
    projects: [{ project: 'Portal', contractId: 'c', ...timeTarget({ linePosition: 1 }) }],
    people: [anna],
    contracts: new Map([
      [
        'c',
        {
          contract: {
            number: 'AU-1',
            status: 'active',
            agreed: agreed('half-half', [{ kind: 'effort', price: '90' }]),
          },
          orderedOn: localDate('2026-03-01'),
          completedOn: null,
          released: true,
          settledLines: [],
          services: [],
        },
      ],
    ]),
    known: new Set(),
    worked: new Map([['a 2026-03-03', 80_000]]),
    today: localDate('2026-03-31'),
  };
  const rows = (...said: Record<string, string>[]): ReadRow[] => {
    const usual = {
      User: 'ANNA HUBER',
      Email: '',
      Project: 'portal',
      Description: 'Login',
      Billable: 'Yes',
      'Start date': '2026-03-02',
      'Start time': '',
      'End time': '',
      Duration: '1:00',
    };
    const table = said.map((each) => ({ ...usual, ...each }) as Record<string, string>);
    const names = Object.keys(usual);
    const lines = [names.join(','), ...table.map((row) => names.map((name) => row[name]).join(','))];
    return readRows(exportOf(...lines).rows, undefined);
  };
  const told = (read: ReadRow[], more: Partial<ImportFacts> = {}) =>
    planImport(read, { ...facts, ...more }).map((plan) =>
      plan.outcome === 'made' ? plan.entry.linePosition : plan.reason,
    );

  it('GTC 6.6: a project can go to an additional service by the hour, from its order until it is rendered', () => {
    const service = { id: 's', number: 1, byHours: true, byTime: false, settled: false } as const;
    const place = { project: 'Portal', contractId: 'c', ...timeTarget({ serviceId: 's' }) };
    const planned = (orderedOn: string, state: 'ordered' | 'revoked') => {
      const services = [{ ...service, state, orderedOn: localDate(orderedOn), renderedOn: null }];
      const contracts = new Map([...facts.contracts].map(([id, each]) => [id, { ...each, services }]));
      const [plan] = planImport(rows({}), { ...facts, projects: [place], contracts });
      return plan?.outcome === 'made' ? plan.entry.serviceId : plan?.reason;
    };
    expect(planned('2026-03-02', 'ordered')).to.equal('s');
    expect(planned('2026-03-03', 'ordered')).to.contain('before the order of 2026-03-03');
    expect(planned('2026-03-02', 'revoked')).to.contain('was taken back');
  });
  it('people by name or address, projects in whatever case; what is not billable has no item', () => {
    expect(
      told(rows({}, { User: 'somebody', Email: 'Anna@agentur.example' }, { Billable: 'No' })),
    ).to.deep.equal([1, 1, null]);
  });
  const refused: [fault: Record<string, string>, says: string][] = [
    [{ User: 'Bernd' }, 'nobody here is called Bernd; enter them'],
    [{ Project: 'Shop' }, 'project "Shop" has no contract here'],
    [{ 'Start date': '2026-04-01' }, 'lies after today'],
    [{ 'Start date': '2026-02-01' }, 'before the order'],
    [{ 'Start date': '2026-13-01' }, 'not an existing day'],
    [{ Duration: 'x' }, 'no duration'],
    [{ 'Start date': '2026-03-03', Duration: '2:00' }, 'only 106 minutes'],
  ];
  for (const [fault, says] of refused) {
    it(`refused: ${says}`, () => expect(told(rows(fault))[0]).to.contain(says));
  }
  it('rows of one file fill the same day', () => {
    const [first, second] = told(
      rows({ 'Start date': '2026-03-03' }, { 'Start date': '2026-03-03', Description: 'more' }),
    );
    expect([first, second]).to.deep.equal([
      1,
      'only 46 minutes of 2026-03-03 are left for this person; correct the hours of this or another entry',
    ]);
  });
  it('an equal row is a second entry; both are known when the file comes again, in another order', () => {
    const read = rows({}, {}, { Description: 'Rollen' });
    expect(new Set(read.map(({ key }) => key)).size).to.equal(3);
    const again = rows({ Description: 'Rollen' }, {}, {});
    const known = new Set(read.map(({ key }) => key));
    expect(told(again, { known })).to.deep.equal(Array(3).fill('it has been imported before'));
  });
});

function attempted<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
