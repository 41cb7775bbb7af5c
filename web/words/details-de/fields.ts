import { type Pattern } from './pattern.ts';

/** What is wrong with a single field, after its name. */
export const fieldPatterns: readonly Pattern[] = [
  [/^is required$/, 'fehlt'],
  [/^must not be empty$/, 'darf nicht leer sein'],
  [/^must be at least (\S+)$/, 'muss mindestens $1 sein'],
  [/^must be at most (\S+)$/, 'darf höchstens $1 sein'],
  [/^must have at least (\d+) (?:characters|items?)$/, 'braucht mindestens $1'],
  [/^must have at most (\d+) characters$/, 'darf höchstens $1 Zeichen haben'],
  [/^must have at most (\d+) items?$/, 'darf höchstens $1 Einträge haben'],
  [/^must be a whole number$/, 'muss eine ganze Zahl sein'],
  [/^must be a number$/, 'muss eine Zahl sein'],
  [/^must be (?:text in quotes|a list|an object|true or false)$/, 'fehlt oder hat nicht die richtige Form'],
  [/^must be (".*")$/, 'muss eines davon sein: $1'],
  [/^is not an id;.*$/, 'gibt es nicht'],
  [/^is not a mail address;.*$/, 'ist keine E-Mail-Adresse; bitte etwa office@example.at schreiben'],
  [/^is not base64$/, 'ist keine Datei'],
  [/^is not a field of this call$/, 'wird hier nicht angegeben'],
  [/^has none of the forms.*$/, 'hat nicht die richtige Form'],
  [/^must be a percentage from 0 to 100,.*$/, 'muss ein Prozentsatz von 0 bis 100 sein'],
  [/^must be an amount in euro,.*$/, 'muss ein Betrag in Euro sein, etwa 50000.00'],
  [/^small letters, digits and hyphens,.*$/, 'nur Kleinbuchstaben, Ziffern und Bindestriche, etwa gtc-2027'],
];
