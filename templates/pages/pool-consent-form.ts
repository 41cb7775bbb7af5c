import { figures } from '../wording/figures.ts';
import { field, form } from './form.ts';
import { type Html } from './html.ts';
import { said, section } from './parts.ts';
import { type PoolAnswer, type PoolPage } from './pool.page.ts';
import { type Frame } from './portal-page.ts';
import { poolWords } from './wording/pool.ts';

/** Asks for consent to more hours, with what an hour costs (GTC 6.5, 6.6). */
export function consentForm(
  { language }: Frame,
  { id, unitPrice }: PoolPage,
  noticeId: string,
  answer: PoolAnswer | null,
): Html {
  const words = poolWords[language];
  const wrong = (what: 'noHours' | 'noName') =>
    answer?.wrong?.includes(what) === true ? words[what] : undefined;
  return section(
    words.consentTitle,
    said(words.meaning(unitPrice === null ? null : figures[language].money(unitPrice))),
    form({
      action: `/portal/pools/${id}/consent`,
      button: words.consent,
      hidden: { noticeId },
      fields: [
        field({
          name: 'hours',
          label: words.more,
          value: answer?.hours ?? '5',
          kind: 'decimal',
          longest: 9,
          wrong: wrong('noHours'),
        }),
        field({
          name: 'name',
          label: words.name,
          value: answer?.name,
          autocomplete: 'name',
          wrong: wrong('noName'),
        }),
      ],
    }),
  );
}
