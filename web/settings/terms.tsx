import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Day } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { EditionDocuments } from './edition-documents.tsx';
import { EditionParameters } from './edition-parameters.tsx';
import { type Edition, type EditionSummary } from './edition.ts';

/** The editions of the terms: what each sets, clause by clause, and what it changed against another one. */
export function Terms() {
  const translate = useTranslate();
  const mayWrite = useHolds('management');
  const read = useRead<{ items: readonly EditionSummary[] }>('/terms-editions');
  return (
    <>
      <PageHead title={translate('terms.title')}>
        {mayWrite && (
          <Button component={Link} to="/terms/new" variant="outlined" size="small">
            {translate('terms.write')}
          </Button>
        )}
      </PageHead>
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="terms.none">
        {({ items }) => <Editions editions={items} />}
      </Reading>
    </>
  );
}

function Editions({ editions }: { readonly editions: readonly EditionSummary[] }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const [shownId, setShownId] = useState(editions[0]?.id);
  const [besideId, setBesideId] = useState<string>();
  const shown = useRead<Edition>(shownId === undefined ? undefined : `/terms-editions/${shownId}`);
  const beside = useRead<Edition>(besideId === undefined ? undefined : `/terms-editions/${besideId}`);
  const others = editions.filter(({ id }) => id !== shownId);
  const titled = ({ title, code }: EditionSummary) => `${title[language]} (${code})`;
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        <TextField
          select
          label={translate('terms.edition')}
          value={shownId ?? ''}
          onChange={({ target }) => {
            setShownId(target.value);
            setBesideId(undefined);
          }}
          sx={{ maxWidth: 520 }}
        >
          {editions.map((edition) => (
            <MenuItem key={edition.id} value={edition.id}>
              {titled(edition)}
            </MenuItem>
          ))}
        </TextField>
        {others.length > 0 && (
          <TextField
            select
            label={translate('terms.compare')}
            value={besideId ?? ''}
            onChange={({ target }) => setBesideId(target.value === '' ? undefined : target.value)}
            sx={{ maxWidth: 420 }}
          >
            <MenuItem value="">–</MenuItem>
            {others.map((edition) => (
              <MenuItem key={edition.id} value={edition.id}>
                {titled(edition)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Stack>
      <Reading read={shown} rows={8}>
        {(edition) => (
          <Panel title={edition.title[language]}>
            <Typography color="textSecondary" component="div">
              {translate('terms.from')} <Day value={edition.effectiveFrom} />
            </Typography>
            <EditionDocuments edition={edition} />
            <EditionParameters edition={edition} beside={besideId === undefined ? undefined : beside.data} />
          </Panel>
        )}
      </Reading>
    </Stack>
  );
}
