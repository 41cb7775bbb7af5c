import { expect } from 'chai';
import { type Locator, type Page } from 'playwright-core';

/** What has the focus, and why a person without a mouse would not see that it has. */
interface Stop {
  readonly name: string;
  readonly fault: string | null;
}

/** Run in the page: the mark may stand at the field's own frame or at the box around a hidden input. */
const LOOK = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { name: 'nothing', fault: null };
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent.trim().slice(0, 60);
  const isMarked = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const frame = each.querySelector(':scope > fieldset');
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) ||
      (frame !== null && parseFloat(getComputedStyle(frame).borderTopWidth) >= 2);
  };
  const around = [at, at.parentElement, at.parentElement?.parentElement].filter(Boolean);
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const isOutside = bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth;
  const fault = isOutside ? 'is out of sight' : around.some(isMarked) ? null : 'has no mark of the focus';
  return { name, fault };
})()`;

/**
 * Goes from field to field until one has the focus; each stop on the way can be seen. A way that does not come there
 * within a screenful of stops is a trap or goes round.
 * @returns how many stops it took
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> {
  const MOST = 60;
  const way: string[] = [];
  while (way.length < MOST) {
    await page.keyboard.press(key);
    const { name, fault } = await seen(page);
    expect(fault, `${page.url()}: "${name}"`).to.equal(null);
    way.push(name);
    if (await hasFocus(target)) return way.length;
  }
  throw new Error(`${page.url()}: the keyboard does not come to ${target.toString()}: ${way.join(' | ')}`);
}

/** Goes there and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types over what stands in it. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Waits until something has the focus: it comes a moment after what brought it. */
export async function focusComesTo(target: Locator): Promise<void> {
  await target.and(target.page().locator(':focus')).waitFor();
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}

/** A mark may come a moment after the focus. */
async function seen(page: Page): Promise<Stop> {
  let stop = await page.evaluate<Stop>(LOOK);
  for (let looks = 0; looks < 20 && stop.fault !== null; looks += 1) {
    await page.waitForTimeout(20);
    stop = await page.evaluate<Stop>(LOOK);
  }
  return stop;
}
