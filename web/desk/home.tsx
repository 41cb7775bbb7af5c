import { useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';

export function Home() {
  const translate = useTranslate();
  return <PageHead title={translate('kontor.home')} />;
}
