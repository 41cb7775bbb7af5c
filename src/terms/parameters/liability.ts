import { z } from 'zod';
import { duration, parameter } from '../parameter.ts';

/** Acceptance, warranty, claims, end of the contract (GTC 8). */
export const liabilityParameters = {
  acceptancePeriod: parameter(
    'gtc:8.5',
    'Rügefrist nach Lieferung',
    'Period to object after delivery',
    duration,
  ),
  latentDefectPeriod: parameter(
    'gtc:8.5',
    'Rügefrist ab Entdeckung verborgener Mängel',
    'Period to report latent defects, from discovery',
    duration,
  ),
  warranty: parameter('gtc:8.6', 'Gewährleistung ab Lieferung', 'Warranty from delivery', duration),
  claimsAfterKnowledge: parameter(
    'gtc:8.7',
    'Verjährung von Schadenersatz ab Kenntnis',
    'Limitation of damages from knowledge',
    duration,
  ),
  claimsAfterEvent: parameter(
    'gtc:8.7',
    'Verjährung von Schadenersatz ab dem Ereignis',
    'Limitation of damages from the event',
    duration,
  ),
  remedyPeriod: parameter('gtc:8.13', 'Frist zur Mängelbehebung', 'Period to remedy a defect', duration),
  terminationForm: parameter(
    'gtc:8.14',
    'Form der Kündigung',
    'Form of a termination',
    z.enum(['registered-mail', 'written']),
  ),
};
