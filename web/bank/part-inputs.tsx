import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { IconButton, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { decimalOf, decimalRead } from '../../src/money/typed-decimal.ts';
import { useFigures } from '../parts/figures.ts';
import { OpenItemSearch } from './open-item-search.tsx';
import { isAmount, type Part, tooMuch, withGoal } from './split.ts';

/** One part of a divided entry: what it pays, and how much. */
export function PartInputs({
  part,
  place,
  rest,
  isNext,
  onChange,
  onRemove,
}: {
  readonly part: Part;
  /** From 1. */
  readonly place: number;
  /** What of the entry is left; undefined while that is not known. */
  readonly rest: string | undefined;
  /** Here a person goes on. */
  readonly isNext: boolean;
  readonly onChange: (part: Part) => void;
  /** Absent where it has to stay. */
  readonly onRemove: (() => void) | undefined;
}) {
  const translate = useTranslate();
  const { money } = useFigures();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const [typed, setTyped] = useState<string>();
  const isWrong = part.amount !== '' && !isAmount(part.amount);
  const credit = tooMuch(part);
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
      <OpenItemSearch
        label={translate('bank.partPays', { place })}
        chosen={part.goal}
        isNew={isNext}
        onChoose={(goal) => onChange(withGoal(part, goal, rest))}
      />
      <TextField
        size="small"
        label={translate('bank.partAmount', { place })}
        value={typed ?? decimalRead(part.amount, language)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange({ ...part, amount: decimalOf(target.value, language) });
        }}
        onBlur={() => setTyped(undefined)}
        error={isWrong}
        helperText={
          isWrong
            ? translate('bank.noAmount')
            : credit === undefined
              ? part.goal?.open !== undefined && translate('bank.openOn', { amount: money(part.goal.open) })
              : translate('bank.becomesCredit', { amount: money(credit) })
        }
        slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
        sx={{ flex: '0 0 180px' }}
      />
      <IconButton
        aria-label={translate('bank.removePart', { place })}
        disabled={onRemove === undefined}
        onClick={onRemove}
        sx={{ mt: 1 }}
      >
        <DeleteIcon />
      </IconButton>
    </Stack>
  );
}
