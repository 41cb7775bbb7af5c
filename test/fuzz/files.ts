import fc from 'fast-check';
import { camt } from '../support/camt.ts';
import { zip } from '../support/zip.ts';

const DAY = '2026-03-02';

/** What a bank would send: any movements, of invoices that exist or do not. */
const statement: fc.Arbitrary<Buffer> = fc
  .array(
    fc.record({
      amount: fc.constantFrom('600.00', '0.01', '12.00', '99999999999.99'),
      day: fc.constantFrom(DAY, '2026-02-27', '1999-12-31'),
      text: fc.constantFrom('RE-2026-0001', 'Rechnung RE-2026-0002', 'Danke <&>', ''),
      credit: fc.boolean(),
      reversal: fc.boolean(),
      currency: fc.constantFrom('EUR', 'USD'),
      status: fc.constantFrom('BOOK', 'PDNG'),
      payer: fc.constantFrom('Šárka Österreicher', 'x'.repeat(200)),
      reference: fc.constantFrom(null, 'A1', 'A2'),
    }),
    { maxLength: 4 },
  )
  .map((movements) => Buffer.from(camt(movements)));

const indexValues: fc.Arbitrary<Buffer> = fc
  .array(
    fc.constantFrom('VPIZR-202609;VPI-0;133,1', 'VPIZR-2026;VPI-0;130,0', 'VPIZR-209913;VPI-0;x', ';;'),
    {
      maxLength: 5,
    },
  )
  .map((lines) => Buffer.from(['C-VPIZR-0;C-VPI1-0;F-VPIMZBM', ...lines].join('\n')));

const bombs = fc.constantFrom(
  '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><Document>&b;</Document>',
  '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>',
  '<?xml version="1.0" encoding="UTF-7"?><Document/>',
  '<?xml version="1.0" encoding="ISO-8859-1"?><Document>\u00e4</Document>',
  `<Document>${'<a>'.repeat(20_000)}`,
  `"${'x'.repeat(200_000)}`,
  `${';'.repeat(100_000)}\n`,
  '',
);

const harmed = fc
  .tuple(fc.oneof(statement, indexValues), fc.nat({ max: 100_000 }), fc.uint8Array({ maxLength: 8 }))
  .map(([bytes, place, wrong]) => {
    const at = place % Math.max(bytes.length, 1);
    return Buffer.concat([bytes.subarray(0, at), wrong, bytes.subarray(at + wrong.length * 2)]);
  });

const anyFile = fc.oneof(
  { weight: 3, arbitrary: statement },
  { weight: 2, arbitrary: indexValues },
  { weight: 3, arbitrary: harmed },
  { weight: 1, arbitrary: bombs.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
);

/** Archives, right ones and such as lie about their size, name places elsewhere or end too early. */
const archive = fc
  .tuple(
    fc.array(anyFile, { maxLength: 3 }),
    fc.constantFrom('a.xml', '../../a.xml', '/etc/passwd', 'ü\u0000.xml', ''),
    fc.constantFrom(undefined, 0, 4_000_000_000),
    fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  )
  .map(([files, name, claimed, missing]) => {
    const size = claimed === undefined ? {} : { claimedSize: claimed };
    const bytes = zip(...files.map((file, nth) => ({ name: `${nth}${name}`, bytes: file, ...size })));
    return bytes.subarray(0, bytes.length - missing);
  });

/** What somebody may send in place of a file. */
export const hostileFile: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: anyFile },
  { weight: 1, arbitrary: archive },
);
