import { Alert, Button, LinearProgress, Stack, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Rows } from '../parts/rows.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type IndexImport } from './indexation.ts';

/** Reads the CSV of Statistics Austria; shows what it would change before anything is put into force. */
export function IndexImportPanel() {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [series, setSeries] = useState('VPI 2020');
  const [read, setRead] = useState<IndexImport>();
  const { perform, busy, refusal } = useVerb<IndexImport>(
    `/index-value-imports?series=${encodeURIComponent(series)}`,
  );

  async function take(file: File | undefined) {
    if (file === undefined) return;
    setRead(undefined);
    const type = file.name.toLowerCase().endsWith('.zip') ? 'application/zip' : 'text/csv';
    setRead(await perform(new Blob([file], { type })));
  }

  return (
    <Panel title={translate('indexation.import')}>
      <Stack sx={{ gap: 1.5 }}>
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <TextField
            size="small"
            fullWidth={false}
            label={translate('indexation.series')}
            value={series}
            onChange={(event) => setSeries(event.target.value)}
          />
          <input
            ref={input}
            type="file"
            accept=".csv,.zip"
            hidden
            aria-label={translate('indexation.file')}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button variant="contained" loading={busy} onClick={() => input.current?.click()}>
            {translate('indexation.choose')}
          </Button>
        </Stack>
        {busy && <LinearProgress aria-label={translate('indexation.reading')} />}
        <RefusalNotice refusal={refusal} />
        {read !== undefined && <Changes read={read} onCommitted={() => setRead(undefined)} />}
      </Stack>
    </Panel>
  );
}

function Changes({ read, onCommitted }: { readonly read: IndexImport; readonly onCommitted: () => void }) {
  const translate = useTranslate();
  const { month: written, decimal } = useFigures();
  const { changes, months } = read;
  if (changes.length === 0)
    return <Alert severity="info">{translate('indexation.nothingNew', { months })}</Alert>;
  return (
    <Stack sx={{ gap: 1 }}>
      <Typography role="status">
        {translate('indexation.wouldChange', { months, smart_count: changes.length })}
      </Typography>
      <Rows
        title={translate('indexation.changes')}
        empty=""
        rows={changes.slice(0, 24)}
        keyOf={({ month }) => month}
        columns={[
          { name: translate('indexation.month'), cell: ({ month }) => written(month) },
          {
            name: translate('indexation.before'),
            figure: true,
            cell: ({ before }) =>
              before === null
                ? '–'
                : `${decimal(before.value, 1)} (${translate(`indexation.status.${before.status}`)})`,
          },
          {
            name: translate('indexation.value'),
            figure: true,
            cell: ({ value, status }) => `${decimal(value, 1)} (${translate(`indexation.status.${status}`)})`,
          },
        ]}
      />
      <VerbButton
        label="indexation.do.commit"
        path={`/index-value-imports/${read.id}/commit`}
        explanation={translate('indexation.means.commit', { smart_count: changes.length })}
        onDone={onCommitted}
        button={{ variant: 'contained', sx: { alignSelf: 'flex-start' } }}
      />
    </Stack>
  );
}
