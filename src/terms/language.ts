/** The languages in which terms are explained, papers written and mails sent. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A word or sentence in every language. */
export type Wording = Readonly<Record<Language, string>>;
