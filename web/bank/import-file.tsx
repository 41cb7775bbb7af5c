import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { To } from '../parts/to.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { type Statement } from './bank.ts';

/** Takes a bank statement, camt.053 or a zip of them, dropped here or chosen; says what became of its entries. */
export function ImportFile() {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [done, setDone] = useState<{ readonly file: string; readonly statement: Statement }>();
  const { perform, busy, refusal } = useVerb<Statement>('/bank-statements');

  async function take(file: File | undefined) {
    if (file === undefined || busy) return;
    setDone(undefined);
    const statement = await perform(new Blob([file], { type: typeOf(file.name) }));
    if (statement !== undefined) setDone({ file: file.name, statement });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <Panel title={translate('bank.import')}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: 2,
          borderStyle: 'dashed',
          borderColor: over ? 'primary.main' : 'divider',
          borderRadius: 2,
          p: 2,
          textAlign: 'center',
        }}
      >
        <input
          ref={input}
          type="file"
          accept=".xml,.zip,.camt,.053"
          hidden
          aria-label={translate('bank.file')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Stack sx={{ alignItems: 'center', gap: 1 }}>
          <Typography color="textSecondary">{translate('bank.drop')}</Typography>
          <Button
            variant="contained"
            startIcon={<UploadIcon />}
            loading={busy}
            onClick={() => input.current?.click()}
          >
            {translate('bank.choose')}
          </Button>
        </Stack>
      </Box>
      {busy && <LinearProgress aria-label={translate('bank.reading')} sx={{ mt: 1 }} />}
      <Stack sx={{ mt: 1, gap: 1 }} role="status">
        <RefusalNotice refusal={refusal} />
        {done !== undefined && <Outcome file={done.file} statement={done.statement} />}
      </Stack>
    </Panel>
  );
}

function Outcome({ file, statement }: { readonly file: string; readonly statement: Statement }) {
  const translate = useTranslate();
  const { entries, matched, unmatched, duplicates, listed } = statement;
  return (
    <Alert severity={unmatched > 0 ? 'warning' : 'success'}>
      {translate('bank.outcome', { file, entries, matched, unmatched, listed })}{' '}
      {duplicates > 0 && translate('bank.duplicates', { smart_count: duplicates })}{' '}
      {unmatched > 0 && <To to="/bank-matching">{translate('bank.toMatching')}</To>}
    </Alert>
  );
}

function typeOf(name: string): string {
  return name.toLowerCase().endsWith('.zip') ? 'application/zip' : 'application/xml';
}
