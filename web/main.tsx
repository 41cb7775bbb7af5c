import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { KontorApp } from './app/kontor-app.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no place for the app');

// The page says which styles it allows; the security policy refuses all others.
const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

// A router of this kind can ask before unsaved changes are left behind.
const router = createBrowserRouter([{ path: '*', element: <KontorApp /> }], { basename: '/app' });

createRoot(root).render(
  <CacheProvider value={createCache({ key: 'k', nonce })}>
    <RouterProvider router={router} />
  </CacheProvider>,
);
