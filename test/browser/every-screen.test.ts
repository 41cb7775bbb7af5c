import { expect } from 'chai';
import { setTimeout } from 'node:timers/promises';
import { type Page, type Request } from 'playwright-core';
import { type AdminScreen, adminScreens } from '../support/admin-screens.ts';
import { concluded, offerFor, runToEnd } from '../support/business.ts';
import { type Browser, expectAccessible, expectNoSidewaysScroll, openBrowser } from '../support/browser.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { builtUi, signedIn } from '../support/staff.ts';
import { wholeBusiness } from '../support/whole-business.ts';

const AT = '2026-03-02T10:00:00+01:00';
const LONG =
  'Österreichische Liegenschaftsverwertungs- und Beteiligungsverwaltungsgesellschaft mit beschränkter Haftung & Co. KG, Graz';

/** How a screen is looked at. */
interface Sight {
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  check(page: Page): Promise<void>;
}

describe('In the browser: every screen of the admin UI', () => {
  let browser: Browser;
  let diary: Diary;
  const pages = new Map<AdminScreen['as'], Page>();
  /** What the console of a page has said since the last screen. */
  const complaints: string[] = [];
  /** Dialogs look the same wherever they are opened. */
  const opened = new Set<string>();
  /** Where a dialog was opened before: what lies behind another one was looked at. */
  const behind = new WeakSet<Page>();

  before(async function () {
    browser = await openBrowser(this);
    this.timeout(240_000);
    await builtUi();
    diary = await openDiary(AT, { quiet: true, papers: 'blank' });
    await wholeBusiness(diary, diary.app.db);
    await biggestClient();
  });
  after(async () => {
    await browser?.close();
    await diary?.close();
  });

  /** A name as long as names get, and an amount of nine digits, that waits in the preview of a run. */
  async function biggestClient(): Promise<void> {
    const { id: clientId } = await diary.client({ name: LONG });
    const line = { kind: 'lump-sum', description: LONG, quantity: '10', unit: 'h', unitPrice: '12345678.90' };
    const offer = offerFor(clientId, '0', { title: LONG, lines: [line] });
    await concluded(diary, AT, offer);
    await runToEnd(diary, 'billing', '2026-03-02');
    await concluded(diary, AT, offer);
    await diary.made('/runs', { kind: 'billing', asOf: '2026-03-02', mode: 'preview' });
    await diary.made('/offers', offer);
    await diary.made(`/offers/${(await diary.made('/offers', offer)).id}/send`);
  }

  async function pageFor(who: AdminScreen['as']): Promise<Page> {
    const known = pages.get(who);
    if (known !== undefined) return known;
    const page = who === 'nobody' ? await atTheDoor() : await signedIn(browser, diary, who);
    // Who has not come in is told so with every call.
    const isExpected = (text: string) => who === 'nobody' && / 404 /.test(text);
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text()))
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    countRequests(page);
    pages.set(who, page);
    return page;
  }

  async function atTheDoor(): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${diary.url}/app/`);
    await page.getByRole('button', { name: 'Anmelden' }).waitFor();
    return page;
  }

  const [light, dark] = [new WeakSet<Page>(), new WeakSet<Page>()];
  const atTheDesk: Sight = {
    size: { width: 1280, height: 800 },
    colorScheme: 'light',
    check: async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).count(), 'one heading').to.equal(1);
      await expectAccessible(page, { without: frameKnown(light, page) });
      const forMouseAlone = page.locator('.RaDataTable-clickableRow:not(:has(a[href]))');
      expect(await forMouseAlone.count(), 'rows that no key opens').to.equal(0);
      await openDialogs(page);
    },
  };
  const onThePhone: Sight = {
    size: { width: 360, height: 780 },
    colorScheme: 'dark',
    check: async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).count(), 'one heading').to.equal(1);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, { rules: ['color-contrast'], without: frameKnown(dark, page) });
    },
  };

  for (const screen of adminScreens) {
    const nth = adminScreens.filter(({ as }) => as === screen.as).indexOf(screen);
    const from = screen.of === undefined ? '' : `, of ${screen.of}`;
    it(`${screen.route}${from}, as ${screen.as}`, async () => {
      const page = await pageFor(screen.as);
      // Where the mouse stayed on the last screen, a tooltip of this one would open.
      await page.mouse.move(0, 0);
      // Other colours and another width take the longest, so each screen is come to as the last one was left.
      const [first, second] = nth % 2 === 0 ? [atTheDesk, onThePhone] : [onThePhone, atTheDesk];
      await show(page, first);
      await go(page, await addressOf(screen), screen.heading);
      await first.check(page);
      await show(page, second);
      await settled(page);
      await second.check(page);
      expect(complaints.splice(0), 'the console').to.deep.equal([]);
    });
  }

  it('the menu over a screen on the phone, as admin', async () => {
    const page = await pageFor('admin');
    await show(page, onThePhone);
    await settled(page);
    await page.getByRole('button', { name: 'Menü öffnen' }).click();
    await page.getByRole('navigation', { name: 'Hauptmenü' }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('its scripts are sent compressed, and as they are to whoever takes nothing else', async () => {
    const start = await (await fetch(`${diary.url}/app/`)).text();
    const script = `${diary.url}${/src="([^"]+\.js)"/.exec(start)?.[1]}`;
    for (const coding of ['br', 'identity']) {
      const answer = await fetch(script, { headers: { 'accept-encoding': coding } });
      expect(answer.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
      expect(answer.headers.get('content-encoding')).to.equal(coding === 'br' ? 'br' : null);
      expect(await answer.text()).to.contain('import');
    }
  });

  async function addressOf({ route, of }: AdminScreen): Promise<string> {
    if (of === undefined)
      return route.replace(':token', 'a-token-that-has-expired').replace(':account', 'receivable');
    const { items } = await diary.read(of);
    expect(items, of).not.to.have.length(0);
    return route.replace(':contractId', items[0].contractId ?? items[0].id).replace(':id', items[0].id);
  }

  /** Every dialog that a screen offers has a name, is without fault, and gives the focus back. */
  async function openDialogs(page: Page): Promise<void> {
    const openers = page.getByRole('main').locator('button[aria-haspopup=dialog]:enabled:visible');
    for (const opener of await openers.all()) {
      const name = (await opener.textContent()) ?? '';
      const key = `${await opener.getAttribute('aria-label')} ${name.replaceAll(/[\d.,]+/g, '0')}`;
      if (opened.has(key)) continue;
      opened.add(key);
      await opener.click();
      await page.getByRole('dialog').waitFor();
      await settled(page);
      await expectAccessible(page, { part: isFirst(behind, page) ? 'html' : '[role=dialog]' });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await opener.and(page.locator(':focus')).count(), `focus is on ${name} again`).to.equal(1);
    }
  }
});

