import { expect } from 'chai';
import { client, offerFor } from '../support/business.ts';
import { type Browser, expectAccessible, openBrowser } from '../support/browser.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { builtUi, signedIn } from '../support/staff.ts';

describe('In the browser, the settings', () => {
  let browser: Browser;
  let diary: Diary;

  before(async function () {
    browser = await openBrowser(this);
    this.timeout(240_000);
    await builtUi();
    diary = await openDiary('2026-03-02T09:00:00+01:00');
  });
  after(async () => {
    await diary?.close();
    await browser?.close();
  });

  it('management writes a new edition of the terms, sees the difference, and the law is kept (GTC 1.3, 7.2)', async function () {
    this.timeout(60_000);
    const page = await signedIn(browser, diary, 'management');
    await page.goto(`${diary.url}/app/terms`);
    await page.getByRole('link', { name: 'Neue Ausgabe schreiben' }).click();
    await page.getByLabel('Kurzbezeichnung').fill('gtc-2027');
    await page.getByLabel('Gilt für Verträge ab').fill('2027-01-01');
    await page.getByLabel('Zahlungsfrist ab Erhalt').fill('21');
    const flat = page.getByLabel(/^Betreibungskosten pauschal/);
    await flat.fill('70');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Unterschied ansehen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('21 Tage').waitFor();
    await dialog.getByRole('button', { name: 'Bestätigen' }).click();
    await dialog.getByText(/§ 458 UGB erlaubt 40,00/).waitFor();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();

    await flat.fill('39,5');
    await page.getByRole('button', { name: 'Unterschied ansehen' }).click();
    await dialog.getByText('39,50').waitFor();
    await dialog.getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByText('Die neue Ausgabe ist veröffentlicht.').waitFor();
    const [{ id }] = (await diary.read('/terms-editions')).items;
    const { code, parameters } = await diary.read(`/terms-editions/${id}`);
    expect([code, parameters.paymentTerm, parameters.collectionFlatFee]).to.deep.equal([
      'gtc-2027',
      { days: 21 },
      '39.50',
    ]);
  });

  it('finance subscribes to its deadlines, sets up a second factor by a code and reads a mail before it goes out', async function () {
    this.timeout(60_000);
    const { id } = await diary.made('/clients', { ...client, name: 'Almwiese Bio GmbH' });
    const offer = await diary.made('/offers', offerFor(id, '1000.00'));
    await diary.post(`/offers/${offer.id}/send`);
    const page = await signedIn(browser, diary, 'finance');
    await page.goto(`${diary.url}/app/account`);
    await page.getByRole('button', { name: 'Link erstellen' }).click();
    const address = await page.getByLabel('Adresse des Kalenders').inputValue();
    expect(await (await fetch(address)).text()).to.match(/^BEGIN:VCALENDAR/);
    await page.getByRole('button', { name: /Einrichten|einrichten/ }).click();
    await page.getByRole('img', { name: /^QR-Code/ }).waitFor();
    await expectAccessible(page);

    await page.goto(`${diary.url}/app/mail-texts`);
    await page.getByText('Sehr geehrte Damen und Herren').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Sprache').click();
    await page.getByRole('option', { name: 'Englisch' }).click();
    await page.getByText(/^Dear/).waitFor();
  });
});
