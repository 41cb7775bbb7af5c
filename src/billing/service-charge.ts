import { type AdditionalService, serviceTax } from '../additional-services/additional-service.ts';
import { shortDay } from '../calendar/written-day.ts';
import { type Language } from '../documents/papers/parts.ts';
import { unitCode } from '../offers/units.ts';
import { type Charge } from './charge.ts';

/** An additional service that was rendered, with who ordered it (GTC 6.6). It bears no discount of the offer. */
export function serviceCharge(service: AdditionalService, language: Language): Charge {
  const { base } = serviceTax(service);
  const day = shortDay(service.orderedOn, language);
  const detail = {
    de: `Zusatzleistung, bestellt von ${service.orderedBy} am ${day}`,
    en: `additional service, ordered by ${service.orderedBy} on ${day}`,
  }[language];
  return {
    line: {
      position: service.number,
      kind: 'additional',
      description: service.description,
      detail,
      quantity: service.quantity,
      unit: service.unit,
      unitCode: unitCode(service.unit),
      unitPrice: service.unitPrice,
      discountPercent: null,
      net: base.toString(),
      taxCategory: service.vatCategory,
      taxRate: service.vatRate,
    },
    base,
  };
}
