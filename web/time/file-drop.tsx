import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Button, Paper, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';

/** A place to drop or choose a file; it is read here and given on in base64. */
export function FileDrop({ onFile }: { readonly onFile: (name: string, content: string) => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(file: File | undefined) {
    if (file === undefined) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const content = typeof reader.result === 'string' ? reader.result.replace(/^data:[^,]*,/, '') : '';
      if (content === '') notify('time.import.unreadable', { type: 'error' });
      else onFile(file.name, content);
    });
    reader.addEventListener('error', () => notify('time.import.unreadable', { type: 'error' }));
    reader.readAsDataURL(file);
  }

  return (
    <Paper
      variant="outlined"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
      sx={{
        p: 5,
        display: 'grid',
        gap: 2,
        justifyItems: 'center',
        textAlign: 'center',
        borderStyle: 'dashed',
        borderColor: over ? 'primary.main' : 'divider',
      }}
    >
      <UploadIcon color="disabled" fontSize="large" />
      <Typography color="textSecondary">{translate('time.import.drop')}</Typography>
      <Button variant="contained" onClick={() => input.current?.click()}>
        {translate('time.import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={({ target }) => take(target.files?.[0])}
      />
    </Paper>
  );
}
