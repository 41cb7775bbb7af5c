import DownloadIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';

/** The archived original; says so while it is still being made. */
export function PdfButton({ path, isReady }: { readonly path: string; readonly isReady: boolean }) {
  const translate = useTranslate();
  if (!isReady)
    return (
      <Button size="small" disabled>
        {translate('kontor.pdf.pending')}
      </Button>
    );
  return (
    <Button size="small" variant="outlined" href={addressOf(path)} download startIcon={<DownloadIcon />}>
      {translate('kontor.pdf.download')}
    </Button>
  );
}
