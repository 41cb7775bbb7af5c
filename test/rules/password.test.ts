import { expect } from 'chai';
import { Problem } from '../../src/problems/problem.ts';
import { hashPassword, isPassword } from '../../src/sign-in/hash-password.ts';
import { requireGoodPassword, SHORTEST } from '../../src/sign-in/password.ts';

const EMAIL = 'anna.huber@agentur.example';

function reasonAgainst(password: string): string | undefined {
  try {
    requireGoodPassword(password, EMAIL);
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.message : String(error);
  }
}

describe('a password', () => {
  it('has twelve characters at least, of whatever kind, and sixty-four and blanks are welcome', () => {
    expect(SHORTEST).to.equal(12);
    expect(reasonAgainst('kurz gesagt')).to.contain('at least 12 characters');
    for (const good of ['sieben knödel', '🐘 im Porzellan', 'ä'.repeat(3) + ' und viel mehr '.repeat(4)])
      expect(reasonAgainst(good), good).to.equal(undefined);
  });

  it('is none that stands on every list of guesses, however it is dressed up', () => {
    for (const usual of [
      'passwordpassword',
      'Passwort123456!',
      'QWERTZUIOPasd',
      '123456789012',
      '0987654321098',
      'Sommer2026!!!',
      'Willkommen-2026',
      'adminadmin123',
      'iloveyouiloveyou',
      'letmein letmein',
    ])
      expect(reasonAgainst(usual), usual).to.contain('everybody tries first');
    expect(reasonAgainst('abababababab')).to.contain('the same few characters');
  });

  it('is not the e-mail address, nor nearly so', () => {
    for (const own of [EMAIL, 'anna.huber2026', `${EMAIL}!1`, 'ANNA.HUBER-12'])
      expect(reasonAgainst(own), own).to.contain('the e-mail address');
  });

  it('is hashed with Argon2id: 19 MiB, two passes, one thread, a salt of its own, and compared as it was typed', async () => {
    const hashes = await Promise.all([hashPassword('Sieben Knödel'), hashPassword('Sieben Knödel')]);
    for (const one of hashes)
      expect(one).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(hashes[0]).not.to.equal(hashes[1]);
    const [hash] = hashes;
    expect(await isPassword('Sieben Knödel', hash)).to.equal(true);
    for (const other of ['sieben knödel', 'Sieben Knödel ', 'Sieben Knodel', ''])
      expect(await isPassword(other, hash), other).to.equal(false);
    expect(await isPassword('Sieben Knödel', null), 'of nobody').to.equal(false);
  });
});
