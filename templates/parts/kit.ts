import { type Language } from '../../src/documents/papers/parts.ts';
import { colour, INK, MUTED, readable, tint, type Colour } from '../pdf/colour.ts';
import { type TextStyle } from '../pdf/pen.ts';
import { de, type Wording } from '../wording/de.ts';
import { en } from '../wording/en.ts';
import { figures, type Figures } from '../wording/figures.ts';

const wordings: Readonly<Record<Language, Wording>> = { de, en };

/** What every part of a paper is made with: its language and its dress. */
export interface Kit {
  readonly words: Wording;
  readonly figures: Figures;
  readonly accent: Colour;
  readonly ground: Colour;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
}

type StyleName =
  'title' | 'number' | 'heading' | 'body' | 'strong' | 'total' | 'cell' | 'label' | 'small' | 'brand';

/** The kit of a language, in a shade of the seller's colour that can be read. */
export function kitFor(language: Language, sellerColour: string): Kit {
  const accent = readable(colour(sellerColour));
  const regular = (size: number, of: Colour): TextStyle => ({ weight: 'regular', size, colour: of });
  const semibold = (size: number, of: Colour): TextStyle => ({ weight: 'semibold', size, colour: of });
  return {
    words: wordings[language],
    figures: figures[language],
    accent,
    ground: tint(accent),
    styles: {
      title: semibold(19, accent),
      number: regular(19, MUTED),
      brand: semibold(17, accent),
      heading: semibold(10.5, accent),
      body: regular(10, INK),
      strong: semibold(10, INK),
      total: semibold(11.5, accent),
      cell: regular(9.5, INK),
      label: regular(8.5, MUTED),
      small: regular(7.2, MUTED),
    },
  };
}
