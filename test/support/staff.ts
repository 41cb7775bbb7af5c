import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Page } from 'playwright-core';
import { type StaffRole } from '../../src/access/caller.ts';
import { type Browser, type PageOptions } from './browser.ts';
import { type Diary } from './diary.ts';
import { activeUser, PASSWORD } from './users.ts';

/** The admin UI as the tests use it: built once, before the first page is opened. */
export async function builtUi(): Promise<void> {
  await promisify(execFile)(process.execPath, ['bin/build-web.mjs']);
}

/** A page of a new colleague with a role, who has just signed in. */
export async function signedIn(
  browser: Browser,
  diary: Diary,
  role: StaffRole,
  options: PageOptions = {},
): Promise<Page> {
  const email = `${role}-${crypto.randomUUID().slice(0, 8)}@agentur.example`;
  await activeUser(diary.app.db, email, role);
  const page = await browser.newPage(options);
  await page.goto(`${diary.url}/app/`);
  await page.getByLabel('E-Mail').fill(email);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('navigation', { name: 'Hauptmenü' }).waitFor();
  return page;
}
