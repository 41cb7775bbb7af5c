import { z } from 'zod';
import { splitVatId } from '../money/vat-id.ts';
import { type VatCheckResult } from './client.ts';

/** Where and how patiently VIES is asked. */
export interface ViesService {
  readonly url: string;
  readonly timeoutMs: number;
}

/** The VAT information exchange system of the European Commission. */
export const officialVies: ViesService = {
  url: 'https://ec.europa.eu/taxation_customs/vies/rest-api',
  timeoutMs: 5000,
};

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

/**
 * Asks VIES whether a VAT id is valid. It never throws: an outage, a timeout or an answer that makes no sense is the
 * result `unverified` with its reason, because a check must never block business.
 */
export async function askVies(service: ViesService, id: string, asker: string | null): Promise<ViesAnswer> {
  const asked = splitVatId(id);
  const own = asker === null ? null : splitVatId(asker);
  try {
    const response = await fetch(`${service.url}/check-vat-number`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        countryCode: asked.prefix,
        vatNumber: asked.number,
        ...(own === null ? {} : { requesterMemberStateCode: own.prefix, requesterNumber: own.number }),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(service.timeoutMs),
    });
    return viesAnswer(await response.json());
  } catch (error) {
    return unverified(
      error instanceof Error ? `VIES could not be asked: ${reasonOf(error)}` : 'VIES could not be asked',
    );
  }
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

/** Member states that disclose nothing send dashes. */
function disclosed(text: string | null | undefined): string | null {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return line === '' || /^-+$/.test(line) ? null : line.slice(0, 500);
}

function unverified(note: string): ViesAnswer {
  return { result: 'unverified', consultation: null, trader: null, note: note.slice(0, 500) };
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
