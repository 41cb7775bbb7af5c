import { z } from 'zod';
import { type Endpoint, download, read, write } from '../http/endpoint.ts';
import { country, email, page, percentage, text } from '../http/schemas.ts';
import { STANDARD_VAT_RATE } from '../money/vat-rates.ts';
import { changeLogo } from './change-logo.action.ts';
import { changeProfile } from './change-profile.action.ts';
import { companyProfile, currentLogo } from './company.store.ts';
import { logoMediaTypes } from './logo.ts';
import { numberSeries } from './number-series.view.ts';
import { type CompanyProfile } from './profile.ts';

const optionalText = (longest: number) => text(longest).nullable().default(null);

const profileBody = z.strictObject({
  name: text(200),
  legalForm: optionalText(100),
  address: z.strictObject({ street: text(200), postalCode: text(20), city: text(100), country }),
  vatId: optionalText(30),
  taxNumber: optionalText(30),
  registerNumber: optionalText(30),
  registerCourt: optionalText(100),
  registeredSeat: text(100),
  email,
  phone: optionalText(50),
  website: optionalText(200),
  portalUrl: z
    .string()
    .regex(/^https?:\/\/[^\s/]+$/, 'an address like "https://kontor.example", without a path')
    .nullable()
    .default(null)
    .meta({
      description: 'where clients reach Kontor; letters carry links to it',
      examples: ['https://kontor.example'],
    }),
  contact: optionalText(100),
  reviewOverrunNotices: z
    .boolean()
    .default(false)
    .describe('a person sees notices of overruns before they are sent (GTC 6.2)'),
  bank: z.strictObject({
    accountHolder: text(70),
    iban: text(50),
    bic: optionalText(20),
    name: optionalText(100),
  }),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'a colour like "#1f4e79"')
    .default('#1f4e79'),
  smallBusiness: z.boolean().default(false),
  defaultVatRate: percentage.default(STANDARD_VAT_RATE),
});

const profileAnswer = profileBody.extend({
  defaultVatRate: z.string(),
  hasLogo: z.boolean().meta({ description: 'GET /company/logo has it' }),
});

function present({ logoSha256, ...profile }: CompanyProfile) {
  return { ...profile, hasLogo: logoSha256 !== null };
}

/** The agency's own data and its number series. */
export const companyRoutes: Endpoint[] = [
  read({
    path: '/company',
    room: 'company',
    summary: "The agency's own data",
    roles: ['account_manager', 'finance', 'management'],
    answer: profileAnswer,
    handle: async ({ db }) => present(await companyProfile(db)),
  }),
  write({
    method: 'put',
    path: '/company',
    room: 'company',
    summary: "Enter or replace the agency's own data",
    roles: ['admin'],
    body: profileBody,
    answer: profileAnswer,
    status: 200,
    handle: async ({ tx, body, caller, at }) =>
      present(await changeProfile(tx, { entry: body, actor: caller.actor, at })),
  }),
  write({
    method: 'put',
    path: '/company/logo',
    room: 'company',
    summary: 'Replace the logo on the letterhead',
    roles: ['admin'],
    body: z.strictObject({
      mediaType: z.enum(logoMediaTypes),
      content: z.base64().min(1).meta({ description: 'the picture in base64, at most 512 KiB' }),
    }),
    answer: z.object({ hasLogo: z.boolean() }),
    status: 200,
    handle: async ({ tx, body, caller, at }) => {
      const bytes = Buffer.from(body.content, 'base64');
      await changeLogo(tx, { mediaType: body.mediaType, bytes, actor: caller.actor, at });
      return { hasLogo: true };
    },
  }),
  download({
    path: '/company/logo',
    room: 'company',
    summary: 'The logo',
    roles: ['account_manager', 'finance', 'management'],
    mediaType: 'image/png',
    handle: async ({ db }) => {
      const { mediaType, bytes } = await currentLogo(db);
      return { bytes, mediaType, fileName: mediaType === 'image/png' ? 'logo.png' : 'logo.jpg' };
    },
  }),
  read({
    path: '/number-series',
    room: 'company',
    summary: 'The number series and how far each has come',
    roles: ['finance', 'management'],
    answer: page(z.object({ series: z.string(), year: z.number(), lastNumber: z.number() })),
    handle: async ({ db }) => ({ items: await numberSeries(db), nextCursor: null }),
  }),
];
