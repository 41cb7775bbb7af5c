import { type KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key does in a cell that holds text: at its edges, and while all of it is chosen, the arrows lead to the next cell. */
export function moveFrom(
  table: HTMLElement | null,
  event: KeyboardEvent<HTMLInputElement>,
  row: number,
  column: number,
): void {
  if (event.key === 'F2') {
    event.preventDefault();
    return focusDetail();
  }
  const step = steps[event.key];
  const cell = event.currentTarget;
  const { selectionStart, selectionEnd, value } = cell;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (step === undefined) return undefined;
  if (event.key === 'ArrowLeft' && !isWhole && selectionStart !== 0) return undefined;
  if (event.key === 'ArrowRight' && !isWhole && selectionEnd !== value.length) return undefined;
  event.preventDefault();
  const next = table?.querySelector<HTMLElement>(`[data-cell="${row + step[0]}:${column + step[1]}"]`);
  if (next) return next.focus();
  if (event.key !== 'Enter') return undefined;
  // At the bottom what was typed is kept, and one stays where one is.
  cell.blur();
  return cell.focus();
}

/** What stands below the grid, about the cell that was last come to. */
export const DETAIL = 'cell-detail';

/** From a cell into what stands below the grid about it: the next field in order would be another cell. */
function focusDetail(): void {
  document.querySelector<HTMLElement>(`#${DETAIL} :is(input, button, a):not(:disabled)`)?.focus();
}

/** And back to the cell. */
export function focusCell(): void {
  document.querySelector<HTMLElement>('[data-selected] input')?.focus();
}

/** To a row that has just come into the grid; its button or its line in the list of choices is gone. */
export function focusRow(table: HTMLElement | null, key: string, column: number): void {
  const row = [...(table?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
    ({ dataset }) => dataset['row'] === key,
  );
  row?.querySelector<HTMLElement>(`[data-cell$=":${column}"]`)?.focus();
}
