import fc from 'fast-check';

/** Text that has broken programs before. */
const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202Etxt.exe',
  '﷽'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(20),
  "'; drop table invoice; --",
  '%_\\',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x.example")',
  '../../etc/passwd',
  '{{7*7}}',
  '${7*7}',
  'null',
  '__proto__',
  'a\r\nSet-Cookie: x=y',
  'x'.repeat(300),
  'ß'.repeat(20_000),
];

/** Numbers as text, of which none is an amount that anybody means. */
const numbers = [
  '-1',
  '-0',
  '0',
  '0.00',
  '0.0001',
  '0.00001',
  '1e5',
  '1e400',
  '1,5',
  '+1',
  ' 1',
  '00012.50',
  '0x10',
  'NaN',
  '-Infinity',
  '٣',
  '1'.repeat(40),
  '9999999999.99',
  '99999999.9999',
  '12345678901234567890.12',
];

const days = [
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0001-01-01',
  '1582-10-10',
  '1899-12-31',
  '9999-12-31',
  '10000-01-01',
  '-000001-01-01',
  '2026-3-2',
  '2026-03-02 ',
  '2026-W10-1',
  '20260302',
  '2026-03-02T09:00:00',
  '2026-03-02T25:00:00Z',
  '2026-03-29T02:30:00+01:00',
  '1900-01-01T00:00:00-23:59',
  '2999-12-31T23:59:59Z',
  'infinity',
  'today',
];

/** Any one string that no field expects. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts, ...numbers, ...days),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Any value of JSON that no field expects. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      0.1,
      1e21,
      -1e308,
      Number.MAX_SAFE_INTEGER + 2,
      [],
      {},
      [[]],
      [null],
      { id: null },
      { $ne: 1 },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Bodies that are no object of ours, as they would travel. */
export const hostileBody: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom(
      '',
      ' ',
      '{',
      'null',
      '[]',
      '""',
      '1e400',
      '{"a":1e999}',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      '['.repeat(20_000),
      '{"a":'.repeat(5_000),
      '\uFEFF{}',
      '{"a":1,"a":2}',
      '{"title":"\\u0000"}',
      '{"title":"\\ud83d"}',
      `{"title":"${'x'.repeat(1_100_000)}"}`,
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    )
    .map((text) => Buffer.from(text)),
  fc.jsonValue({ maxDepth: 4 }).map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
