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
  readonly demo: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
