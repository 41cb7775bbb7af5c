import { german } from './effects/de.ts';
import { english } from './effects/en.ts';
import { type Wording } from './language.ts';
import { type ParameterName } from './parameters.ts';

/** What a parameter decides in Kontor; null where it is kept with the contract and nothing is reckoned with it. */
export function effectOf(name: ParameterName): Wording | null {
  return has(name) ? { de: german[name], en: english[name] } : null;
}

function has(name: string): name is keyof typeof english {
  return Object.hasOwn(english, name);
}
