import { type z } from 'zod';
import { type lineTemplateAnswer } from '../../src/offers/line-template.schemas.ts';
import {
  type comparisonAnswer,
  type offerPreviewAnswer,
  type receiptAnswer,
  type versionsAnswer,
} from '../../src/offers/offer-preview.schemas.ts';
import {
  type lineAnswer,
  type offerAnswer,
  type offerListItem,
  type orderAnswer,
} from '../../src/offers/offer.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type Offer = z.output<typeof offerAnswer>;
export type OfferListItem = z.output<typeof offerListItem>;
export type OfferLine = z.output<typeof lineAnswer>;
export type Order = z.output<typeof orderAnswer>;
export type OfferPreview = z.output<typeof offerPreviewAnswer>;
export type LineTemplate = z.output<typeof lineTemplateAnswer>;
export type Versions = z.output<typeof versionsAnswer>;
export type Comparison = z.output<typeof comparisonAnswer>;
export type Receipt = z.output<typeof receiptAnswer>;

export const lineKinds = ['lump-sum', 'effort', 'hour-pool', 'recurring', 'licence', 'third-party'] as const;
export const billingModes = [
  'half-half',
  'full-advance',
  'on-completion',
  'per-item',
  'per-sprint',
  'per-period',
  'instalments',
] as const;
export const contractTypes = ['work', 'agile', 'resources'] as const;
export const offerStatuses = ['draft', 'sent', 'ordered', 'confirmed', 'declined', 'withdrawn'] as const;

export const offerTones: Readonly<Record<string, Tone>> = {
  sent: 'info',
  ordered: 'warning',
  confirmed: 'success',
  declined: 'error',
  lapsed: 'error',
};
