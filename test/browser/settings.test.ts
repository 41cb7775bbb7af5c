import { expect } from 'chai';
import { client, offerFor } from '../support/business.ts';
import { type Browser, expectAccessible, openBrowser } from '../support/browser.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { builtUi, opened } from '../support/staff.ts';
import { PASSWORD } from '../support/users.ts';

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
    const page = await opened(browser, diary, 'management', '/terms');
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

  it('before anybody is signed in, a browser that asks for English reads English', async function () {
    this.timeout(30_000);
    const page = await browser.newPage({ language: 'en-GB' });
    await page.goto(`${diary.url}/app/forgotten-password`);
    await page.getByRole('heading', { level: 1, name: 'Forgotten your password?' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('en');
    await expectAccessible(page);
  });

  it('finance subscribes to its deadlines, sets up a second factor by a code and reads a mail before it goes out', async function () {
    this.timeout(60_000);
    const { id } = await diary.made('/clients', { ...client, name: 'Almwiese Bio GmbH' });
    const offer = await diary.made('/offers', offerFor(id, '1000.00'));
    await diary.post(`/offers/${offer.id}/send`);
    const page = await opened(browser, diary, 'finance', '/account');
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

  it('what was typed into a form outlives a refusal, a server that is away and the end of the session', async function () {
    this.timeout(90_000);
    const page = await opened(browser, diary, 'account_manager', '/clients/create');
    const name = page.getByLabel('Name').first();
    const save = page.getByRole('button', { name: 'Speichern' });
    await name.fill('Almdorf Käse eGen');
    for (const [field, text] of [
      ['Straße', 'Dorf 12'],
      ['PLZ', '6236'],
      ['Ort', 'Alpbach'],
      ['Land', 'Österreich'],
      ['E-Mail', 'kein Postfach'],
    ] as const)
      await page.getByLabel(field, { exact: false }).first().fill(text);
    const said = (words: string) => page.getByText(words, { exact: false }).first().waitFor();
    const focused = (field: RegExp) => page.getByLabel(field).and(page.locator(':focus')).waitFor();
    await save.click();
    await said('Bitte eine E-Mail-Adresse eingeben');
    await focused(/^E-Mail/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('office@almdorf.example');
    await page.keyboard.press('Enter');
    await said('zwei Großbuchstaben nach ISO 3166-1');
    await focused(/^Land/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('AT');

    await page.route('**/api/v1/clients', (route) => route.abort(), { times: 1 });
    await save.click();
    await said('Kontor ist gerade nicht erreichbar');
    // What the form has no field for does not keep it from being sent again.
    const errors = [{ path: 'nowhere', message: 'is required' }];
    const problem = { type: 'invalid-request', title: 'Invalid', status: 422, detail: 'is required', errors };
    await page.route('**/api/v1/clients', (route) => route.fulfill({ status: 422, json: problem }), {
      times: 1,
    });
    await save.click();
    await said('nowhere: fehlt');

    await page.context().clearCookies();
    await save.click();
    const again = page.getByRole('dialog', { name: 'Ihre Sitzung ist zu Ende' });
    await again.waitFor();
    await expectAccessible(page);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'detached' });
    expect(await name.inputValue()).to.equal('Almdorf Käse eGen');
    await save.click();
    await page.getByRole('heading', { level: 1, name: 'Almdorf Käse eGen' }).waitFor();
  });
});
