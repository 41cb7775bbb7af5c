import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Page } from 'playwright-core';
import { type StaffRole } from '../../src/access/caller.ts';
import { type Browser } from './browser.ts';
import { type Diary } from './diary.ts';
import { activeUser, PASSWORD } from './users.ts';

/** The admin UI as the tests use it: built once, before the first page is opened. */
export async function builtUi(): Promise<void> {
  await promisify(execFile)(process.execPath, ['bin/build-web.mjs']);
}

/** A page of a new colleague with a role, who has just signed in. */
export async function signedIn(browser: Browser, diary: Diary, role: StaffRole): Promise<Page> {
  const email = await newColleague(diary, role);
  const page = await browser.newPage();
  await page.goto(`${diary.url}/app/`);
  await page.getByLabel('E-Mail').fill(email);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('navigation', { name: 'Hauptmenü' }).waitFor();
  return page;
}

/** A page of a new colleague with a role, who signed in before and now opens a screen by its address. */
export async function opened(
  browser: Browser,
  diary: Diary,
  role: StaffRole,
  address: string,
): Promise<Page> {
  const data = { email: await newColleague(diary, role), password: PASSWORD };
  const page = await browser.newPage();
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await page.request.post(`${diary.url}/api/v1/session`, { data, headers });
  if (!answer.ok()) throw new Error(await answer.text());
  await page.goto(`${diary.url}/app${address}`);
  return page;
}

async function newColleague(diary: Diary, role: StaffRole): Promise<string> {
  const email = `${role}-${crypto.randomUUID().slice(0, 8)}@agentur.example`;
  await activeUser(diary.app.db, email, role);
  return email;
}
