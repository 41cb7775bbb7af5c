import { pino, type Logger } from 'pino';
import { type Config } from './config.ts';

/** The process's log: JSON lines on standard output. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level });
}
