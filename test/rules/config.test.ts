import { expect } from 'chai';
import { readConfig } from '../../src/config.ts';
import { StartRefused } from '../../src/problems/start-refused.ts';

describe('the settings', () => {
  it('have defaults for a start with nothing set', () => {
    expect(readConfig({})).to.deep.include({
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      clock: 'system',
      adminToken: null,
      demo: true,
      maxLoopDelay: 1000,
      maxWait: 2000,
      maxWaiting: 200,
      logLevel: 'info',
    });
  });

  it('make the data directory absolute', () => {
    expect(readConfig({ DATA_DIR: './elsewhere' }).dataDir).to.equal(`${process.cwd()}/elsewhere`);
  });

  it('take an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', KONTOR_ADMIN_TOKEN: '' }).port).to.equal(3000);
  });

  it('fill the demo only where neither a database nor a mail server is given, unless told otherwise', () => {
    const DATABASE_URL = 'postgres://localhost/kontor';
    expect(readConfig({ DATABASE_URL }).demo).to.equal(false);
    expect(readConfig({ SMTP_URL: 'smtp://mail.example.at' }).demo).to.equal(false);
    expect(readConfig({ DATABASE_URL, DEMO: '1' }).demo).to.equal(true);
    expect(readConfig({ DEMO: '0' }).demo).to.equal(false);
  });

  const wrong: [string, string, string][] = [
    ['PORT', '65536', 'from 0 to 65535'],
    ['PORT', '80a', 'from 0 to 65535'],
    ['PORT', '-1', 'from 0 to 65535'],
    ['DATABASE_URL', 'mysql://localhost/kontor', 'postgres://'],
    ['REDIS_URL', 'localhost:6379', 'redis://'],
    ['SMTP_URL', 'mail.example.at', 'smtp://'],
    ['CLOCK', 'real', '"system" or "test"'],
    ['KONTOR_ADMIN_TOKEN', 'short', '8 to 200'],
    ['KONTOR_ADMIN_TOKEN', 'with a blank in between', '8 to 200'],
    ['DEMO', 'yes', '"0" or "1"'],
    ['MAX_WAITING', '0', 'from 1'],
    ['MAX_LOOP_DELAY_MS', '1.5', 'whole number'],
    ['LOG_LEVEL', 'loud', '"debug"'],
  ];
  for (const [name, value, meaning] of wrong) {
    it(`refuse ${name}=${value} and say what it may be`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(
        StartRefused,
        new RegExp(`^${name} may .*${meaning}`),
      );
    });
  }

  it('name all mistakes at once', () => {
    const mistakes = { PORT: 'x', LOG_LEVEL: 'x', CLOCK: 'test', NODE_ENV: 'production' };
    expect(() => readConfig(mistakes)).to.throw(StartRefused, /PORT .*\n.*LOG_LEVEL .*\n.*CLOCK /s);
  });

  it('refuse the test clock in production, where it would move real deadlines', () => {
    expect(() => readConfig({ CLOCK: 'test', NODE_ENV: 'production' })).to.throw(StartRefused, /^CLOCK /);
    expect(readConfig({ CLOCK: 'test' }).clock).to.equal('test');
  });

  it('do not repeat a secret in the refusal', () => {
    expect(() => readConfig({ KONTOR_ADMIN_TOKEN: 'hunter2' }))
      .to.throw(StartRefused)
      .not.match(/hunter2/);
  });
});
