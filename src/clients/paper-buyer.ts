import { type PaperBuyer } from '../documents/papers/parts.ts';
import { type Client } from './client.ts';

/** The client as papers carry it (BG-7). */
export function paperBuyer(client: Client): PaperBuyer {
  const { address } = client;
  return {
    name: client.name,
    street: address.street,
    postalCode: address.postalCode,
    city: address.city,
    country: address.country,
    number: client.number,
    vatId: client.vatId,
    email: client.email,
  };
}
