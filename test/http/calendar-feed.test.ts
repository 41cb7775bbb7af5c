import { expect } from 'chai';
import fc from 'fast-check';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { calendarFile } from '../../src/desk/calendar-feed.ts';
import { deadlineKinds, deadlinesOf } from '../../src/desk/deadline.ts';
import { deadlineNames } from '../../templates/wording/deadlines.ts';
import { withoutSecrets } from '../../src/http/without-secrets.ts';
import { type Debtor, debtor } from '../support/debtor.ts';
import { type PageCalls, pageOf } from '../support/page-calls.ts';
import { activeUser, PASSWORD } from '../support/users.ts';

/** The events of a calendar, each by the names of its properties: what a calendar program reads (RFC 5545, 3.1). */
function eventsIn(file: string): Record<string, string>[] {
  expect(file.endsWith('\r\n')).to.equal(true);
  const lines = file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  expect([lines[0], lines.at(-1)]).to.deep.equal(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    expect(name, line).not.to.equal('');
    if (line === 'BEGIN:VEVENT') events.push({});
    const event = events.at(-1);
    if (event !== undefined) event[name] = plain(value);
  }
  return events;
}

function plain(text: string): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

describe('The calendar of a person', () => {
  it('RFC 5545: any text comes through, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = calendarFile({
          name: 'Fristen',
          language: 'de',
          at: instant('2026-03-20T05:00:00Z'),
          events: [
            {
              id: 'payment:1',
              day: localDate('2026-12-31'),
              summary: text,
              description: '',
              category: 'x',
              url: null,
            },
          ],
        });
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).to.be.at.most(75);
        const [event] = eventsIn(file);
        const kept = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ');
        expect(event?.['SUMMARY']).to.equal(kept);
        expect([event?.['DTSTART'], event?.['DTEND']]).to.deep.equal(['20261231', '20270101']);
      }),
    );
  });

  it('has a name for every deadline, in either language', () => {
    for (const names of Object.values(deadlineNames)) expect(Object.keys(names)).to.deep.equal(deadlineKinds);
  });

  it('every deadline is in the calendar of some role, and of management', () => {
    expect(deadlinesOf(['account_manager', 'finance'])).to.deep.equal(deadlineKinds);
    expect(deadlinesOf(['management'])).to.deep.equal(deadlineKinds);
    expect(deadlinesOf(['client'])).to.deep.equal([]);
  });

  it('its address stands in no log', () => {
    expect(withoutSecrets('/calendar/Zk3vQ9-abcdefghij_KLMNOP.ics')).to.equal('/calendar/….ics');
  });

  describe('by its link', () => {
    let owing: Debtor;
    before(async () => {
      owing = await debtor({ name: 'Müller; Söhne, GmbH' });
      await owing.dun('2026-03-20T06:02:00+01:00');
    });
    after(() => owing.close());

    const page = async (email: string, role: 'finance' | 'account_manager'): Promise<PageCalls> => {
      await activeUser(owing.app.db, email, role);
      const visitor = pageOf(owing.api.url);
      expect((await visitor.send('POST', '/session', { email, password: PASSWORD })).status).to.equal(200);
      return visitor;
    };
    const feed = async (address: string) => {
      const answer = await fetch(`${owing.api.url}${address}`);
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };
    const made = async (visitor: PageCalls): Promise<string> => {
      const { status, body } = await visitor.send('POST', '/session/calendar-link');
      expect(status).to.equal(201);
      return body.address;
    };

    it('holds the deadlines of the own roles, not those of others', async () => {
      const finance = await page('fina@agentur.example', 'finance');
      expect((await finance.send('GET', '/session/calendar-link')).body.since).to.equal(null);
      const answer = await feed(await made(finance));
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('content-type')).to.equal('text/calendar; charset=utf-8');
      expect(answer.headers.get('cache-control')).to.equal('private, no-store');
      const events = eventsIn(answer.text);
      expect(events.map(({ SUMMARY }) => SUMMARY)).to.include(
        'Mahnfrist: Müller; Söhne, GmbH (MA-2026-0001)',
      );
      expect(new Set(events.map(({ UID }) => UID)).size).to.equal(events.length);
      expect(answer.text).not.to.contain('6000');

      const sales = await feed(await made(await page('sali@agentur.example', 'account_manager')));
      expect(sales.status).to.equal(200);
      expect(
        eventsIn(sales.text).filter(({ SUMMARY = '' }) => /Mahnfrist|Zahlungstag/.test(SUMMARY)),
      ).to.deep.equal([]);
    });

    it('the same deadline has the same UID each time', async () => {
      const address = await made(await page('uid@agentur.example', 'finance'));
      const uids = async () => eventsIn((await feed(address)).text).map(({ UID }) => UID);
      expect(await uids()).to.deep.equal(await uids());
    });

    it('ends when it is renewed, revoked, or its user is disabled', async () => {
      const visitor = await page('otto@agentur.example', 'finance');
      const first = await made(visitor);
      const second = await made(visitor);
      expect([(await feed(first)).status, (await feed(second)).status]).to.deep.equal([404, 200]);
      await visitor.send('DELETE', '/session/calendar-link');
      expect((await feed(second)).status).to.equal(404);
      const third = await made(visitor);
      await owing.app
        .db('user_account')
        .where({ email: 'otto@agentur.example' })
        .update({ status: 'disabled' });
      const refused = await feed(third);
      const never = await feed('/calendar/AAAAAAAAAAAAAAAAAAAAAAAA.ics');
      expect([refused.status, JSON.parse(refused.text).type]).to.deep.equal([404, 'unknown-calendar']);
      expect(JSON.parse(refused.text).detail).to.equal(JSON.parse(never.text).detail);
    });

    it('whoever tries out secrets is slowed down', async () => {
      const tries = await Promise.all(
        Array.from({ length: 40 }, (_, at) => feed(`/calendar/guess-${String(at).padStart(20, '0')}.ics`)),
      );
      expect(tries.filter(({ status }) => status === 429).length).to.be.at.least(5);
    });
  });
});
