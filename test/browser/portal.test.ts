import { expect } from 'chai';
import { type Page } from 'playwright-core';
import { portalRoutes } from '../../src/portal/portal-routes.ts';
import { type Json } from '../support/api.ts';
import {
  type Browser,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  type PageOptions,
} from '../support/browser.ts';
import { signInLink } from '../support/portal.ts';
import { PORTAL_EMAIL, type PortalClient, portalClient } from '../support/portal-client.ts';
import { until } from '../support/until.ts';

describe('In the browser: the portal', () => {
  let browser: Browser;
  let client: PortalClient;

  before(async function () {
    browser = await openBrowser(this);
    this.timeout(60_000);
    client = await portalClient();
  });
  after(async () => {
    await browser?.close();
    await client?.close();
  });

  /** A client that has come in by a link. */
  async function signedIn(options: PageOptions): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(client.url + (await signInLink(client.app, PORTAL_EMAIL)));
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Was heute für Sie ansteht' }).waitFor();
    return page;
  }

  describe('on a phone without scripts', () => {
    const phone = { scripts: false, screen: 'phone' } as const;

    it('signs in by the link in the mail, orders an offer, sends it again from another tab, goes back', async () => {
      const page = await browser.newPage(phone);
      await page.goto(`${client.url}/portal`);
      await page.getByLabel('Ihre E-Mail-Adresse').fill(PORTAL_EMAIL);
      await page.getByRole('button', { name: 'Link anfordern' }).click();
      await page.getByRole('status').getByText('ist ein Link dorthin unterwegs').waitFor();
      await page.goto(
        client.url +
          (await until(
            () => linkInMail(client),
            (link) => link !== '',
          )),
      );
      await page.getByRole('button', { name: 'Anmelden' }).click();

      await page
        .getByRole('link', { name: /^Umsetzung des Buchungsportals/ })
        .first()
        .click();
      await page.getByText('Wenn Sie jetzt bestellen').waitFor();
      const otherTab = await page.context().newPage();
      await otherTab.goto(page.url());
      for (const tab of [page, otherTab]) {
        await tab.getByLabel('Ihr Vor- und Nachname').fill('Eva Bergmann');
        await tab.getByRole('checkbox').check();
        await tab.getByRole('button', { name: 'Zahlungspflichtig bestellen' }).click();
        await tab.getByRole('status').getByText('Eva Bergmann hat bestellt.').waitFor();
      }
      expect(await page.getByRole('status').textContent()).to.include('bis 13. April 2026');
      await page.goBack();
      await page.getByText('Eva Bergmann hat bestellt.').waitFor();
      expect(await page.getByRole('checkbox').count(), 'nothing is left to send').to.equal(0);
      const offerId = client.pages.offer.split('/').at(-1) ?? '';
      expect(await client.app.db('client_order').where({ offer_id: offerId })).to.have.length(1);
    });

    it('consents to hours beyond a used-up pool (GTC 6.5)', async () => {
      const page = await signedIn(phone);
      await page.getByRole('link', { name: /^Betreuung/ }).click();
      await page.getByText('10,00 h').first().waitFor();
      await page.getByLabel('Weitere Stunden, höchstens').fill('3');
      await page.getByLabel('Ihr Vor- und Nachname').fill('Eva Bergmann');
      await page.getByRole('button', { name: 'Zustimmen' }).click();
      await page.getByText('Eva Bergmann: 3,00 Stunden').waitFor();
      expect(await page.getByRole('button', { name: 'Zustimmen' }).count()).to.equal(0);
    });

    it('objects to a delivery while days are left, and accepts it once it is mended (GTC 8.5)', async () => {
      const page = await signedIn(phone);
      await page.getByRole('link', { name: /^Buchungsportal/ }).click();
      await page.getByText('7. April 2026 (noch 8 Tage)').waitFor();
      await page.getByLabel('Ihr Vor- und Nachname').last().fill('Eva Bergmann');
      await page.getByLabel('Was ist nicht in Ordnung?').fill('Die Suche findet keine Zimmer.');
      await page.getByRole('button', { name: 'Mangel beanstanden' }).click();
      await page.getByText('Eva Bergmann hat am 30. März 2026 beanstandet:').waitFor();
      await page.getByText('Die Suche findet keine Zimmer.').waitFor();
      expect(await page.getByRole('button', { name: 'Mangel beanstanden' }).count()).to.equal(0);

      await page.getByLabel('Ihr Vor- und Nachname').fill('Eva Bergmann');
      await page.getByRole('button', { name: 'Lieferung abnehmen' }).click();
      await page.getByText('Eva Bergmann hat die Lieferung am 30. März 2026 abgenommen.').waitFor();
    });

    it('does all of it by the keyboard: the skip link leads past the menu, the focus shows', async () => {
      const page = await signedIn({ scripts: false });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/portal\/\w+\/[\w-]{36}$/);
    });
  });

  for (const [dark, language] of [
    [false, 'de'],
    [true, 'en'],
  ] as const) {
    it(`axe finds nothing on any page, ${dark ? 'dark' : 'light'}, ${language}, and all fit a narrow screen`, async function () {
      this.timeout(60_000);
      const page = await signedIn({ dark, screen: 'narrow' });
      const cookie = { name: 'kontor.language', value: language, url: `${client.url}/portal` };
      await page.context().addCookies([cookie]);
      for (const address of [...lists(), ...Object.values(client.pages), '/portal/offers/nothing']) {
        await page.goto(client.url + address);
        expect(await page.locator('html').getAttribute('lang')).to.match(new RegExp(`^${language}`));
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      await page.context().clearCookies({ name: 'kontor.sid' });
      await page.goto(`${client.url}/portal/sign-in`);
      await expectAccessible(page);
    });
  }

  it('a form with mistakes says what is wrong where it is wrong, for screen readers too', async () => {
    const page = await signedIn({ screen: 'desktop' });
    await page.goto(client.url + client.pages.overrun);
    await page.getByLabel('Warum widersprechen Sie?').fill('Zu teuer.');
    await page.getByLabel('Ihre günstigere Alternative').fill('Schulung online');
    const net = page.getByLabel('Was sie insgesamt kostet');
    await net.fill('9.999');
    await page.getByRole('button', { name: 'Widersprechen' }).click();
    await page.getByText('über 0 und unter 1.200,00').waitFor();
    expect(await net.getAttribute('aria-invalid')).to.equal('true');
    expect(await net.inputValue(), 'nothing is lost').to.equal('9.999');
    await expectAccessible(page);
  });

  it('prints without menu and forms', async () => {
    const page = await signedIn({});
    await page.goto(client.url + client.pages.invoice);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).to.equal(0);
    expect(await page.getByRole('button').count()).to.equal(0);
    expect(await page.getByRole('img', { name: /^QR-Code/ }).isVisible()).to.equal(true);
  });
});

/** The pages without an id. */
function lists(): string[] {
  return portalRoutes
    .filter(({ method, path }) => method === 'get' && !path.includes(':'))
    .map(({ path }) => `/portal${path === '/' ? '' : path}`);
}

async function linkInMail(client: PortalClient): Promise<string> {
  const { items } = await client.read('/outbox?limit=1');
  const [newest] = items as Json[];
  if (newest === undefined) return '';
  const { bytes } = await client.bytes(`/outbox/${newest.id}/message`);
  return /\/portal\/sign-in\/[\w-]{20,}/.exec(bytes.toString().replaceAll(/=\r?\n/g, ''))?.[0] ?? '';
}
