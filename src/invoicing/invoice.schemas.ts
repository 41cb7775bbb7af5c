import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { invoiceStatuses } from './invoice.ts';

export const invoiceKinds = [
  'advance',
  'partial',
  'final',
  'standard',
  'credit-note',
  'cancellation',
  'penalty',
  'interest',
] as const;
const taxes = z
  .array(z.object({ category: z.string(), rate: z.string(), base: z.string(), amount: z.string() }))
  .readonly();
const totals = { net: z.string(), vat: z.string(), gross: z.string() };

export const invoiceListItem = z.object({
  id,
  number: z.string(),
  kind: z.enum(invoiceKinds),
  contractId: id,
  clientId: id,
  clientName: z.string(),
  correctsId: id.nullable(),
  cancelledBy: id.nullable(),
  issuedOn: z.string(),
  receivedOn: z.string().nullable().describe('deemed receipt; empty until the first successful dispatch'),
  dueOn: z.string().nullable().describe('the last day to pay'),
  ...totals,
  open: z.string(),
  status: z.enum(invoiceStatuses),
  documentId: id,
  sha256: z.string().nullable().describe('of the archived PDF; empty until it is rendered'),
});

export const invoiceAnswer = invoiceListItem.extend({
  title: z.string(),
  contractNumber: z.string().nullable(),
  language: z.enum(['de', 'en']),
  lines: z
    .array(
      z.object({
        position: z.number().int(),
        kind: z.string(),
        description: z.string(),
        detail: z.string().nullable(),
        quantity: z.string(),
        unit: z.string(),
        unitCode: z.string(),
        unitPrice: z.string(),
        discountPercent: z.string().nullable(),
        net: z.string(),
        taxCategory: z.string(),
        taxRate: z.string(),
      }),
    )
    .readonly(),
  allowances: z
    .array(
      z.object({
        percent: z.string(),
        base: z.string(),
        amount: z.string(),
        taxCategory: z.string(),
        taxRate: z.string(),
      }),
    )
    .readonly(),
  taxes: taxes.describe('what remains payable, per VAT rate'),
  total: z.object({ ...totals, taxes }).describe('the 100 % before deductions'),
  deductions: z
    .array(
      z.object({
        of: z.literal('partial').optional().describe('a partial service; otherwise a deposit'),
        invoiceId: id,
        number: z.string(),
        issuedOn: z.string(),
        invoicedGross: z.string(),
        ...totals,
        taxes,
      }),
    )
    .readonly(),
  supply: z.object({ from: z.string(), to: z.string() }).nullable(),
  expectedSupply: z.string().nullable(),
  corrects: z.object({ number: z.string(), issuedOn: z.string(), reason: z.string() }).nullable(),
  notes: z.array(z.string()).readonly(),
  clauses: z.array(z.object({ ref: z.string(), text: z.string() })).readonly(),
  instalmentPlan: z
    .object({
      id,
      number: z.string(),
      total: z.string(),
      paid: z.string(),
      lost: z.boolean(),
      next: z.object({ dueOn: z.string(), amount: z.string() }).nullable(),
    })
    .nullable()
    .meta({ description: 'the plan in force that covers it (GTC 7.8)' }),
});
