import { CssBaseline } from '@mui/material';
import {
  AccessDenied,
  AdminContext,
  AuthenticationError,
  CoreAdminUI,
  CustomRoutes,
  type DashboardComponent,
  LoadingPage,
  localStorageStore,
  NotFound,
  Notification,
  Resource,
} from 'react-admin';
import { Route } from 'react-router-dom';
import { Home } from '../desk/home.tsx';
import { dataProvider } from '../http/data-provider.ts';
import { rooms } from '../rooms.ts';
import { i18nProvider } from '../words/i18n.ts';
import { authProvider } from './auth-provider.ts';
import { ErrorScreen } from './error-screen.tsx';
import { Frame } from './frame.tsx';
import { SignIn } from './screens.ts';
import { darkTheme, lightTheme } from './theme.ts';

const pages = rooms.flatMap(({ pages = [] }) => pages);
const resources = rooms.flatMap(({ resources = [] }) => resources);
const store = localStorageStore('1', 'kontor');

/** What `Admin` of react-admin puts together, without its own sign-in page: that would bring all of its forms along. */
export function KontorApp() {
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      theme={lightTheme}
      darkTheme={darkTheme}
      store={store}
    >
      <CssBaseline enableColorScheme>
        <CoreAdminUI
          title="Kontor"
          layout={Frame}
          dashboard={Home as DashboardComponent}
          loginPage={SignIn}
          authCallbackPage={false}
          loading={LoadingPage}
          catchAll={Nothing}
          error={ErrorScreen}
          accessDenied={AccessDenied}
          authenticationError={AuthenticationError}
          requireAuth
          disableTelemetry
        >
          {resources.map(({ name, ...screens }) => (
            <Resource key={name} name={name} {...screens} />
          ))}
          <CustomRoutes>{pages.filter(({ open }) => !open).map(routed)}</CustomRoutes>
          <CustomRoutes noLayout>{pages.filter(({ open }) => open).map(routed)}</CustomRoutes>
        </CoreAdminUI>
        <Notification anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} sx={asideOfButtons} />
      </CssBaseline>
    </AdminContext>
  );
}

/** The last button of a screen stands at its bottom, on the right; on a phone it has the whole width. */
const asideOfButtons = { bottom: { xs: 84, sm: 24 } };

function Nothing() {
  return <NotFound />;
}

function routed({ path, screen: Screen }: (typeof pages)[number]) {
  return <Route key={path} path={path} element={<Screen />} />;
}
