import { z } from 'zod';
import { type Endpoint, read, write } from '../http/endpoint.ts';
import { day, id, interestRate, page, pageQuery, text } from '../http/schemas.ts';
import { baseRatePage } from './base-rate.store.ts';
import { enterBaseRate } from './enter-base-rate.action.ts';

const room = 'terms';

const baseRate = z.object({
  id,
  from: z.string().meta({ format: 'date', examples: ['2026-07-01'] }),
  rate: z.string().meta({ description: 'percent a year', examples: ['1.53'] }),
  source: z.string(),
  enteredBy: z.string(),
  enteredAt: z.string().meta({ format: 'date-time' }),
});

export const baseRateRoutes: Endpoint[] = [
  read({
    path: '/base-rates',
    room,
    summary: 'Base rates by half-year, the newest first, with their sources',
    clause: 'gtc:7.9',
    roles: ['account_manager', 'finance', 'management'],
    query: z.strictObject(pageQuery),
    answer: page(baseRate),
    handle: ({ db, query }) => baseRatePage(db, query),
  }),
  write({
    method: 'post',
    path: '/base-rates',
    room,
    summary: 'Enters or corrects the base rate in force on the first day of a half-year',
    clause: 'gtc:7.9',
    roles: ['finance'],
    body: z.strictObject({
      from: day.meta({ examples: ['2026-07-01'] }),
      rate: interestRate,
      source: text(200).default('entered by hand'),
    }),
    status: 201,
    answer: baseRate,
    handle: ({ tx, body, caller, at }) => enterBaseRate(tx, { ...body, actor: caller.actor, at }),
  }),
];
