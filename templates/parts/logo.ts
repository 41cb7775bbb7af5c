import { mm, sheet } from '../layout/sheet.ts';
import { type Pen } from '../pdf/pen.ts';
import { type Picture } from '../pdf/picture.ts';

const LARGEST = { width: mm(70), height: mm(17) };

/** Draws the logo as large as the letterhead allows. */
export function drawLogo(pen: Pen, logo: Picture, name: string): void {
  const scale = Math.min(LARGEST.width / logo.width, LARGEST.height / logo.height);
  const figure = pen.element('Figure', pen.document, { alt: name });
  pen.mark(figure, 'Figure', () =>
    pen.picture(logo, sheet.left, mm(13), logo.width * scale, logo.height * scale),
  );
}
