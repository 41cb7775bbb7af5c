import { expect } from 'chai';
import { failedSend } from '../../src/mail/send-result.ts';

/** What the client reported, whether the message had begun to travel, and what follows. */
const cases: [string, { code: string | null; responseCode: number | null }, boolean, string][] = [
  ['nobody listens', { code: 'ESOCKET', responseCode: null }, false, 'again'],
  ['the name is unknown', { code: 'EDNS', responseCode: null }, false, 'again'],
  ['no greeting', { code: 'ETIMEDOUT', responseCode: null }, false, 'again'],
  ['the greeting says busy', { code: 'EPROTOCOL', responseCode: 421 }, false, 'again'],
  ['the password is wrong', { code: 'EAUTH', responseCode: 535 }, false, 'again'],
  ['the recipient is greylisted', { code: 'EENVELOPE', responseCode: 450 }, false, 'again'],
  ['the recipient is unknown', { code: 'EENVELOPE', responseCode: 550 }, false, 'never'],
  ['the message is too large for the server', { code: 'EMESSAGE', responseCode: null }, false, 'never'],
  [
    'the connection breaks before DATA is agreed',
    { code: 'ECONNECTION', responseCode: null },
    false,
    'again',
  ],
  ['the message is refused for now', { code: 'EMESSAGE', responseCode: 451 }, true, 'again'],
  ['the message is refused for good', { code: 'EMESSAGE', responseCode: 554 }, true, 'never'],
  ['the connection breaks after DATA', { code: 'ECONNECTION', responseCode: null }, true, 'in doubt'],
  ['the socket breaks after DATA', { code: 'ESOCKET', responseCode: null }, true, 'in doubt'],
  ['no reply to the message', { code: 'ETIMEDOUT', responseCode: null }, true, 'in doubt'],
  ['half a reply, then the end', { code: 'ECONNECTION', responseCode: 451 }, true, 'in doubt'],
  ['a reply that is none', { code: 'EMESSAGE', responseCode: null }, true, 'in doubt'],
];

describe('after an attempt to send failed', () => {
  for (const [what, failure, begun, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      const result = failedSend({ message: what, ...failure }, begun);
      const told = result.result === 'refused' ? (result.retry ? 'again' : 'never') : 'in doubt';
      expect(result.answer).to.equal(what);
      expect(result.result === 'sent' ? 'sent' : told).to.equal(expected);
    });
  }
});