function isFirst(seen: WeakSet<Page>, page: Page): boolean {
  const first = !seen.has(page);
  seen.add(page);
  return first;
}

/** The bar and the menu are the same around every screen of a person: they are looked at around the first. */
function frameKnown(seen: WeakSet<Page>, page: Page): string[] {
  return isFirst(seen, page) ? [] : ['header', 'nav'];
}

async function show(page: Page, { size, colorScheme }: Sight): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
}

/** To a screen as a link in the UI leads there: nothing is loaded anew. */
async function go(page: Page, address: string, heading: string): Promise<void> {
  const step = `history.pushState(null, '', '/app${address}'); dispatchEvent(new PopStateEvent('popstate'))`;
  await page.evaluate(step);
  await settled(page);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

const LOADING =
  '.MuiSkeleton-root, .RaPlaceholder-root, .app-loader, [role=progressbar]:not([aria-valuenow])';
const underWay = new WeakMap<Page, Set<Request>>();

/** What a page has asked for and not got yet; a stream of events never ends. */
function countRequests(page: Page): void {
  const requests = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource' && !request.url().endsWith('/events')) requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  underWay.set(page, requests);
}

/** Whether, a frame later, colours or places still change into others: text is seen in its new colours once they have. */
const MOVES = `new Promise((tell) => requestAnimationFrame(() => setTimeout(() => tell(document.getAnimations().some(
  (each) => each.playState === 'running' && each.effect.getComputedTiming().endTime !== Infinity)))))`;

/** Everything that the screen reads has come and is drawn. */
async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3; await setTimeout(25)) {
    const isLoading = (underWay.get(page)?.size ?? 0) > 0 || (await page.locator(LOADING).count()) > 0;
    quiet = isLoading || (await page.evaluate<boolean>(MOVES)) ? 0 : quiet + 1;
  }
}
