import { resolve } from 'node:path';
import { z } from 'zod';
import { StartRefused } from './problems/start-refused.ts';

/** The settings of a process, read from the environment once. */
export interface Config {
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  /** Absent: Kontor starts its own PostgreSQL under dataDir. */
  readonly databaseUrl: string | null;
  /** Absent: BullMQ keeps its jobs in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Absent: mail lands in the outbox. */
  readonly smtpUrl: string | null;
  readonly clock: 'system' | 'test';
  readonly adminToken: string | null;
  /** What the key of the vault is derived from. Absent: made and kept under dataDir. */
  readonly secretKey: string | null;
  /** The key before it, which what was sealed then is still opened with. */
  readonly oldSecretKey: string | null;
  readonly demo: boolean;
  /** Requests are refused while the event loop is later than so many milliseconds … */
  readonly maxLoopDelay: number;
  /** … while one would wait longer than so many behind those in hand … */
  readonly maxWait: number;
  /** … or while more than so many wait for a connection to the database. */
  readonly maxWaiting: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const PORT_MEANING = 'a port number from 0 to 65535; 0 takes any free port';

const environment = z
  .object({
    PORT: z
      .string()
      .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, `may be ${PORT_MEANING}`)
      .default('3000'),
    DATA_DIR: z.string().default('./var'),
    DATABASE_URL: oneOf(
      /^postgres(ql)?:\/\/\S+$/,
      'a URL like postgres://user:password@host:5432/database',
    ).optional(),
    REDIS_URL: oneOf(/^rediss?:\/\/\S+$/, 'a URL like redis://host:6379/0 or rediss://…').optional(),
    SMTP_URL: oneOf(/^smtps?:\/\/\S+$/, 'a URL like smtp://user:password@host:587 or smtps://…').optional(),
    CLOCK: choice(['system', 'test']).default('system'),
    KONTOR_ADMIN_TOKEN: oneOf(
      /^[!-~]{8,200}$/,
      '8 to 200 visible ASCII characters without spaces',
    ).optional(),
    KONTOR_SECRET_KEY: oneOf(
      /^[!-~]{32,200}$/,
      '32 to 200 visible ASCII characters without spaces',
    ).optional(),
    KONTOR_OLD_SECRET_KEY: oneOf(
      /^[!-~]{16,200}$/,
      '16 to 200 visible ASCII characters without spaces',
    ).optional(),
    DEMO: choice(['0', '1']).optional(),
    MAX_LOOP_DELAY_MS: count().default('1000'),
    MAX_WAIT_MS: count().default('2000'),
    MAX_WAITING: count().default('200'),
    LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    NODE_ENV: z.string().optional(),
  })
  .refine((env) => env.CLOCK !== 'test' || env.NODE_ENV !== 'production', {
    path: ['CLOCK'],
    // Also beside other mistakes, so that all are named at once.
    when: () => true,
    message: 'may only be "system" with NODE_ENV=production: there the test clock would move real deadlines',
  });

/** The variables that `readConfig` looks at; a test holds `.env.example` to them. */
export const settingNames = Object.keys(environment.shape);

/**
 * Reads the settings from environment variables; an empty one counts as absent. `.env.example` explains them.
 * @throws StartRefused naming every wrong variable and what it may be; values are not repeated, some are secret
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartRefused(wrong.join('\n'));
  }
  const settings = parsed.data;
  const grown = settings.DATABASE_URL !== undefined || settings.SMTP_URL !== undefined;
  return {
    port: Number(settings.PORT),
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    clock: settings.CLOCK,
    adminToken: settings.KONTOR_ADMIN_TOKEN ?? null,
    secretKey: settings.KONTOR_SECRET_KEY ?? null,
    oldSecretKey: settings.KONTOR_OLD_SECRET_KEY ?? null,
    demo: settings.DEMO === undefined ? !grown : settings.DEMO === '1',
    maxLoopDelay: Number(settings.MAX_LOOP_DELAY_MS),
    maxWait: Number(settings.MAX_WAIT_MS),
    maxWaiting: Number(settings.MAX_WAITING),
    logLevel: settings.LOG_LEVEL,
  };
}

function oneOf(form: RegExp, meaning: string) {
  return z.string().regex(form, `may be ${meaning}`);
}

function count() {
  return oneOf(/^[1-9]\d{0,6}$/, 'a whole number from 1 to 9999999');
}

function choice<const T extends readonly string[]>(values: T) {
  return z.enum(values, `may be ${values.map((value) => `"${value}"`).join(' or ')}`);
}
