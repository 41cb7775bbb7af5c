import { Admin, CustomRoutes, type DashboardComponent, localStorageStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { dataProvider } from '../http/data-provider.ts';
import { rooms } from '../rooms.ts';
import { i18nProvider } from '../words/i18n.ts';
import { authProvider } from './auth-provider.ts';
import { Frame } from './frame.tsx';
import { Home, SignIn } from './screens.ts';
import { darkTheme, lightTheme } from './theme.ts';

const pages = rooms.flatMap(({ pages = [] }) => pages);
const resources = rooms.flatMap(({ resources = [] }) => resources);

export function KontorApp() {
  return (
    <Admin
      title="Kontor"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      layout={Frame}
      dashboard={Home as DashboardComponent}
      loginPage={SignIn}
      theme={lightTheme}
      darkTheme={darkTheme}
      store={localStorageStore('1', 'kontor')}
      requireAuth
      disableTelemetry
    >
      {resources.map(({ name, ...screens }) => (
        <Resource key={name} name={name} {...screens} />
      ))}
      <CustomRoutes>{pages.filter(({ open }) => !open).map(routed)}</CustomRoutes>
      <CustomRoutes noLayout>{pages.filter(({ open }) => open).map(routed)}</CustomRoutes>
    </Admin>
  );
}

function routed({ path, screen: Screen }: (typeof pages)[number]) {
  return <Route key={path} path={path} element={<Screen />} />;
}
