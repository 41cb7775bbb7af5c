import { Card, CardContent, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useLocale } from 'react-admin';

/** The small card of who is not signed in. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    document.title = `${title} · Kontor`;
  }, [title]);
  return (
    <Stack component="main" sx={{ minHeight: '100vh', alignItems: 'center', justifyContent: 'center', p: 2 }}>
      <Card variant="outlined" sx={{ width: '100%', maxWidth: 420 }}>
        <CardContent>
          <Stack sx={{ gap: 1.5 }}>
            <Typography variant="h1">{title}</Typography>
            {children}
          </Stack>
        </CardContent>
      </Card>
    </Stack>
  );
}
