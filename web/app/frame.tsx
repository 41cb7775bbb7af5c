import { Box, type Theme, Typography, useMediaQuery } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { AppBar, Layout, LoadingIndicator, Sidebar, type SidebarProps, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Search } from '../desk/search.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { ErrorScreen } from './error-screen.tsx';
import { MainMenu } from './main-menu.tsx';
import { PersonMenu } from './person-menu.tsx';
import { TestClockBar, Timer } from './screens.ts';
import { SessionEnd } from './session-end.tsx';
import { SessionLanguage } from './session-language.tsx';

/** The frame around every screen: bar, menu, content. A bar that came and went would lie over what is being pressed. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <Layout
      appBar={Bar}
      menu={MainMenu}
      sidebar={Side}
      error={ErrorScreen}
      appBarAlwaysOn
      sx={{ minWidth: 0, '& .RaLayout-content': { padding: { xs: 1, md: 2.5 }, minWidth: 0 } }}
    >
      <SessionLanguage />
      <SessionEnd />
      <TestClock />
      {children}
    </Layout>
  );
}

function Bar() {
  return (
    <AppBar alwaysOn color="primary" toolbar={<Tools />} userMenu={<PersonMenu />}>
      <Typography
        component={Link}
        to="/"
        variant="h6"
        sx={{ color: 'inherit', textDecoration: 'none', fontWeight: 700, letterSpacing: '-0.02em' }}
      >
        Kontor
      </Typography>
      <Box sx={{ flex: 1 }} />
      <Search />
    </AppBar>
  );
}

/**
 * Where the window becomes narrow, or is zoomed, the menu begins anew, closed: one that stood open beside the screen would
 * stay as a dialog that nobody sees, and keep the screen from scrolling and from those who have it read to them.
 */
function Side(props: SidebarProps) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (!isNarrow) return <Sidebar key="beside" {...props} />;
  return (
    <Sidebar key="over" {...props} slotProps={{ paper: { 'aria-label': translate('kontor.menu.label') } }} />
  );
}

/** Who may move the test clock has it before them. */
function TestClock() {
  const mayMove = useHolds('admin');
  if (useSession()?.testClock !== true || !mayMove) return null;
  return (
    <Suspense>
      <TestClockBar />
    </Suspense>
  );
}

function Tools() {
  return (
    <>
      <Suspense>
        <Timer />
      </Suspense>
      <LoadingIndicator />
    </>
  );
}
