import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { type Page } from 'playwright-core';
import { type Json } from '../support/api.ts';
import { type Browser, expectAccessible, openBrowser } from '../support/browser.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { focusComesTo, hasFocus, press, tabTo } from '../support/keyboard.ts';
import { builtUi, opened } from '../support/staff.ts';

const START = '2026-02-02T09:00:00+01:00';

describe('In the browser: time, pools, estimates, sprints', () => {
  let browser: Browser;
  let diary: Diary;
  let contract: Json;
  let anna: Json;

  before(async function () {
    browser = await openBrowser(this);
    this.timeout(240_000);
    await builtUi();
    diary = await openDiary(START, { company: { portalUrl: 'https://kontor.example' } });
    const { id: clientId } = await diary.client();
    const more = { clientId, contractType: 'resources', billingMode: 'per-period' };
    await diary.contract(START, '0', {
      ...more,
      title: 'Retainer',
      term: { kind: 'indefinite', startsOn: '2026-02-01' },
      lines: [{ kind: 'hour-pool', description: 'Betreuung', quantity: '4', unit: 'h', unitPrice: '92.00' }],
    });
    contract = await diary.contract(START, '0', {
      clientId,
      title: 'Beratung',
      billingMode: 'per-sprint',
      contractType: 'agile',
      lines: [{ kind: 'effort', description: 'Analyse', quantity: '80', unit: 'h', unitPrice: '95.00' }],
    });
    anna = await diary.made('/people', { name: 'Anna Huber', role: 'Entwicklung' });
    await diary.made('/rates', {
      hourly: '120',
      validFrom: '2026-02-01',
      personId: anna.id,
      contractId: contract.id,
    });
    await diary.day('2026-02-26T12:00:00+01:00');
  });
  after(async () => {
    await browser?.close();
    await diary?.close();
  });

  it('a pool runs out while time is recorded; the client consents; what goes beyond has its price (GTC 6.5, 6.6)', async function () {
    this.timeout(60_000);
    const page = await weekOf(await opened(browser, diary, 'account_manager', '/time'));
    await addRow(page, 'Betreuung');
    await type(page, /Betreuung.*Mi/, '4 Aktualisierung');
    await page.getByText('noch 0,00 h frei').waitFor();
    await type(page, /Betreuung.*Do/, '1 Notfall');
    await page.getByText('1,00 h sollen gebucht werden, 0,00 h sind frei', { exact: false }).waitFor();
    await expectAccessible(page);

    await diary.day('2026-02-27T08:00:00+01:00');
    const client = await browser.newPage({ scripts: false, screen: 'phone' });
    await client.goto(`${diary.url}${new URL(await linkInNotice(diary)).pathname}`);
    await client.getByLabel('Weitere Stunden, höchstens').fill('3');
    await client.getByLabel('Ihr Name').fill('Erika Berger');
    await client.getByRole('button', { name: 'Zustimmen' }).click();
    await client.getByRole('status').waitFor();

    await page.reload();
    await type(page, /Betreuung.*Do/, '1:00 Notfall');
    await page.getByText('noch 2,00 h frei').click();
    await page.getByText('1,00 h · 92,00 €').click();
    await page.getByText('1,00 h × 92,00 € = 92,00 €').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Erika Berger', { exact: false }).waitFor();
    await page.getByText('Bei 100 % verständigt', { exact: false }).waitFor();
    await expectAccessible(page);
    await page.goto(`${diary.url}/app/hour-pools`);
    await page.getByText('5,00 von 4,00 h', { exact: false }).waitFor();
    await expectAccessible(page);
  });

  it('a week is typed by keyboard, submitted, approved, and then stands (GTC 6.4)', async function () {
    this.timeout(120_000);
    const page = await opened(browser, diary, 'management', '/time');
    await page.getByLabel('Person').waitFor();
    await press(page, page.getByRole('button', { name: 'Zum Inhalt' }));
    await press(page, page.getByLabel('Person'));
    await page.keyboard.type('Anna');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    await tabTo(page, page.getByLabel('Leistung hinzufügen', { exact: false }));
    await page.keyboard.type('Analyse');
    await page.getByRole('option', { name: /Analyse/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // The new row has the focus, on the day that it is.
    await cell(page, /Analyse/)
      .and(page.locator(':focus'))
      .waitFor();
    while (!(await hasFocus(cell(page, /Analyse.*Mo/)))) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('1:30 Workshop');
    await page.keyboard.press('Enter');
    // What was done on Monday is proposed for Tuesday once it is recorded.
    const row = page.getByRole('row', { name: /Analyse/ });
    await row.getByRole('cell', { name: '1,50', exact: true }).last().waitFor();
    await page.getByText('120,00 €/h, Satz der Person für diesen Vertrag', { exact: false }).waitFor();
    await page.keyboard.press('F2');
    await focusComesTo(page.getByLabel('Stunden').first());
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('viel');
    expect(await cell(page, /Analyse.*Di/).getAttribute('aria-invalid')).to.equal('true');
    await page.keyboard.press('Escape');
    await page.keyboard.type('90m');
    await page.keyboard.press('Enter');
    await row.getByRole('cell', { name: '3,00' }).waitFor();
    await expectAccessible(page);
    await tabTo(page, page.getByRole('button', { name: 'Woche einreichen' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Bestätigen' }));
    await page.getByText('Woche eingereicht').waitFor();
    expect(await cell(page, /Analyse.*Mo/).isEditable()).to.equal(false);

    const approvals = page.getByRole('menuitem', { name: 'Stundenfreigabe' });
    await tabTo(page, approvals, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Stundenfreigabe' });
    await focusComesTo(heading);
    await tabTo(page, page.getByRole('checkbox', { name: 'Alle wählen' }));
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: /Einträge zeigen.*/ }).first());
    await expectAccessible(page);
    await press(page, page.getByRole('button', { name: 'Freigeben' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Bestätigen' }));
    await page.getByText('Nichts wartet auf Freigabe.').waitFor();
    // What was approved is gone; the focus is not lost with it.
    await focusComesTo(heading);
    const { items } = await diary.read(`/time-entries?contractId=${contract.id}&sort=date`);
    expect(items.map(({ hours, description, status }: Json) => [hours, description, status])).to.deep.equal([
      ['1.5', 'Workshop', 'approved'],
      ['1.5', 'Workshop', 'approved'],
    ]);
  });

  it('a timer goes on through a reload and becomes an entry', async function () {
    this.timeout(60_000);
    await diary.day('2026-02-27T12:30:00+01:00');
    const page = await weekOf(await opened(browser, diary, 'finance', '/time'));
    await page.getByRole('button', { name: 'Zeit messen' }).click();
    await page.getByLabel('Woran arbeiten Sie?').fill('Analyse');
    await page.getByRole('option', { name: /Analyse/ }).click();
    await page.getByRole('button', { name: 'Starten' }).click();
    await page.getByRole('button', { name: 'Zeitmessung läuft' }).waitFor();
    await diary.day('2026-02-27T13:30:00+01:00');
    await page.reload();
    await page.getByRole('button', { name: 'Zeitmessung läuft' }).click();
    await page.getByRole('timer').getByText('1:00:', { exact: false }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stoppen und erfassen' }).click();
    await page.getByRole('button', { name: 'Zeit messen' }).waitFor();
    const { items } = await diary.read(`/time-entries?personId=${anna.id}&from=2026-02-27&status=draft`);
    expect(items.map(({ hours, source }: Json) => [hours, source])).to.deep.include(['1', 'timer']);
  });

  it('a sprint is defined where its contract is read, and what two people do at once ends in words (GTC 3.3, 8.5)', async function () {
    this.timeout(60_000);
    const page = await opened(browser, diary, 'account_manager', `/contracts/${contract.id}/show`);
    await page.getByRole('button', { name: 'Sprint festlegen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ziel').fill('Fachkonzept');
    const [from, to] = [dialog.getByLabel('Von'), dialog.getByLabel('Bis')];
    expect([await from.inputValue(), await to.inputValue()]).to.deep.equal(['2026-02-27', '2026-03-12']);
    await to.fill('2026-02-01');
    await page.keyboard.press('Enter');
    await dialog.getByText('darf nicht vor dem Beginn liegen').waitFor();
    await focusComesTo(to);
    await to.fill('2026-03-12');
    await page.keyboard.press('Enter');
    await page.getByText('Sprint 1', { exact: true }).waitFor();

    const other = await page.context().newPage();
    await other.goto(page.url());
    await close(page, '2026-02-26');
    await dialog.getByText('darf nicht vor dem Beginn des Sprints am 27.02.2026 liegen').waitFor();
    await dialog.getByLabel('Geliefert am').fill('2026-02-27');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('abgeschlossen', { exact: true }).waitFor();
    await close(other, '2026-02-27');
    await other.getByText('Dieser Schritt ist nicht möglich (Stand: abgeschlossen)').waitFor();
    // What the other one did stands on the screen once the refusal has been read.
    await other.getByRole('button', { name: 'Abbrechen' }).click();
    await other.getByText('abgeschlossen', { exact: true }).waitFor();
  });
});

async function close(page: Page, deliveredOn: string): Promise<void> {
  await page.getByRole('button', { name: 'Abschließen' }).click();
  await page.getByLabel('Geliefert am').fill(deliveredOn);
  await page.keyboard.press('Enter');
}

async function weekOf(page: Page): Promise<Page> {
  await page.getByLabel('Person').click();
  await page.getByRole('option', { name: 'Anna Huber' }).click();
  await page.getByRole('table').waitFor();
  return page;
}

async function addRow(page: Page, work: string): Promise<void> {
  await page.getByLabel('Leistung hinzufügen', { exact: false }).fill(work);
  await page.getByRole('option', { name: new RegExp(work) }).click();
  await page.getByRole('rowheader', { name: new RegExp(work) }).waitFor();
}

function cell(page: Page, name: RegExp) {
  return page.getByRole('table').getByRole('textbox', { name });
}

async function type(page: Page, name: RegExp, text: string): Promise<void> {
  await cell(page, name).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function linkInNotice(diary: Diary): Promise<string> {
  const { items } = await diary.read('/outbox');
  const notice = items.find(({ kind }: Json) => kind === 'pool-notice');
  const { bytes } = await diary.bytes(`/outbox/${notice.id}/message`);
  const { text = '' } = await PostalMime.parse(bytes);
  return /https:\/\/\S+\/pool-consents\/[\w-]+/.exec(text)?.[0] ?? '';
}
