import { expect } from 'chai';
import { type Page } from 'playwright-core';
import { type Json } from '../support/api.ts';
import { offerFor } from '../support/business.ts';
import { type Browser, expectAccessible, openBrowser } from '../support/browser.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { focusComesTo, press, tabTo, write } from '../support/keyboard.ts';
import { builtUi, opened } from '../support/staff.ts';

const AT = '2026-03-02T10:00:00+01:00';

describe('In the browser, as account manager', () => {
  let browser: Browser;
  let diary: Diary;

  before(async function () {
    browser = await openBrowser(this);
    this.timeout(240_000);
    await builtUi();
    diary = await openDiary(AT);
  });
  after(async () => {
    await browser?.close();
    await diary?.close();
  });

  it('writes an offer for a new client by keyboard alone and sends it (GTC 2.1)', async function () {
    this.timeout(60_000);
    const page = await opened(browser, diary, 'account_manager', '/offers/create');
    const client = page.getByLabel('Kunde');
    await focusComesTo(client);
    await page.keyboard.type('Almwiese Bio GmbH');
    await page.getByRole('option', { name: /neu anlegen/ }).waitFor();
    await page.keyboard.press('Enter');
    await enterClient(page);
    // Who begins anew and finds her takes her by Enter; nobody is entered twice.
    await focusComesTo(client);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Almw');
    await page.getByRole('option', { name: 'Almwiese Bio GmbH' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Almweg 1, 6020 Innsbruck, AT').waitFor();
    await write(page, page.getByLabel('Titel'), 'Hofladen');
    // Past what stays as proposed, to the lines.
    await page.keyboard.press('Enter');
    await focusComesTo(page.getByLabel('Beschreibung, Position 1'));
    await page.keyboard.type('Einrichtung des Hofladens');
    const price = page.getByLabel('Einzelpreis, Position 1');
    await write(page, price, 'viel');
    await tabTo(page, page.getByLabel('Menge, Position 1'), 'Shift+Tab');
    await page.keyboard.press('Control+s');
    await page.getByText('„viel“ ist keine Zahl', { exact: false }).first().waitFor();
    await focusComesTo(price);
    await page.keyboard.press('Control+A');
    // What costs nothing may be meant; it is said where the price stands, and read aloud.
    await page.keyboard.type('0');
    await page.getByRole('note').getByText('Position 1 kostet nichts.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1.234,50');
    await page.getByRole('note').waitFor({ state: 'detached' });
    // Enter begins the next line, and what is typed goes there.
    await page.keyboard.press('Enter');
    await focusComesTo(page.getByLabel('Beschreibung, Position 2'));
    await page.keyboard.type('Betreuung');
    await tabTo(page, page.getByLabel('Art, Position 2'), 'Shift+Tab');
    await page.keyboard.type('Stundenpool');
    await write(page, page.getByLabel('Menge, Position 2'), '10');
    await write(page, page.getByLabel('Einzelpreis, Position 2'), '92');
    await page.getByText('2.585,40').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'PDF daneben zeigen' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('iframe').waitFor();
    await looksWell(page);
    await press(page, page.getByRole('button', { name: 'Speichern und senden …' }));
    const dialog = page.getByRole('dialog', { name: 'Senden' });
    await dialog.getByText('office@almwiese.example').waitFor();
    await focusComesTo(dialog.getByRole('button', { name: 'Bestätigen' }));
    await page.keyboard.press('Enter');
    await page.getByText('verschickt', { exact: true }).waitFor();
    await looksWell(page);
    const { items } = await diary.read('/offers?text=Hofladen');
    expect(items[0]).to.include({ status: 'sent', net: '2154.50', gross: '2585.40' });
  });

  it('agrees on other instalments and another payment term than usual, with the clause beside (GTC 1.6, 7.2, 7.8)', async function () {
    this.timeout(60_000);
    const { id: clientId } = await diary.client();
    const { id } = await diary.made('/offers', offerFor(clientId, '1200.00', { title: 'Ratenkauf' }));
    const page = await opened(browser, diary, 'account_manager', `/offers/${id}`);
    await page.getByLabel('Verrechnung').selectOption('instalments');
    await page.getByRole('button', { name: 'Andere Raten' }).click();
    const dialog = page.getByRole('dialog', { name: 'Abweichung vereinbaren' });
    await dialog.getByRole('spinbutton').first().fill('6');
    await looksWell(page);
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('button', { name: 'Abweichung vereinbaren' }).click();
    await dialog.getByLabel('Welche Regelung?').fill('Zahlungsfrist');
    await page.getByRole('option', { name: 'Zahlungsfrist ab Erhalt' }).click();
    await dialog.getByText('Üblich: 14 Tage', { exact: false }).waitFor();
    await dialog.getByRole('spinbutton').first().fill('30');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('cell', { name: '30 Tage' }).waitFor();
    await looksWell(page);
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.waitForURL(/\/show$/);
    await page.getByRole('cell', { name: '30 Tage' }).waitFor();
    const { billingMode, terms } = await diary.read(`/offers/${id}`);
    expect([billingMode, terms]).to.deep.equal([
      'instalments',
      { instalmentSchedule: { number: 6, everyMonths: 1 }, paymentTerm: { days: 30 } },
    ]);
  });

  it('sees how long a client may still object to a delivery, and records the objection (GTC 8.5)', async function () {
    this.timeout(60_000);
    const contract = await diary.contract(AT, '1000.00');
    await diary.deliver(contract, '2026-03-02');
    const page = await opened(browser, diary, 'account_manager', `/contracts/${contract.id}/show`);
    await page.getByText('Noch 8 Tage.').waitFor();
    await page.getByRole('button', { name: 'Einwand erfassen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Einwand erfassen' });
    await dialog.getByLabel('Erklärt von').fill('Mag. Sommer');
    await dialog.getByLabel('Was bemängelt wird').fill('Die Suche findet nichts.');
    await dialog.getByRole('button', { name: 'Einwand erfassen' }).click();
    await page.getByText('bemängelt', { exact: true }).waitFor();
    await looksWell(page);
    await page.goto(`${diary.url}/app/matters`);
    await page.getByText('Die Suche findet nichts.').waitFor();
  });

  it('records an order, sees when it counts as received, and confirms it: the contract comes about (GTC 2.2–2.4)', async function () {
    this.timeout(60_000);
    const { id: clientId } = await diary.client();
    const { id } = await diary.made('/offers', offerFor(clientId, '1000.00'));
    await diary.made(`/offers/${id}/send`);
    const page = await opened(browser, diary, 'account_manager', `/offers/${id}/show`);
    await page.getByRole('button', { name: 'Bestellung erfassen' }).click();
    const order = page.getByRole('dialog', { name: 'Bestellung erfassen' });
    await order.getByLabel('Eingelangt am').fill('2026-02-27T17:30');
    await order.getByText('Bindet den Kunden bis 16.03.2026', { exact: false }).waitFor();
    await order.getByLabel('Bestellt von').fill('Erika Berger');
    await order.getByRole('button', { name: 'Bestellung erfassen' }).click();
    await page.getByRole('button', { name: 'Auftrag bestätigen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByRole('heading', { name: 'Abrechnungsplan' }).waitFor();
    await page.getByText('der Vertrag ist zustande gekommen', { exact: false }).waitFor();
    await looksWell(page);
    const { items } = await diary.read(`/contracts?clientId=${clientId}`);
    expect(items.map(({ status, net }: Json) => [status, net])).to.deep.equal([['active', '1000.00']]);
    await page.goto(`${diary.url}/app/clients/${clientId}/show`);
    await page.getByRole('heading', { name: 'Schriftstücke' }).waitFor();
    await looksWell(page);
  });

  it('finds nothing there that only others may do', async function () {
    this.timeout(60_000);
    const contract = await diary.contract(AT, '500.00');
    const page = await opened(browser, diary, 'account_manager', `/contracts/${contract.id}/show`);
    await page.getByRole('button', { name: 'Lieferung erfassen' }).waitFor();
    for (const name of ['Ruhen lassen', 'Vorauszahlung verlangen'])
      expect(await page.getByRole('button', { name }).count(), name).to.equal(0);
  });
});

async function enterClient(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Neuer Kunde' });
  await focusComesTo(dialog.getByLabel(/^Name/));
  await write(page, dialog.getByLabel('Straße'), 'Almweg 1');
  await write(page, dialog.getByLabel('PLZ'), '6020');
  await write(page, dialog.getByLabel('Ort'), 'Innsbruck');
  await write(page, dialog.getByLabel('E-Mail', { exact: true }), 'office@almwiese.example');
  await press(page, dialog.getByRole('button', { name: 'Neuer Kunde' }));
  await dialog.waitFor({ state: 'detached' });
}

/** What is still being read shows a progress of its own. */
async function looksWell(page: Page): Promise<void> {
  await page.locator('.app-loader').waitFor({ state: 'detached' });
  await expectAccessible(page);
}
