import { connect, type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { migrate } from '../../db/migrate.ts';

const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
let template: Promise<string> | undefined;

/** A migrated database of its own, cloned from a template. */
export async function freshDatabase(): Promise<{ db: Db; url: string; drop(): Promise<void> }> {
  const admin = connect(server, 2);
  template ??= makeTemplate(admin);
  const name = `kontor_${newId().replaceAll('-', '')}`;
  await admin.raw(`create database ${name} template ${await template}`);
  const url = urlOf(name);
  const db = connect(url);
  const drop = async () => {
    await db.destroy();
    await admin.raw(`drop database ${name} with (force)`);
    await admin.destroy();
  };
  return { db, url, drop };
}

async function makeTemplate(admin: Db): Promise<string> {
  const name = `kontor_template_${newId().replaceAll('-', '')}`;
  await admin.raw(`create database ${name}`);
  const db = connect(urlOf(name));
  await migrate(db);
  await db.destroy();
  return name;
}

function urlOf(name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
