import { type PaperAllowance, type PaperTax, type PaperTotals } from '../../src/documents/papers/parts.ts';
import { Money } from '../../src/money/money.ts';
import { type Block, keepTogether } from '../layout/block.ts';
import { mm, sheet } from '../layout/sheet.ts';
import { type TextStyle } from '../pdf/pen.ts';
import { type Kit } from './kit.ts';
import { baseline, leading, openedOnce } from './text.ts';

interface Sum {
  readonly label: string;
  readonly amount: string;
  readonly style: TextStyle;
  /** The rule that says: what stands above is added up here. */
  readonly ruled?: boolean;
}

interface Priced {
  readonly lines: readonly { readonly kind: string; readonly net: string }[];
  readonly allowances: readonly PaperAllowance[];
  readonly taxes: readonly PaperTax[];
  readonly total: PaperTotals;
}

/** What the lines come to: discounts, net, VAT per rate and total, each with the base it is computed on (§ 11 UStG). */
export function sums(kit: Kit, paper: Priced, grossLabel: string): Block[] {
  const { words, figures, styles } = kit;
  const row = (label: string, amount: string): Sum => ({
    label,
    amount: figures.amount(amount),
    style: styles.body,
  });
  const linesNet = Money.sum(paper.lines.map((line) => Money.of(line.net))).toString();
  const discounted =
    paper.allowances.length === 0
      ? []
      : [
          row(words.totals.lines, linesNet),
          ...paper.allowances.map((allowance) =>
            row(
              words.totals.allowance(
                figures.percent(allowance.percent),
                figures.amount(allowance.base),
                taxLabel(kit, allowance.taxCategory, allowance.taxRate),
              ),
              Money.of(allowance.amount).negated().toString(),
            ),
          ),
        ];
  const rows: Sum[] = [
    ...discounted,
    { ...row(words.totals.net, paper.total.net), ruled: discounted.length > 0 },
    ...paper.taxes.map((tax) => row(vatLabel(kit, tax, paper), tax.amount)),
    { label: grossLabel, amount: figures.money(paper.total.gross), style: styles.total, ruled: true },
  ];
  return sumBlocks(kit, rows);
}

/** "20 %", or why there is no VAT. */
export function taxLabel(kit: Kit, category: PaperTax['category'], rate: string): string {
  return category === 'S' ? kit.figures.percent(rate) : kit.words.untaxed[category];
}

/** What is outside the scope of VAT only because it passes through is called so (§ 4 Abs 3 UStG). */
function vatLabel({ words, figures }: Kit, tax: PaperTax, { lines }: Pick<Priced, 'lines'>): string {
  const base = figures.amount(tax.base);
  const outlays = lines.filter(({ kind }) => kind === 'outlay').map(({ net }) => Money.of(net));
  if (tax.category === 'O' && outlays.length > 0 && Money.sum(outlays).equals(Money.of(tax.base)))
    return words.totals.passThrough(base);
  return tax.category === 'S'
    ? words.totals.vat(figures.percent(tax.rate), base)
    : words.totals.untaxed[tax.category](base);
}

/** Labels and amounts at the right half of the page, never parted from each other. */
function sumBlocks(kit: Kit, rows: readonly Sum[]): Block[] {
  const table = openedOnce('Table');
  const left = sheet.left + mm(75);
  return keepTogether(
    rows.map(({ label, amount, style, ruled }, at): Block => {
      const above = ruled ? 4 : at === 0 ? 5 : 0;
      return {
        height: leading(style) + above,
        draw(pen, top) {
          const row = pen.element('TR', table(pen));
          if (ruled) pen.artifact(() => pen.fill(left, top + 1.5, sheet.right - left, 0.8, kit.accent));
          const y = baseline(top + above, style);
          const head = pen.element('TH', row, { scope: 'Row' });
          pen.mark(head, 'TH', () => pen.text(left, y, label, style));
          pen.mark(pen.element('TD', row), 'TD', () => pen.textEndingAt(sheet.right, y, amount, style));
        },
      };
    }),
  );
}
