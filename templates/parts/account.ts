import { type InvoicePaper, type PaperDeduction } from '../../src/documents/papers/invoice.ts';
import { type PaperTax, type PaperTotals } from '../../src/documents/papers/parts.ts';
import { creditOnPaper } from '../../src/documents/paper-credit.ts';
import { Money } from '../../src/money/money.ts';
import { type Block } from '../layout/block.ts';
import { type Kit } from './kit.ts';
import { taxLabel } from './sums.ts';
import { columnWidth, type Column } from './columns.ts';
import { type Row } from './table-row.ts';
import { table } from './table.ts';
import { section } from './text.ts';

/** Rows of net, VAT and gross under one another, the last one the result. */
export function totalsTable(kit: Kit, title: string, rows: readonly Row[]): Block[] {
  const { words } = kit;
  const figure = (title: string, at: number): Column => ({
    title,
    align: 'right',
    width: columnWidth(kit, title, [...rows.map((row) => row.cells[at] ?? ''), '100.000,00']),
  });
  const columns: Column[] = [
    { title, align: 'left' },
    figure(words.account.net, 1),
    figure(words.account.vat, 2),
    figure(words.account.gross, 3),
  ];
  return table(kit, columns, rows);
}

/** The cells of a row of net, VAT and gross. */
export function totalsCells({ figures }: Kit, label: string, totals: PaperTotals): string[] {
  return [label, figures.amount(totals.net), figures.amount(totals.vat), figures.amount(totals.gross)];
}

/**
 * How a final invoice comes from 100 % to what remains: each deposit or partial service with its number, day, net and VAT, one by one
 * (§ 11 UStG, ruling 3); the rest is a subtraction, per rate where there are several (ruling 2).
 */
export function depositAccount(kit: Kit, paper: InvoicePaper): Block[] {
  const { words, accent, styles } = kit;
  const label = creditOnPaper(paper) === null ? words.account.remaining : words.account.credit;
  const result: Row = {
    cells: totalsCells(kit, label, paper.payable),
    style: { ...styles.strong, colour: accent },
    rule: { weight: 0.8, colour: accent },
  };
  const rates = paper.payable.taxes.length > 1 ? paper.payable.taxes.map((tax) => rateRow(kit, tax)) : [];
  const rows: Row[] = [
    { cells: totalsCells(kit, words.totals.whole, paper.total) },
    ...paper.deductions.map((deduction, at) =>
      deductionRow(kit, deduction, at === paper.deductions.length - 1),
    ),
    { ...result, keep: rates.length > 0 },
    ...rates.map((row, at) => ({ ...row, keep: at < rates.length - 1 })),
  ];
  const isOfPartials = paper.deductions.every(({ of }) => of === 'partial');
  const title = isOfPartials ? words.account.partials : words.account.title;
  return section(title, styles.heading, totalsTable(kit, '', rows));
}

function deductionRow(kit: Kit, deduction: PaperDeduction, isLast: boolean): Row {
  const { words, figures } = kit;
  const minus = (amount: string) => Money.of(amount).negated().toString();
  const deducted = { net: minus(deduction.net), vat: minus(deduction.vat), gross: minus(deduction.gross) };
  const isPart = deduction.gross !== deduction.invoicedGross;
  return {
    cells: totalsCells(
      kit,
      words.account[deduction.of ?? 'deposit'](deduction.number, figures.shortDay(deduction.issuedOn)),
      deducted,
    ),
    detail: isPart
      ? words.account.partlyReceived(figures.money(deduction.invoicedGross), figures.money(deduction.gross))
      : null,
    keep: isLast,
    ...(isLast ? { rule: { weight: 0.8, colour: kit.accent } } : {}),
  };
}

function rateRow(kit: Kit, tax: PaperTax): Row {
  const { words, figures, styles } = kit;
  const gross = Money.of(tax.base).plus(Money.of(tax.amount)).toString();
  const label = words.account.rate(taxLabel(kit, tax.category, tax.rate));
  return {
    cells: [label, figures.amount(tax.base), figures.amount(tax.amount), figures.amount(gross)],
    style: styles.label,
  };
}
