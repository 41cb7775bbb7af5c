import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A real browser for the journeys of one file of tests. */
export interface Browser {
  /** A page of a new person: with cookies of its own. Requests that leave this machine are refused and fail `close`. */
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  /** Default: scripts run. */
  readonly scripts?: boolean;
  readonly dark?: boolean;
  /** Default: a desktop of 1280 by 800. */
  readonly screen?: keyof typeof screens;
  readonly language?: 'de-AT' | 'en-GB';
}

/** `narrow` is what WCAG 2.2 asks for in 1.4.10: 1280 pixels at a zoom of 400 %. */
export const screens = {
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

const HERE = ['127.0.0.1', 'localhost'];
const onlyHere = ['MAP * ~NOTFOUND', ...HERE.map((host) => `EXCLUDE ${host}`)].join(', ');

/** The same engine without windows costs an eighth for each new page, so it is taken where it is installed. */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/**
 * Starts Chromium: the one that CHROMIUM names, or else the one that Debian installs. Without one the tests of the file
 * are skipped, but never in CI. Call it in `before(async function () { browser = await openBrowser(this); })`.
 */
export async function openBrowser(tests: Mocha.Context): Promise<Browser> {
  tests.timeout(30_000);
  const { CHROMIUM, CI } = process.env;
  const places = CHROMIUM === undefined ? CHROMIUMS : [CHROMIUM];
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    if (CI) throw new Error(`there is no browser at ${places.join(' or ')}; set CHROMIUM`);
    return tests.skip();
  }
  // Containers have neither the sandbox's rights, nor much shared memory, nor a graphics card.
  const args = [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    `--host-resolver-rules=${onlyHere}`,
  ];
  const browser = await chromium.launch({ executablePath, args });
  const elsewhere: string[] = [];
  return {
    newPage: async (options = {}) => {
      const context = await browser.newContext(contextOptions(options));
      noteElsewhere(context, elsewhere);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      expect(elsewhere, 'requests that would have left this machine').to.deep.equal([]);
    },
  };
}

function contextOptions({
  scripts = true,
  dark = false,
  screen = 'desktop',
  language = 'de-AT',
}: PageOptions): BrowserContextOptions {
  return {
    javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light',
    viewport: screens[screen],
    hasTouch: screen !== 'desktop',
    locale: language,
    timezoneId: 'Europe/Vienna',
    reducedMotion: 'reduce',
  };
}

/** Notes what would leave this machine; Chromium finds no other. Nothing is intercepted, so scripts are kept as they would be. */
function noteElsewhere(context: BrowserContext, elsewhere: string[]): void {
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !HERE.includes(hostname)) elsewhere.push(request.url());
  });
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe looks at. */
export interface Look {
  /** Default: WCAG 2.2 A and AA, and what is good practice. */
  readonly rules?: readonly string[];
  /** The one part of the page that is looked at; default: all of it. */
  readonly part?: string;
  /** Parts of it that are left out. */
  readonly without?: readonly string[];
}

/**
 * Lets axe look at the page as it stands, or at a part of it: it finds nothing. Needs a page with scripts. The button of
 * react-admin that unfolds all rows is for the mouse alone; every row has one of its own.
 */
export async function expectAccessible(
  page: Page,
  { rules = wcag, part = 'html', without = [] }: Look = {},
): Promise<void> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe);
  // A button that was just released is on its way to its colour; what turns for ever has none to come to.
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter((each) => each.effect.getComputedTiming().endTime < Infinity).map(({ finished }) => finished))`);
  const context = { include: [part], exclude: ['.RaDataTable-expandHeader', ...without] };
  const violations = await page.evaluate<Violation[]>(`axe.run(${JSON.stringify(context)}, {
    runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], selectors: false, preload: false,
  }).then(({ violations }) => violations)`);
  const told = violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact}): ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  );
  expect(told.length, `${page.url()}\n${told.join('\n')}`).to.equal(0);
}

/** Nothing is wider than the screen, so nobody has to scroll sideways to read (WCAG 2.2, 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // A page that was just made narrower is laid out anew in a moment.
  let [content, screen, beyond] = await widthOf(page);
  for (let looks = 0; looks < 40 && content > screen; looks += 1) {
    await page.waitForTimeout(50);
    [content, screen, beyond] = await widthOf(page);
  }
  const told = `${page.url()} is ${content} pixels wide on ${screen}:\n${beyond.join('\n')}`;
  expect(content, told).to.be.at.most(screen);
}

async function widthOf(page: Page): Promise<[number, number, string[]]> {
  return await page.evaluate<[number, number, string[]]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const reach = (element) => element.getBoundingClientRect().right;
    const beyond = scrollWidth <= clientWidth ? [] : [...document.body.querySelectorAll('*')]
      .filter((element) => reach(element) > clientWidth && reach(element) <= scrollWidth)
      .map((element) => element.outerHTML.slice(0, 120));
    return [scrollWidth, clientWidth, beyond.slice(0, 12)];
  })()`);
}
