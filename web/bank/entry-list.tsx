import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { type Entry } from './bank.ts';

/** The entries of the account, one after the other. */
export function EntryList({
  entries,
  chosen,
  onChoose,
}: {
  readonly entries: readonly Entry[];
  readonly chosen: string;
  readonly onChoose: (index: number) => void;
}) {
  const { percent } = useFigures();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {entries.map(({ id, valueDate, amount, counterparty, creditorReference, text, suggestions }, index) => (
        <li key={id}>
          <ButtonBase
            id={`entry-${id}`}
            data-keys
            onClick={() => onChoose(index)}
            aria-current={id === chosen}
            sx={{
              width: '100%',
              textAlign: 'left',
              display: 'block',
              p: 1,
              borderRadius: 1,
              borderLeft: 4,
              borderColor: id === chosen ? 'primary.main' : 'transparent',
              bgcolor: id === chosen ? 'action.selected' : 'transparent',
            }}
          >
            <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
              <Typography component="span" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
                {counterparty ?? '–'}
              </Typography>
              <Money value={amount} sx={{ fontWeight: 650, flex: 'none' }} />
            </Stack>
            <Typography
              variant="body2"
              color="textSecondary"
              component="div"
              sx={{ overflowWrap: 'anywhere' }}
            >
              <Day value={valueDate} /> · {creditorReference ?? text ?? '–'}
              {suggestions[0] !== undefined &&
                ` → ${suggestions[0].number} (${percent(String(suggestions[0].score))})`}
            </Typography>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
