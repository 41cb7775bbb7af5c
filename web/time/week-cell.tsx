import { InputBase } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { sumOfHours, typedTime } from './hours.ts';
import { type Entry } from './time.ts';

/** What the hours of a cell have come to: only drafts can be typed over, and only where there is one. */
function isOpen(entries: readonly Entry[]): boolean {
  const [first] = entries;
  return first === undefined || (entries.length === 1 && first.status === 'draft');
}

export interface WeekCellProps {
  /** Spoken: what, and on which day. */
  readonly label: string;
  readonly place: string;
  readonly entries: readonly Entry[];
  readonly closed: boolean;
  readonly faulty: boolean;
  readonly busy: boolean;
  readonly onSelect: () => void;
  /** Hours as a decimal string, empty to remove them, with words if some were typed. */
  readonly onTyped: (typed: { hours: string; description?: string }) => Promise<unknown>;
  readonly onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A cell of the week: hours are typed into it, with words after them if one likes. */
export function WeekCell({ label, place, entries, closed, faulty, busy, ...on }: WeekCellProps) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const hours = entries.length === 0 ? '' : sumOfHours(entries.map((entry) => entry.hours));
  const shown = hours === '' ? '' : decimal(hours, 2);
  const [text, setText] = useState(shown);
  // What was refused stays as it was typed until it is taken back.
  useEffect(() => {
    if (!faulty) setText(shown);
  }, [shown, faulty]);
  // Who comes back to the cell and leaves it before the answer is there has not typed the hours twice.
  const onItsWay = useRef<string>(undefined);
  const typed = typedTime(text);
  const state = entries.find(({ status }) => status !== 'draft')?.status;
  const locked = closed || !isOpen(entries);
  const unreadable = typed === undefined;

  function finish() {
    if (locked || text === shown || typed === undefined || onItsWay.current === text) return;
    const { description, ...rest } = typed;
    onItsWay.current = text;
    void on.onTyped({ ...rest, ...(description === undefined ? {} : { description }) }).finally(() => {
      onItsWay.current = undefined;
    });
  }

  return (
    <InputBase
      value={text}
      readOnly={locked}
      onFocus={({ target }) => {
        on.onSelect();
        target.select();
      }}
      onBlur={finish}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(shown);
        on.onMove(event as KeyboardEvent<HTMLInputElement>);
      }}
      inputProps={{
        'aria-label': state === undefined ? label : `${label}, ${translate(`time.status.${state}`)}`,
        'aria-invalid': unreadable || faulty,
        'aria-keyshortcuts': 'F2',
        'data-cell': place,
        inputMode: 'text',
        autoComplete: 'off',
      }}
      sx={{
        width: '100%',
        borderRadius: 1,
        border: '1px solid',
        borderColor: unreadable || faulty ? 'error.main' : 'divider',
        backgroundColor: locked ? 'action.hover' : 'background.paper',
        // Paler while it is saved, and still dark enough to be read.
        opacity: busy ? 0.75 : 1,
        '&.Mui-focused': { outline: '2px solid', outlineColor: 'info.main', outlineOffset: -1 },
        '&:hover': { borderColor: unreadable || faulty ? 'error.main' : 'text.secondary' },
        '& input': {
          textAlign: 'right',
          px: 0.75,
          py: 0.75,
          color: locked ? 'text.secondary' : 'text.primary',
        },
      }}
    />
  );
}
