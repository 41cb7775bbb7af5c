import { Redis } from 'ioredis';

/** The URL of an empty Redis database, on the server of the test run. */
export async function freshRedis(): Promise<string> {
  const server = process.env['TEST_REDIS_URL'];
  if (server === undefined) throw new Error('there is no Redis to test on: redis-server is not installed');
  // Test files run in several processes at once; the first database counts those that were given out.
  const counter = new Redis(server);
  try {
    return `${server}/${await counter.incr('given-out')}`;
  } finally {
    counter.disconnect();
  }
}
