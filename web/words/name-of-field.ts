import { fieldNames } from './field-names.ts';

/**
 * The path of a field as a person calls it: "lines.0.unitPrice" is "Position 1, Einzelpreis". What has no name here, like a
 * single rule of the terms, is read word by word.
 */
export function nameOfField(path: string, language: 'de' | 'en'): string {
  const names: string[] = [];
  for (const step of path.split('.')) {
    const last = names.length - 1;
    if (/^\d+$/.test(step) && last >= 0) names[last] = `${names[last]} ${Number(step) + 1}`;
    else names.push(fieldNames[step]?.[language === 'de' ? 0 : 1] ?? wordByWord(step));
  }
  return names.join(', ');
}

/** "interestFloor" → "interest floor" */
function wordByWord(name: string): string {
  return name.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
}
