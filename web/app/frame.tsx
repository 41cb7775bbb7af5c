import { Box, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { AppBar, Layout, LoadingIndicator, LocalesMenuButton, ToggleThemeButton } from 'react-admin';
import { Link } from 'react-router-dom';
import { MainMenu } from './main-menu.tsx';
import { SessionLanguage } from './session-language.tsx';

/** The frame around every screen: bar, menu, content. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <Layout appBar={Bar} menu={MainMenu} sx={{ '& .RaLayout-content': { padding: { xs: 1, md: 2.5 } } }}>
      <SessionLanguage />
      {children}
    </Layout>
  );
}

function Bar() {
  return (
    <AppBar color="primary" toolbar={<Tools />}>
      <Typography
        component={Link}
        to="/"
        variant="h6"
        sx={{ color: 'inherit', textDecoration: 'none', fontWeight: 700, letterSpacing: '-0.02em' }}
      >
        Kontor
      </Typography>
      <Box sx={{ flex: 1 }} />
    </AppBar>
  );
}

function Tools() {
  return (
    <>
      <LocalesMenuButton />
      <ToggleThemeButton />
      <LoadingIndicator />
    </>
  );
}
