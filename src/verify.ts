import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Head, headsIn } from './audit/seal.ts';
import { StartRefused } from './problems/start-refused.ts';
import { verified } from './verified.ts';
import { withDatabase } from './with-database.ts';

/**
 * npm run verify [-- --json] [--anchor FILE]: whether everything in the database is as it must be; changes nothing. The
 * file holds heads of seals that left the house.
 */
await withDatabase(async (url) => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, anchor: { type: 'string' } },
  });
  const anchor = values.anchor === undefined ? [] : await headsOf(values.anchor);
  return verified(url, { asJson: values.json, anchor });
});

/** @throws StartRefused where the file is missing or holds no head: verifying against nothing would prove nothing */
async function headsOf(file: string): Promise<Head[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartRefused(
      `${file} cannot be read (${error.code}); give the file with the heads that left the house`,
    );
  });
  const heads = headsIn(text);
  if (heads.length === 0)
    throw new StartRefused(`${file} holds no head of a seal; a head is a line like "12 2026-03-02 9f86d0…"`);
  return heads;
}
