import { type LetterWording } from './letters-de.ts';

/** What the letters of each kind say in English. */
export const letters: LetterWording = {
  poolNotice: {
    reached: (percent: string, all: boolean) =>
      all
        ? 'The hours agreed for this period are used up.'
        : `${percent} of the hours agreed for this period are used.`,
    period: 'Period',
    agreed: 'Hours agreed',
    used: 'Worked so far',
    remaining: 'Still available',
    overage: 'Worked beyond',
    expiry: 'Unused hours expire at the end of the period.',
    beyond:
      'We work further hours only with your consent, unless imminent damage has to be averted. They are invoiced separately.',
    consent: (link: string) => `You can consent here: ${link}`,
    answer: 'You can consent by answering this message.',
  },
  overrunNotice: {
    apparent: 'It has become apparent that the costs of the following service will exceed our estimate:',
    objectBy: 'Objection by',
    estimated: 'Estimate',
    spent: (day: string) => `Spent by ${day}`,
    forecast: 'Expected in total',
    overrun: 'Overrun',
    costs: 'Costs',
    amount: 'Net in €',
    object: (day: string) =>
      `You may object in writing by ${day}. The objection counts if it offers a less expensive alternative.`,
    silence: 'Without such an objection the overrun counts as approved and is charged by the effort spent.',
    tolerance: (percent: string) =>
      `Under our terms, overruns of up to ${percent} count as approved from the outset.`,
  },
  reminder: {
    attention: (name) => `The management, attn. ${name}`,
    late: {
      1: 'The time to pay the following invoices has passed, and we have not seen a payment.',
      2: 'We have not received the following amounts upon our first reminder. We therefore address you as the management.',
    },
    invoice: 'Invoice',
    issuedOn: 'of',
    dueOn: 'payable by',
    open: 'Open in €',
    interest: 'Interest in €',
    costs: 'Costs in €',
    credit: 'Your credit',
    sum: 'Sum',
    explained: (day) =>
      `Default interest up to ${day}; it continues to accrue until payment is received. Costs: flat compensation for the cost of recovery per invoice (§ 458 UGB). Interest and costs are damages and bear no VAT.`,
    charged: 'The default interest shown is charged by this letter.',
    consequences: {
      1: 'If payment is not received by then, we may declare services rendered but not yet invoiced due at once, and stop further services until everything is paid.',
      2: 'If payment is still not received by then, we may withdraw from all contracts and claim lost profit.',
    },
    crossed: 'If you have paid in the meantime, please disregard this letter.',
  },
  instalments: {
    agreed: (amount, count) =>
      `We have agreed that you pay ${amount} in ${count} instalments. The amount is made up as follows:`,
    replaces: (number) => `This agreement takes the place of instalment plan ${number}.`,
    plan: 'Payment schedule',
    position: 'No.',
    dueOn: 'pay by',
    amount: 'Amount in €',
    rest: 'then open in €',
    sum: 'Total',
    included: (day) =>
      `Interest and costs up to ${day} are part of the instalments; they are damages and carry no VAT.`,
    interest:
      'Amounts that are not yet due bear no default interest; a late instalment bears interest from the day after its day of payment. What counts is the day on which the money reaches our account.',
    lossOfTerm:
      'If one instalment is not paid on time, the whole outstanding amount becomes due at once (loss of term).',
    invoice: (gross, count) =>
      `The invoice amount of ${gross} is payable in ${count} instalments. The days of payment are in the instalment plan, which you receive after this invoice.`,
    firstOf: (count, days) => `first of ${count} instalments, within ${days} days of receipt`,
    first: (day) => `the first instalment, by ${day} at the latest`,
    atOnce: 'without delay, the amount is due',
    late: (position, amount, day, missing) =>
      `Instalment ${position} of ${amount} was to be paid by ${day}. On that day ${missing} were missing of the instalments due until then.`,
    lost: (rest, since) =>
      `The term is therefore lost: the whole outstanding amount of ${rest} has been due since ${since}.`,
    consequences:
      'From that day on we charge default interest, which we claim separately, and we remind you of the open invoices again.',
    talk: 'If you would like to agree on other days of payment, please contact us right away.',
  },
  claims: {
    until: 'As of',
    interest: 'Default interest',
    claimed: 'Claim',
    from: 'from',
    to: 'to',
    days: 'Days',
    principal: 'Principal in €',
    rate: '% p.a.',
    amount: 'Interest in €',
    paid: 'of it paid in €',
    all: (amount) => `As of this day ${amount} is payable in all.`,
    explained:
      'Simple interest from the day after the last day to pay, for each half-year at the base rate of its first day plus the agreed margin, at least at the agreed rate; rounded to cents once per invoice. Interest and costs are damages and bear no VAT.',
    excuse: (number, from, reason) =>
      `${number} from ${from}: only the rate for a delay without fault (§ 456 UGB, § 1000 ABGB). ${reason}`,
    dayCounts: {
      'actual/365': 'Day count: actual days, a year of 365 days.',
      'actual/actual': 'Day count: actual days, each year by its own length.',
      '30/360': 'Day count: months of 30 days, a year of 360.',
    },
  },
  withdrawal: {
    declared: (reminder, date) =>
      `Our reminders, the last being ${reminder} of ${date} to your management, were unsuccessful. We therefore withdraw from the following contracts with immediate effect and render no further services under them.`,
    contract: 'Order',
    of: 'of',
    agreed: 'Agreed in €',
    rendered: 'Rendered in €',
    saved: 'Saved in €',
    lost: 'Lost in €',
    explained:
      'Amounts are net. Rendered: what was performed until today; it is invoiced with VAT, less advance payments invoiced. Lost: the agreed price less what was rendered and less expenses saved; these are damages and bear no VAT.',
    enclosed: 'The settlement reaches you as:',
    open: (amount) =>
      `After this settlement ${amount} of earlier invoices is open; default interest and collection costs come on top. These claims stand.`,
  },
  interestNote: {
    to: 'Interest to',
    late: (day) =>
      `For the late payment of the following invoices we charge default interest up to and including ${day}.`,
    whole: 'Interest in €',
    before: 'charged before in €',
    charged: 'charged now in €',
    how: 'How the interest is computed',
  },
  timesheet: {
    day: 'Day',
    person: 'Person',
    work: 'Work',
    hours: 'Hours',
    rate: '€ per hour',
    sum: 'Sum',
    all: (hours: string) => `${hours} hours in all.`,
  },
  prices: {
    indexed: (contract: string, day: string) =>
      `The prices of your contract ${contract} are index-linked. We adjust them to the Austrian consumer price index (VPI) published by Statistics Austria. The following prices without VAT apply from ${day}:`,
    costs: (contract: string, percent: string, day: string) =>
      `The costs of the services under your contract ${contract} have risen by ${percent}, beyond our influence. We pass this increase on. The following prices without VAT apply from ${day}:`,
    unit: 'per',
    old: 'so far in €',
    new: 'new in €',
    calculation: 'Calculation',
    agreed: (price: string) => `agreed price ${price}`,
    position: (position: number) => `Item ${position}`,
    reading: (value: string, series: string, month: string) => `${value} (${series}, ${month})`,
    provisional: 'provisional',
    chained: (series: string, month: string, from: string, value: string, factor: string) =>
      `${series} is not published any more; ${month}: ${from} ${value} × chaining factor ${factor}.`,
    rise: (percent: string) => `change rounded to one decimal: +${percent}`,
    methods: {
      'high-water-mark':
        'Falling index values are disregarded: the highest value compared since the base month counts, always calculated from the agreed price.',
      'skip-and-compound': 'Years with a falling index are disregarded.',
    },
    explained: 'Only the result is rounded, half up.',
    source: 'Data source: Statistics Austria – data.statistik.gv.at (CC BY 4.0), own calculation.',
    reason: (reason: string) => `Reason: ${reason}`,
    evidence: (title: string, day: string) => `Evidence: ${title} of ${day}. We provide it on request.`,
    next: 'All other agreements remain unchanged; there is nothing you need to do.',
  },
  offer: {
    billing: 'Billing',
    order: 'Order',
    orderText: (number, version) =>
      `We order the supplies of offer ${number}, version ${version}, on the terms stated.`,
    place: 'Place, date',
    signature: 'Name, signature',
  },
  acknowledgement: {
    thanks: (offer) => `Thank you for your order on our offer ${offer}.`,
    received: (moment) => `It counts as received on ${moment}.`,
    nothingConcluded:
      'This message confirms the receipt only. A contract comes about by our order confirmation or by the start of our services.',
    bound: (day) => `You are bound by your order until ${day}; you will hear from us by then.`,
    moment: (day, time) => `${day}, ${time} (Vienna)`,
  },
  confirmation: {
    thanks: (offer, version, received) =>
      `We confirm your order of ${received} on our offer ${offer}, version ${version}.`,
    concluded: (day) => `The contract is thereby concluded on ${day}.`,
    plan: 'What is invoiced when',
    part: 'Part',
    sum: 'Sum',
  },
  termination: {
    received: {
      client: (day: string) => `We received your termination of this contract on ${day}.`,
      agency: (day: string) => `We have terminated this contract; you received our notice on ${day}.`,
    },
    ends: (day: string) => `The contract ends at the end of ${day}.`,
    until:
      'Until then services and prices stay as they are. What you have already paid for the time after will be credited to you.',
  },
};
