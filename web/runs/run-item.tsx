import { Box, Checkbox, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Money } from '../parts/fields.tsx';
import { Mend } from '../parts/mend.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { Ways } from '../parts/ways.tsx';
import { type Exclusions } from './exclusions.ts';
import { amountOf, partsOf } from './item-amount.ts';
import { type Run, type RunItem } from './run.ts';
import { useSentence } from '../parts/sentences.ts';

/** One item of a run: what it is about, what it comes to, why, and where it leads. */
export function RunItemRow({
  run,
  item,
  excluded,
  onExclude,
}: {
  readonly run: Run;
  readonly item: RunItem;
  readonly excluded: Exclusions;
  readonly onExclude: ((excluded: Exclusions) => void) | undefined;
}) {
  const translate = useTranslate();
  const say = useSentence();
  const exclusion = excluded.get(item.subject);
  const [isNew, setNew] = useState(false);
  const amount = amountOf(item);
  const label = say(item.label ?? item.subject);

  function exclude(entry: { note: string; amount: string | null } | undefined) {
    const next = new Map(excluded);
    if (entry === undefined) next.delete(item.subject);
    else next.set(item.subject, entry);
    onExclude?.(next);
  }

  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1, display: 'flex', gap: 1 }}>
      {onExclude !== undefined && (
        <Checkbox
          size="small"
          sx={{ alignSelf: 'flex-start', p: 0.5 }}
          checked={exclusion === undefined}
          onChange={(_event, kept) => {
            setNew(!kept);
            exclude(kept ? undefined : { note: '', amount });
          }}
          slotProps={{ input: { 'aria-label': translate('runs.include', { label }) } }}
        />
      )}
      <Stack sx={{ flex: 1, minWidth: 0, gap: 0.5 }}>
        <Stack direction="row" sx={{ gap: 2, justifyContent: 'space-between', alignItems: 'baseline' }}>
          <Typography
            sx={{
              fontWeight: 650,
              overflowWrap: 'anywhere',
              textDecoration: exclusion ? 'line-through' : 'none',
            }}
          >
            {label}
          </Typography>
          {amount !== null && run.sum !== null && (
            <ReasonButton
              title={label}
              inputs={partsOf(item).map(([name, part]) => [
                translate(`runs.part.${name}`),
                <Money key={name} value={part} />,
              ])}
              formula={item.reason === null ? undefined : say(item.reason)}
              clause={item.clause}
            >
              <Money value={amount} sx={{ fontWeight: 650 }} />
            </ReasonButton>
          )}
        </Stack>
        {item.reason !== null && (
          <Typography
            color={item.outcome === 'failed' ? 'error' : 'text.secondary'}
            sx={{ overflowWrap: 'anywhere' }}
          >
            {say(item.reason)}
          </Typography>
        )}
        <Stack direction="row" sx={{ columnGap: 1.5, rowGap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <Clause reference={item.clause} />
          <Ways
            links={item.documentId === null ? item.links : { ...item.links, documentId: item.documentId }}
          />
          <Mend problem={item.problem} links={item.links} />
        </Stack>
        {exclusion !== undefined && (
          <TextField
            size="small"
            required
            // Who has just left it out writes the note next; who comes back begins at the top.
            autoFocus={isNew}
            label={translate('runs.note')}
            value={exclusion.note}
            onChange={(event) => exclude({ ...exclusion, note: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 500 } }}
            sx={{ maxWidth: 560 }}
          />
        )}
      </Stack>
    </Box>
  );
}
