import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { expect } from 'chai';
import { askVies } from '../../src/clients/check-vat-id.action.ts';
import { viesAnswer } from '../../src/clients/vies.ts';

/** A register that answers as told, on a free port of this machine. */
async function register(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answer(request, response, body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, close };
}

describe('VIES: what its answers mean', () => {
  it('valid, with consultation number and what the member state discloses', () => {
    const json = {
      valid: true,
      requestIdentifier: 'WAPIAAAAZ',
      name: 'Muster GmbH',
      address: 'Ring 1\n1010 Wien',
    };
    expect(viesAnswer(json)).to.deep.equal({
      result: 'valid',
      consultation: 'WAPIAAAAZ',
      trader: 'Muster GmbH, Ring 1 1010 Wien',
      note: null,
    });
  });
  it('dashes disclose nothing', () => {
    expect(viesAnswer({ valid: true, requestIdentifier: '', name: '---', address: '---' })).to.include({
      result: 'valid',
      consultation: null,
      trader: null,
    });
  });
  it('a clear no is invalid', () => {
    expect(viesAnswer({ valid: false })).to.include({ result: 'invalid' });
    expect(viesAnswer({ valid: false, userError: 'INVALID' })).to.include({ result: 'invalid' });
    expect(viesAnswer({ valid: false, userError: 'INVALID_INPUT' })).to.include({ result: 'invalid' });
  });

  const unknown: [string, unknown][] = [
    ['a member state that is away', { valid: false, userError: 'MS_UNAVAILABLE' }],
    ['too many requests', { actionSucceed: false, errorWrappers: [{ error: 'MS_MAX_CONCURRENT_REQ' }] }],
    ['no verdict', { requestDate: '2026-11-20' }],
    ['a list', []],
    ['nothing', null],
    ['a verdict in words', { valid: 'true' }],
  ];
  for (const [name, json] of unknown) {
    it(`${name} is unverified, never a no`, () => {
      const answer = viesAnswer(json);
      expect(answer.result).to.equal('unverified');
      expect(answer.note).to.be.a('string').that.contains('VIES');
    });
  }
});

describe('VIES: asking never throws', () => {
  it('asks for the id in two parts and names the agency’s own, which gives the consultation number', async () => {
    let asked: unknown;
    const vies = await register((request, response, body) => {
      asked = { method: request.method, path: request.url, body: JSON.parse(body) as unknown };
      response.setHeader('content-type', 'application/json');
      response.end('{"valid":true,"requestIdentifier":"W1"}');
    });
    const answer = await askVies({ url: vies.url, timeoutMs: 5000 }, 'EL094259216', 'ATU13585627');
    vies.close();
    expect(answer).to.include({ result: 'valid', consultation: 'W1' });
    expect(asked).to.deep.equal({
      method: 'POST',
      path: '/check-vat-number',
      body: {
        countryCode: 'EL',
        vatNumber: '094259216',
        requesterMemberStateCode: 'AT',
        requesterNumber: 'U13585627',
      },
    });
  });

  it('an error page, a redirect, a dropped connection, silence: each is unverified with its reason', async () => {
    const faults: ((response: ServerResponse) => void)[] = [
      (response) => void response.writeHead(503).end('<html>maintenance</html>'),
      (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      (response) => void response.destroy(),
      () => undefined,
    ];
    for (const fault of faults) {
      const vies = await register((_, response) => fault(response));
      const answer = await askVies({ url: vies.url, timeoutMs: 200 }, 'ATU13585627', null);
      vies.close();
      expect(answer.result).to.equal('unverified');
      expect(answer.note).to.match(/VIES could not be asked: ./);
    }
  });

  it('nobody there', async () => {
    const vies = await register(() => undefined);
    vies.close();
    expect(await askVies({ url: vies.url, timeoutMs: 200 }, 'ATU13585627', null)).to.include({
      result: 'unverified',
    });
  });
});
