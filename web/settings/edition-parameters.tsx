import { Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { type ClauseOfTerms, type Edition } from './edition.ts';

/** Clause by clause what an edition sets; beside another edition what differs stands out. */
export function EditionParameters({
  edition,
  beside,
}: {
  readonly edition: Edition;
  readonly beside: Edition | undefined;
}) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const read = useRead<{ items: readonly ClauseOfTerms[] }>('/clauses');
  return (
    <Reading read={read} rows={8}>
      {({ items }) =>
        items
          .filter(({ parameters }) => parameters.length > 0)
          .map((clause) => (
            <Box key={clause.ref} component="section" sx={{ borderTop: 1, borderColor: 'divider', py: 1 }}>
              <Typography component="div" sx={{ mb: 0.5, maxWidth: '80ch' }}>
                <Clause reference={clause.ref} /> {clause[language]}
              </Typography>
              <Box
                component="dl"
                sx={{
                  m: 0,
                  display: 'grid',
                  gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
                  columnGap: 2,
                  rowGap: 0.25,
                }}
              >
                {clause.parameters.map(({ name, label }) => {
                  const now = written(edition.parameters[name], translate);
                  const other = beside === undefined ? now : written(beside.parameters[name], translate);
                  return (
                    <Box key={name} sx={{ display: 'contents' }}>
                      <Box component="dt" sx={{ color: 'text.secondary' }}>
                        {label[language]}
                      </Box>
                      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                        {now === other ? now : <ins>{now}</ins>}
                        {now !== other && (
                          <>
                            {' '}
                            <del>{other}</del>
                          </>
                        )}
                      </Box>
                    </Box>
                  );
                })}
              </Box>
            </Box>
          ))
      }
    </Reading>
  );
}

/** A value of the terms in words: {days: 14} → "14 Tage". */
function written(value: unknown, translate: (key: string, options?: object) => string): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (Array.isArray(value)) return value.map((one) => written(one, translate)).join(', ');
  if (typeof value !== 'object') return String(value as string | number);
  return Object.entries(value)
    .map(([name, one]) =>
      ['days', 'weeks', 'months', 'years'].includes(name)
        ? translate(`terms.${name}`, { smart_count: Number(one) })
        : `${name}: ${written(one, translate)}`,
    )
    .join(', ');
}
