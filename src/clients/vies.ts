import { z } from 'zod';
import { splitVatId } from '../money/vat-id.ts';
import { type VatCheckResult } from './client.ts';

/** What VIES said, or why it could not say anything. */
export interface ViesAnswer {
  readonly result: VatCheckResult;
  /** The consultation number, which proves the check; given only to askers who name their own VAT id. */
  readonly consultation: string | null;
  /** Name and address as registered, where the member state discloses them. */
  readonly trader: string | null;
  readonly note: string | null;
}

const reply = z.looseObject({
  valid: z.boolean().optional(),
  userError: z.string().optional(),
  requestIdentifier: z.string().nullish(),
  name: z.string().nullish(),
  address: z.string().nullish(),
  errorWrappers: z.array(z.looseObject({ error: z.string() })).optional(),
});

/** With `valid: false`, these say that the id does not exist; any other code says that nobody looked. */
const denials = new Set(['INVALID', 'INVALID_INPUT']);

/** The question whether a VAT id is valid; who names its own id gets a consultation number. */
export function viesQuestion(id: string, asker: string | null): Readonly<Record<string, string>> {
  const asked = splitVatId(id);
  const question = { countryCode: asked.prefix, vatNumber: asked.number };
  if (asker === null) return question;
  const own = splitVatId(asker);
  return { ...question, requesterMemberStateCode: own.prefix, requesterNumber: own.number };
}

/** Reads what VIES answers. */
export function viesAnswer(json: unknown): ViesAnswer {
  const parsed = reply.safeParse(json);
  if (!parsed.success) return unverified('VIES gave an answer that could not be read');
  const { valid, userError, requestIdentifier, name, address, errorWrappers } = parsed.data;
  const trader = [name, address]
    .map(disclosed)
    .filter((part) => part !== null)
    .join(', ');
  const consultation = disclosed(requestIdentifier);
  if (valid === true) {
    return { result: 'valid', consultation, trader: trader === '' ? null : trader, note: null };
  }
  if (valid === false && (userError === undefined || denials.has(userError))) {
    return { result: 'invalid', consultation, trader: null, note: userError ?? null };
  }
  return unverified(`VIES could not tell: ${userError ?? errorWrappers?.[0]?.error ?? 'no reason given'}`);
}

/** What is kept when nobody answered. */
export function viesSilence(error: unknown): ViesAnswer {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return unverified(`VIES could not be asked: ${cause instanceof Error ? cause.message : 'no reason given'}`);
}

/** Member states that disclose nothing send dashes. */
function disclosed(text: string | null | undefined): string | null {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return line === '' || /^-+$/.test(line) ? null : line.slice(0, 500);
}

function unverified(note: string): ViesAnswer {
  return { result: 'unverified', consultation: null, trader: null, note: note.slice(0, 500) };
}
