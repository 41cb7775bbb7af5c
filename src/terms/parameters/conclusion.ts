import { z } from 'zod';
import { componentKinds } from '../component.ts';
import { duration, orderOf, parameter, receiptHours } from '../parameter.ts';

/** Scope of the terms and conclusion of contracts (GTC 1, 2, 9). */
export const conclusionParameters = {
  precedence: parameter(
    'gtc:1.6',
    'Rangfolge der Vertragsbestandteile',
    'Order of precedence of the contract components',
    orderOf(componentKinds),
  ),
  amendmentObjection: parameter(
    'gtc:1.3',
    'Widerspruchsfrist bei Änderung der Bedingungen',
    'Period to object to amended terms',
    duration,
  ),
  clientTerms: parameter(
    'gtc:1.5',
    'Eigene Bedingungen des Kunden',
    "The client's own terms",
    z.enum(['rejected', 'accepted']),
  ),
  orderBinding: parameter(
    'gtc:2.2',
    'Bindung an die Bestellung',
    'How long an order binds the client',
    duration,
  ),
  receiptHours: parameter(
    'gtc:2.4',
    'Empfangszeiten für elektronische Erklärungen',
    'Hours in which electronic declarations are received',
    receiptHours,
  ),
  postalReceipt: parameter(
    'gtc:2.4',
    'Zugang gewöhnlicher Briefe, Werktage nach der Aufgabe',
    'Receipt of ordinary letters, working days after posting',
    z.int().min(1).max(30),
  ),
  placeOfPerformance: parameter(
    'gtc:3.1',
    'Erfüllungsort',
    'Place of performance',
    z.enum(['agency-seat', 'client-seat']),
  ),
  applicableLaw: parameter(
    'gtc:9.1',
    'Anwendbares Recht (Staat)',
    'Applicable law (country)',
    z
      .string()
      .regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166-1, like "AT"')
      .meta({ examples: ['AT'] }),
  ),
  standardsAgreed: parameter(
    'gtc:9.2',
    'Vertragsnormen (ÖNORM) gelten',
    'Standard contract norms (ÖNORM) apply',
    z.boolean(),
  ),
  placeOfJurisdiction: parameter(
    'gtc:9.3',
    'Gerichtsstand',
    'Place of jurisdiction',
    z.string().trim().min(1).max(100),
  ),
  transferNeedsConsent: parameter(
    'gtc:9.6',
    'Übertragung des Vertrags nur mit Zustimmung',
    'Transfer of the contract needs consent',
    z.boolean(),
  ),
};
