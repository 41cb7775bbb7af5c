import { z } from 'zod';
import { cadences } from '../calendar/cadence.ts';
import { deliveryAnswer } from '../deliveries/delivery.schemas.ts';
import { id } from '../http/schemas.ts';
import { billedWhen } from '../offers/line-cadence.ts';
import { perPeriodAnswer } from '../offers/offer.schemas.ts';
import { termKinds } from '../offers/term.ts';
import { buyerAccounts } from '../offers/third-party.ts';
import { terminationAnswer } from '../terminations/termination.schemas.ts';
import { partStatuses, remunerations } from './billing-plan.ts';
import { priceCauses } from './price.ts';

export const contractStatuses = ['active', 'suspended', 'completed', 'terminated', 'withdrawn'] as const;

export const contractListItem = z.object({
  id,
  number: z.string(),
  clientId: id,
  clientName: z.string(),
  status: z.enum(contractStatuses),
  concludedOn: z.string(),
  title: z.string(),
  net: z.string(),
  gross: z.string(),
});

const contractLine = z.object({
  id: z.string().describe('what time entries name as itemId'),
  position: z.number().int(),
  kind: z.string(),
  description: z.string(),
  quantity: z.string(),
  unit: z.string(),
  unitPrice: z.string(),
  discountPercent: z.string(),
  vatCategory: z.string(),
  vatRate: z.string(),
  net: z.string(),
  bindingEstimate: z.boolean(),
  cadence: z.enum(cadences).nullable(),
  billed: z.enum(billedWhen).nullable(),
  account: z.enum(buyerAccounts).nullable(),
});

const billingPart = z.object({
  id,
  position: z.number().int(),
  trigger: z.string(),
  invoiceKind: z.string(),
  linePosition: z.number().int().nullable(),
  sharePercent: z.string(),
  net: z.string().describe('less what was carved out of it'),
  clause: z.string(),
  remuneration: z.enum(remunerations),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  dueOn: z
    .string()
    .nullable()
    .describe('of what is agreed or happens while the contract runs: the day from which it may be billed'),
  status: z.enum(partStatuses),
  called: z
    .object({
      calledOn: z.string(),
      clause: z.string(),
      reasons: z.array(z.string()),
      note: z.string().nullable(),
    })
    .nullable()
    .describe('asked for before its time (GTC 6.9, 7.10)'),
  invoiceId: id.optional(),
  invoiceNumber: z.string().optional(),
});

export const contractAnswer = z.object({
  id,
  number: z.string(),
  clientId: id,
  orderId: id,
  status: z.enum(contractStatuses),
  concludedOn: z.string(),
  concludedBy: z.enum(['confirmation', 'conduct']),
  term: z
    .object({
      kind: z.enum(termKinds),
      startsOn: z.string(),
      months: z.number().int().nullable(),
      renewalMonths: z.number().int().nullable(),
      nextRenewal: z
        .string()
        .nullable()
        .describe('the first day of the next term, unless somebody ends it before'),
      noticeBy: z.string().nullable().describe('the last day on which a notice still prevents that renewal'),
      earliestEnd: z.string().nullable().describe('the last day if notice were received today'),
    })
    .nullable(),
  endsOn: z
    .string()
    .nullable()
    .describe('the last day, as far as one is agreed or follows from a termination'),
  termsVersion: z.string(),
  title: z.string(),
  billingMode: z.string(),
  contractType: z.string(),
  lines: z.array(contractLine),
  taxes: z.array(z.object({ category: z.string(), rate: z.string(), base: z.string(), amount: z.string() })),
  perPeriod: perPeriodAnswer,
  net: z.string(),
  vat: z.string(),
  gross: z.string(),
  components: z.array(z.object({ kind: z.string(), rank: z.number().int(), title: z.string() })),
  effectiveTerms: z.array(
    z.object({
      parameter: z.string(),
      label: z.object({ de: z.string(), en: z.string() }),
      value: z.unknown(),
      source: z.string(),
      clause: z.string(),
    }),
  ),
  terminations: z.array(terminationAnswer),
  prices: z
    .array(
      z.object({
        linePosition: z.number().int(),
        validFrom: z.string(),
        unitPrice: z.string(),
        cause: z.enum(priceCauses),
        reason: z.string(),
        clause: z.string(),
      }),
    )
    .describe('changes of unit prices; until the first of them a line costs what it says'),
  billing: z.array(billingPart),
  release: z
    .object({ releasedOn: z.string(), cause: z.string(), reason: z.string().nullable(), actor: z.string() })
    .nullable(),
  deliveries: z.array(deliveryAnswer),
  suspension: z
    .object({
      since: z.string(),
      reason: z.string(),
      reminder: z.string().nullable().describe('number of the unsuccessful reminder, if one gave the right'),
      actor: z.string(),
      clause: z.string(),
    })
    .nullable(),
  withdrawal: z
    .object({
      withdrawnOn: z.string(),
      agreed: z.string(),
      renderedPercent: z.string().nullable(),
      rendered: z.string(),
      savedExpense: z.string(),
      lostProfit: z.string(),
      note: z.string().nullable(),
      actor: z.string(),
      documentId: id,
      clause: z.string(),
    })
    .nullable()
    .describe('how the contract was settled; nets'),
  actions: z.array(z.string()).describe('what may happen next'),
});
