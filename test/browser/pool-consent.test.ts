import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { type Json } from '../support/api.ts';
import { type Browser, expectAccessible, expectNoSidewaysScroll, openBrowser } from '../support/browser.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const pool = { kind: 'hour-pool', description: 'Betreuung', quantity: '20', unit: 'h', unitPrice: '92.00' };

describe('In the browser: consent to hours beyond a pool (GTC 6.5)', () => {
  let browser: Browser;
  let diary: Diary;
  let link: string;

  before(async function () {
    browser = await openBrowser(this);
    diary = await openDiary('2026-02-02T09:00:00+01:00', {
      company: { portalUrl: 'https://kontor.example' },
    });
    const contract = await diary.contract('2026-02-02T09:00:00+01:00', '92.00', {
      billingMode: 'per-period',
      contractType: 'resources',
      term: { kind: 'indefinite', startsOn: '2026-02-01' },
      lines: [pool],
    });
    await diary.day('2026-02-25T17:00:00+01:00');
    const { items } = await diary.read(`/hour-pools?contractId=${contract.id}`);
    const work = { date: '2026-02-25', hours: '20', description: 'Support', person: 'Anna Huber' };
    await diary.made(`/contracts/${contract.id}/time-entries`, { ...work, poolId: items[0].id });
    await diary.day('2026-02-26T08:00:00+01:00');
    link = `${diary.url}${new URL(await linkInNotice(diary)).pathname}`;
  });
  after(async () => {
    await browser?.close();
    await diary?.close();
  });

  it('on a phone without scripts: reads what is left, consents, and sees it recorded when it comes back', async () => {
    const page = await browser.newPage({ scripts: false, screen: 'phone' });
    await page.goto(link);
    await page.getByLabel('Weitere Stunden, höchstens').fill('2,5');
    await page.getByLabel('Ihr Name').fill('Erika Berger');
    await page.getByRole('button', { name: 'Zustimmen' }).click();
    await page.getByRole('status').getByText('2,50 weiteren Stunden zugestimmt').waitFor();
    await page.goto(link);
    expect(await page.getByRole('button').count(), 'nothing is left to consent to').to.equal(0);
  });

  for (const dark of [false, true]) {
    it(`axe finds nothing, ${dark ? 'dark' : 'light'}, and it fits a narrow screen`, async () => {
      const page = await browser.newPage({ dark, screen: 'narrow' });
      await page.goto(link);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
});

async function linkInNotice(diary: Diary): Promise<string> {
  const { items } = await diary.read('/outbox');
  const notice = items.find(({ kind }: Json) => kind === 'pool-notice');
  const { bytes } = await diary.bytes(`/outbox/${notice.id}/message`);
  const { text = '' } = await PostalMime.parse(bytes);
  return /https:\/\/\S+\/pool-consents\/[\w-]+/.exec(text)?.[0] ?? '';
}
