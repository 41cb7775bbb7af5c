import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { type Page } from 'playwright-core';
import { type Json } from '../support/api.ts';
import { type Browser, expectAccessible, openBrowser } from '../support/browser.ts';
import { camt } from '../support/camt.ts';
import { offerFor } from '../support/business.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { closeGate, putUpGates } from '../support/gates.ts';
import { focusComesTo, press, tabTo, write } from '../support/keyboard.ts';
import { lineTo } from '../support/line.ts';
import { builtUi, opened } from '../support/staff.ts';

const START = '2026-03-02T09:00:00+01:00';
const LATE = '2026-04-10T09:00:00+02:00';

describe('In the browser, as finance', () => {
  let browser: Browser;
  let diary: Diary;

  before(async function () {
    browser = await openBrowser(this);
    this.timeout(240_000);
    await builtUi();
  });
  beforeEach(async function () {
    this.timeout(60_000);
    diary = await openDiary(START);
  });
  afterEach(() => diary?.close());
  after(() => browser?.close());

  const client = (name: string) =>
    diary.client({ name, email: `${name.split(' ')[0]?.toLowerCase()}@kunde.example` });
  const owes = async (name: string, net: string): Promise<Json> => {
    const { id: clientId } = await client(name);
    return diary.contract(START, net, { clientId });
  };

  it('runs billing with an exception, commits it once and downloads the PDF (GTC 6.7)', async function () {
    this.timeout(120_000);
    await owes('Almwiese Bio GmbH', '1000.00');
    await owes('Talblick Hotel GmbH', '2000.00');
    const page = await opened(browser, diary, 'finance', '/runs');
    await page.getByRole('button', { name: 'Vorschau' }).waitFor();
    await press(page, page.getByRole('button', { name: 'Zum Inhalt' }));
    await press(page, page.getByRole('combobox', { name: 'Art' }).first());
    await page.getByRole('option', { name: 'Fakturierung' }).waitFor();
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('button', { name: 'Vorschau' }));
    await expectArrived(page, 'Vorschau: Fakturierung zum 02.03.2026');
    await page.getByRole('tab', { name: 'Wird ausgeführt (2)' }).waitFor();
    await tabTo(page, page.getByRole('checkbox', { name: /Talblick/ }));
    await page.keyboard.press('Space');
    const commit = page.getByRole('button', { name: /ausführen …/ });
    expect(await commit.isDisabled(), 'an exception needs a note').to.equal(true);
    await page.getByRole('status').getByText('eine Begründung').waitFor();
    await focusComesTo(page.getByLabel('Warum ausgenommen?'));
    await page.keyboard.type('erst nach dem Gespräch');
    await page.reload();
    await page.getByText('Eine Ausnahme von vorhin ist noch eingetragen.').waitFor();
    expect(await page.getByRole('checkbox', { name: /Talblick/ }).isChecked(), 'after a reload').to.equal(
      false,
    );
    expect(await page.getByLabel('Warum ausgenommen?').inputValue()).to.equal('erst nach dem Gespräch');
    await expectAccessible(page);
    await page.getByLabel('Warum ausgenommen?').focus();
    await tabTo(page, commit, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Fakturierung ausführen' });
    await dialog.getByText('Es wird eine Rechnung ausgestellt.', { exact: false }).waitFor();
    await dialog.getByText('600,00', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await focusComesTo(commit);
    await page.keyboard.press('Enter');
    await press(page, dialog.getByRole('button', { name: 'Bestätigen' }));
    await expectArrived(page, 'Fakturierung zum 02.03.2026');
    await page.getByRole('status').getByText('1 erledigt').waitFor();
    await tabTo(page, page.getByRole('tab', { name: 'Erledigt (1)' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('ausgenommen: erst nach dem Gespräch').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('link', { name: 'Rechnung', exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Anzahlungsrechnung RE-2026-0001' }).waitFor();
    const beside = page.locator('iframe[title="Anzahlungsrechnung RE-2026-0001"]');
    await beside.waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Schriftstück ausblenden' }).click();
    await beside.waitFor({ state: 'detached' });
    await page
      .getByRole('table', { name: 'Schriftstücke und Zustellung' })
      .getByRole('button')
      .first()
      .click();
    await page.locator('iframe').waitFor();
    // The page is scrolled now; a bar that slid in would take the release of the button that was pressed under it.
    const bar = await page.getByRole('banner').boundingBox();
    expect(bar?.y, 'the bar stays').to.equal(0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'PDF herunterladen' }).click();
    const pdf = await readFile(await (await download).path());
    const [invoice] = (await diary.read('/invoices')).items;
    expect(createHash('sha256').update(pdf).digest('hex')).to.equal(invoice.sha256);

    // The preview says what became of it, and a second commit of it makes nothing twice.
    await page.goto(`${diary.url}/app/runs/${await previewOf(diary)}/show`);
    await page.getByText('Diese Vorschau wurde am', { exact: false }).waitFor();
    expect(await page.getByText('Ausnahme von vorhin').count(), 'the run tells it now').to.equal(0);
    await commit.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByRole('tab', { name: 'Übersprungen (1)' }).click();
    await page.getByText('seit der Vorschau geändert', { exact: false }).waitFor();
    expect((await diary.read('/invoices')).items).to.have.length(2);
  });

  it('takes up by keyboard what failed, and shows a run on however often the page or its line breaks (GTC 6.7)', async function () {
    this.timeout(90_000);
    const failing = await diary.client({ vatId: null });
    await diary.contract(START, '20000.00', { clientId: failing.id });
    await diary.made('/runs', { kind: 'billing', asOf: '2026-03-02', mode: 'commit' });
    const [run] = (await diary.read('/runs?kind=billing')).items;
    await diary.patch(`/clients/${failing.id}`, { vatId: 'ATU71933303' });

    const line = await lineTo(diary.url);
    const page = await opened(browser, { ...diary, url: line.url }, 'finance', `/runs/${run.id}/show`);
    await page.getByRole('tab', { name: 'Fehlgeschlagen (1)' }).waitFor();
    await page.getByText('UID', { exact: false }).first().waitFor();
    await putUpGates(diary.app.db);
    const gate = await closeGate(diary.app.db, 'writing an invoice', 0);
    await press(page, page.getByRole('button', { name: 'Zum Inhalt' }));
    await press(page, page.getByRole('button', { name: 'Fehlgeschlagenes wiederholen' }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Bestätigen' }));
    await gate.reached();
    const underWay = page.getByRole('progressbar', { name: 'Fortschritt' });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.reload();
    await underWay.waitFor();
    await expectAccessible(page);
    line.cut();
    await page.getByText('Der Lauf geht auf dem Server weiter', { exact: false }).waitFor();
    expect(await underWay.isVisible(), 'what was known stays').to.equal(true);
    await gate.open();
    line.mend();
    await page.getByRole('tab', { name: 'Erledigt (1)' }).waitFor();
    // What was made opens how it comes about.
    await press(page, page.getByRole('button', { name: /12\.000,00/ }));
    const reason = page.getByRole('dialog', { name: /bei Bestellung/ });
    await reason.getByText('10.000,00', { exact: false }).waitFor();
    await reason.getByText('Umsatzsteuer').waitFor();
    await expectAccessible(page);
    await line.close();
    expect((await diary.read('/invoices')).items).to.have.length(1);
  });

  it('imports a bank file, settles and splits what is doubtful by keyboard, and knows the file again (GTC 7.2)', async function () {
    this.timeout(90_000);
    await owes('Almwiese Bio GmbH', '1000.00');
    await owes('Talblick Hotel GmbH', '2000.00');
    await owes('Gipfel Sport GmbH', '300.00');
    await owes('Seeufer Camping GmbH', '500.00');
    await diary.day('2026-03-03T09:00:00+01:00');
    const file = camt([
      { amount: '600.00', day: '2026-03-03', payer: 'Almwiese Bio GmbH', text: 'Anzahlung Portal' },
      {
        amount: '480.00',
        day: '2026-03-03',
        payer: 'Ferien Holding AG',
        text: `${await numberOf(diary, '180.00')} und Seeufer`,
      },
      {
        amount: '1200.00',
        day: '2026-03-03',
        payer: 'Talblick Hotel GmbH',
        text: await numberOf(diary, '1200.00'),
      },
      { amount: '17.30', day: '2026-03-03', payer: 'Sparverein', text: 'Beitrag' },
    ]);
    const page = await opened(browser, diary, 'finance', '/bank-statements');
    const upload = { name: 'auszug.xml', mimeType: 'application/xml', buffer: Buffer.from(file) };
    await page.getByLabel('Datei des Kontoauszugs').setInputFiles(upload);
    await page.getByText('4 Umsätze, davon 1 von selbst zugeordnet, 3 zu klären', { exact: false }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Datei des Kontoauszugs').setInputFiles(upload);
    await page.getByText('4 Umsätze waren schon bekannt', { exact: false }).waitFor();

    await page.goto(`${diary.url}/app/bank-matching`);
    await page.getByRole('heading', { name: /^Almwiese Bio GmbH/ }).waitFor();
    await page.getByText('Kapital').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    // One transfer of a holding pays for two daughters: the invoice it names, and the rest by hand.
    await page.getByRole('heading', { name: /^Ferien Holding AG/ }).waitFor();
    // Single keys can be switched off (WCAG 2.1.4).
    const keys = page.getByLabel(/^Tasten/);
    const heading = page.getByRole('heading', { level: 1 });
    await keys.uncheck();
    await heading.focus();
    await page.keyboard.press('s');
    expect(await page.getByText('Bei Teil 2 fehlt noch', { exact: false }).count()).to.equal(0);
    await keys.check();
    await heading.focus();
    await page.keyboard.press('s');
    await page.getByText('Bei Teil 2 fehlt noch', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'In 2 Teilen buchen' }).isDisabled()).to.equal(true);
    await page.keyboard.type('Seeufer');
    await page.getByRole('option', { name: /RE-.*Seeufer/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('offen 300,00', { exact: false }).waitFor();
    // Esc throws nothing away.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Aufteilen' }).waitFor();
    await page.keyboard.press('s');
    await page.getByText('Die Aufteilung von vorhin ist noch eingetragen.').waitFor();
    await page.getByText('offen 300,00', { exact: false }).waitFor();
    await focusComesTo(page.getByRole('button', { name: 'In 2 Teilen buchen' }));
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Sparverein/ }).waitFor();
    await page.keyboard.press('d');
    await page.getByLabel('Begründung').fill('Mitgliedsbeitrag, keine Rechnung');
    await page.getByRole('dialog').getByRole('button', { name: 'Beiseitelegen' }).click();
    await page.getByText('Alles zugeordnet', { exact: false }).waitFor();
    const statuses = (await diary.read('/invoices')).items.map(({ status }: Json) => status);
    expect(statuses).to.deep.equal(['paid', 'paid', 'paid', 'paid']);
  });

  it('holds one client back and reminds the other (GTC 7.10)', async function () {
    this.timeout(90_000);
    await owes('Almwiese Bio GmbH', '1000.00');
    await owes('Talblick Hotel GmbH', '2000.00');
    await diary.day('2026-03-03T09:00:00+01:00');
    await diary.app.setNow(LATE);
    const page = await opened(browser, diary, 'finance', '/dunning');
    const held = page.getByRole('row').filter({ hasText: 'Almwiese' });
    await press(page, held.getByRole('button', { name: 'Aufschub' }));
    const dialog = page.getByRole('dialog', { name: 'Aufschub' });
    // In which order a day is typed depends on the browser.
    await dialog.getByLabel('Bis einschließlich').fill('2026-04-30');
    await write(page, dialog.getByLabel('Begründung'), 'zahlt nach der Messe');
    await press(page, dialog.getByRole('button', { name: 'Aufschub' }));
    await held.getByText('zahlt nach der Messe').first().waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Mahnlauf vorbereiten' }).click();
    await page.getByRole('button', { name: 'Vorschau' }).click();
    await page.getByRole('tab', { name: 'Wird ausgeführt (1)' }).waitFor();
    await page.getByText('Talblick Hotel GmbH, 1. Mahnung', { exact: false }).waitFor();
    await commitPreview(page);
    await page.getByRole('tab', { name: 'Erledigt (1)' }).waitFor();
    await page.goto(`${diary.url}/app/dunning`);
    await page.getByRole('heading', { name: 'Einmal gemahnt' }).waitFor();
    const cases = (await diary.read('/dunning-cases')).items;
    expect(cases.map(({ level, onHold }: Json) => [level, onHold])).to.have.deep.members([
      [0, true],
      [1, false],
    ]);
  });

  it('decides, downloads and sends again several at once; what half fails is repeated without doing anything twice (GTC 2.3)', async function () {
    this.timeout(120_000);
    const { id: clientId } = await client('Almwiese Bio GmbH');
    for (const net of ['1000.00', '2000.00']) {
      const offer = await diary.made('/offers', offerFor(clientId, net));
      await diary.made(`/offers/${offer.id}/send`);
      await diary.made(`/offers/${offer.id}/orders`, { receivedAt: START });
    }
    const manager = await opened(browser, diary, 'account_manager', '/matters');
    for (const box of [0, 1])
      await manager
        .getByRole('checkbox', { name: /^Bestellung/ })
        .nth(box)
        .check();
    await manager.getByRole('button', { name: 'Bestellung bestätigen (2)' }).click();
    const confirming = manager.getByRole('dialog', { name: 'Bestellung bestätigen (2)' });
    await expectAccessible(manager);
    await confirming.getByRole('button', { name: 'Bestellung bestätigen' }).click();
    await confirming.getByText('Alle 2 erledigt.').waitFor();
    await confirming.getByRole('button', { name: 'Schließen' }).click();
    await manager.getByText('Nichts wartet auf eine Entscheidung.').waitFor();
    expect((await diary.read('/contracts')).items).to.have.length(2);

    await diary.day('2026-03-03T09:00:00+01:00');
    const page = await opened(browser, diary, 'finance', '/invoices');
    await page.getByRole('row').first().getByRole('checkbox').check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als ZIP herunterladen (2)' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Als ZIP herunterladen' }).click();
    expect((await download).suggestedFilename()).to.equal('Rechnungen-2026-03-03.zip');
    const archive = await readFile(await (await download).path());
    expect(archive.includes('RE-2026-0001.pdf') && archive.includes('RE-2026-0002.pdf')).to.equal(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();

    // The second of the two calls does not get through at first.
    let calls = 0;
    await page.route('**/documents/*/dispatches', (route) => {
      calls += 1;
      const busy = { type: 'busy', title: 'Busy', status: 503, detail: 'try again' };
      return calls === 2 ? route.fulfill({ status: 503, json: busy }) : route.continue();
    });
    await page.getByRole('button', { name: 'Noch einmal senden (2)' }).click();
    const sending = page.getByRole('dialog', { name: 'Noch einmal senden (2)' });
    await sending.getByRole('button', { name: 'Noch einmal senden' }).click();
    await sending.getByText('1 von 2 erledigt, 1 abgelehnt', { exact: false }).waitFor();
    await sending.getByRole('button', { name: 'Rest wiederholen' }).click();
    await sending.getByText('Alle 2 erledigt.').waitFor();
    const sent: Json[] = (await diary.read('/dispatches?limit=50')).items;
    expect(sent.filter(({ copy }) => copy > 0).map(({ document }) => document.number)).to.have.members([
      'RE-2026-0001',
      'RE-2026-0002',
    ]);
  });
});

/** The screen is there, and who came by keyboard is at its heading. */
async function expectArrived(page: Page, heading: string): Promise<void> {
  const here = page.getByRole('heading', { level: 1, name: heading, exact: true });
  await here.waitFor();
  await focusComesTo(here);
}

async function commitPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: /ausführen …/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bestätigen' }).click();
}

async function previewOf(diary: Diary): Promise<string> {
  const { items } = await diary.read('/runs?mode=preview&kind=billing');
  return items[0].id;
}

async function numberOf(diary: Diary, gross: string): Promise<string> {
  const { items } = await diary.read('/invoices');
  return items.find((invoice: Json) => invoice.gross === gross).number;
}
