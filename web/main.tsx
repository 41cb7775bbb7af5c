import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { KontorApp } from './app/kontor-app.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no place for the app');

// The page says which styles it allows; the security policy refuses all others.
const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';

createRoot(root).render(
  <CacheProvider value={createCache({ key: 'k', nonce })}>
    <BrowserRouter basename="/app">
      <KontorApp />
    </BrowserRouter>
  </CacheProvider>,
);
