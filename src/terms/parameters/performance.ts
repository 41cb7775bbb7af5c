import { z } from 'zod';
import { amountText, duration, parameter, percentText, rightOfUse } from '../parameter.ts';

/** Rendering of the services, special kinds of services, secrecy (GTC 3 to 5). */
export const performanceParameters = {
  terminationNotice: parameter(
    'gtc:3.8',
    'Kündigungsfrist zum Monatsende',
    'Notice of termination, to the end of a month',
    duration,
  ),
  minimumTerm: parameter('gtc:3.8', 'Mindestlaufzeit', 'Minimum term', duration.nullable()),
  rightOfUse: parameter('gtc:3.12', 'Nutzungsrecht an Leistungen', 'Right to use the services', rightOfUse),
  licenceRight: parameter('gtc:4.13', 'Nutzungsrecht an Lizenzen', 'Right to use licences', rightOfUse),
  inspectionDataRetention: parameter(
    'gtc:3.14',
    'Aufbewahrung von Prüfdaten',
    'How long inspection data is kept',
    duration,
  ),
  referenceUse: parameter(
    'gtc:3.15',
    'Nennung als Referenz',
    'Use as a reference',
    z.enum(['until-objection', 'with-consent']),
  ),
  draftsIncluded: parameter('gtc:4.1', 'Enthaltene Entwürfe', 'Drafts included', z.int().min(0).max(100)),
  availability: parameter(
    'gtc:4.3',
    'Verfügbarkeit je Vertragsjahr in Prozent',
    'Availability per contract year, percent',
    percentText,
  ),
  browserShare: parameter(
    'gtc:4.10',
    'Mindestanteil unterstützter Browser in Prozent',
    'Smallest market share of a supported browser, percent',
    percentText,
  ),
  secrecyPenalty: parameter(
    'gtc:5.2',
    'Vertragsstrafe bei Verletzung von Geschäftsgeheimnissen',
    'Penalty for a breach of trade secrets',
    amountText,
  ),
  nonSolicitation: parameter(
    'gtc:5.3',
    'Dauer des Abwerbeverbots nach Vertragsende',
    'Non-solicitation after the end of the contract',
    duration,
  ),
  nonSolicitationPenalty: parameter(
    'gtc:5.3',
    'Vertragsstrafe bei Abwerbung',
    'Penalty for solicitation',
    z.enum(['one-year-gross', 'none']),
  ),
};
