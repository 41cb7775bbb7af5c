import { Button, Stack, Typography } from '@mui/material';
import { type ErrorProps, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { PageHead } from '../parts/page-head.tsx';

/** In place of a screen that failed: what that means for the person, and the ways on. */
export function ErrorScreen({ error }: ErrorProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const message = error instanceof Error ? error.message : String(error);
  // A page of the build before asks for files that are gone.
  const isOutdated = /dynamically imported module|module script failed/i.test(message);
  return (
    <Stack sx={{ gap: 2, maxWidth: 640, p: 1 }} role="alert">
      <PageHead title={translate('kontor.error.title')} />
      <Typography>{translate(isOutdated ? 'kontor.error.newer' : 'kontor.error.text')}</Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {translate('kontor.error.reload')}
        </Button>
        <Button onClick={() => void navigate('/')}>{translate('kontor.error.home')}</Button>
      </Stack>
      {!isOutdated && (
        <Typography variant="body2" color="textSecondary" component="details">
          <summary>{translate('kontor.error.detail')}</summary>
          {message}
        </Typography>
      )}
    </Stack>
  );
}
