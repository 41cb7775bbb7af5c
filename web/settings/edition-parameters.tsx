import { Box, Typography } from '@mui/material';
import { useLocale } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Reading } from '../parts/reading.tsx';
import { useTermText } from '../parts/term-text.ts';
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
  const termText = useTermText();
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
                  const now = termText(edition.parameters[name]);
                  const other = beside === undefined ? now : termText(beside.parameters[name]);
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
