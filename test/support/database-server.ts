import { connect } from '../../db/connection.ts';

/** Executes one statement on the server itself, outside every database under test. */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const db = connect(serverUrl, 1);
  try {
    await db.raw(statement);
  } finally {
    await db.destroy();
  }
}

/** The URL of a database by its name, on the server of the given URL. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
