import { type Json } from './api.ts';

/** One thing wrong with an otherwise good body. */
export interface Fault {
  readonly what: string;
  readonly body: Json;
  /** The field that is wrong: "lines.0.quantity". */
  readonly path: string;
}

type Leaf = readonly (string | number)[];

const numbers = ['-1', '-0.01', '1e3', '1e30', '0x10', 'NaN', 'Infinity', '1,5', '1.23456', '9'.repeat(30)];
const days = ['2026-02-30', '2026-13-01', '02.03.2026', '2026-3-2', '2026-03-02T00:00:00Z', '0000-01-01'];
const moments = [
  '2026-03-02',
  '2026-03-02T09:00:00',
  '2026-02-30T09:00:00Z',
  'yesterday',
  '+099999-01-01T00:00:00Z',
];
const ids = ['17', 'RE-2026-0001', '00000000-0000-0000-0000-00000000000g', '../../etc/passwd'];

/** What fields of these names may not hold, besides what no text may. */
const absurd: Readonly<Record<string, readonly string[]>> = {
  quantity: [...numbers, '0', '99999999'],
  unitPrice: numbers,
  discountPercent: [...numbers, '100.01'],
  vatRate: [...numbers, '100.01'],
  defaultVatRate: [...numbers, '21'],
  splitOnOrder: [...numbers, '101'],
  amount: [...numbers, '0', '0.00', '0.001', '1000000000.00'],
  net: [...numbers, '0', '0.00', '0.001', '1000000000.00'],
  valueDate: days,
  deliveredOn: days,
  firstDueOn: [...days, '2026-03-01'],
  validUntil: [...days, '2026-03-01'],
  effectiveFrom: days,
  asOf: days,
  receivedAt: moments,
  clientId: ids,
  invoiceId: ids,
  email: ['office', 'a@b', 'a b@c.at', `${'x'.repeat(300)}@example.at`],
  country: ['at', 'AUT', 'Österreich'],
  vatId: ['ATU12345678', 'DE136695976', 'keine'],
  iban: ['AT611904300234573202', 'AT', '1234'],
};

/** Every field of a body made wrong, one at a time: type, characters, length, emptiness, meaning; and a field too many. */
export function faultsIn(good: Json): Fault[] {
  const unknown = { what: 'an unknown field', body: { ...good, surprise: 1 }, path: 'surprise' };
  return [unknown, ...leavesOf(good).flatMap((leaf) => leafFaults(good, leaf))];
}

function leafFaults(good: Json, leaf: Leaf): Fault[] {
  const path = leaf.join('.');
  const value = leaf.reduce((inside: Json, key) => inside[key], good);
  const fault = (what: string, wrong: unknown): Fault => ({ what, body: changed(good, leaf, wrong), path });
  const faults = [fault('a list', [[value]]), fault('an object', { value })];
  if (typeof value !== 'string') {
    return [
      ...faults,
      fault('a text', 'seventeen'),
      fault('an absurd number', 1e30),
      fault('half of one', 0.5),
    ];
  }
  return [
    ...faults,
    fault('a number', 17),
    fault('U+0000', `${value}\u0000`),
    // Not a multiple of four, so that it is no base64 either.
    fault('a text without end', 'x'.repeat(20_001)),
    fault('nothing', ''),
    fault('blanks', '   '),
    ...(absurd[String(leaf.at(-1))] ?? []).map((wrong) => fault(`"${wrong.slice(0, 40)}"`, wrong)),
  ];
}

/** A body with one field replaced. */
function changed(good: Json, [key, ...rest]: Leaf, value: unknown): Json {
  if (key === undefined) return value;
  const copy = Array.isArray(good) ? [...good] : { ...good };
  copy[key] = changed(copy[key], rest, value);
  return copy;
}

function leavesOf(value: Json, path: Leaf = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
