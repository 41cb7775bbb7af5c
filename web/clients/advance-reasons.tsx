import { useTranslate } from 'react-admin';
import { AdvanceEvidence, type AdvanceReasons as Reasons } from '../contracts/demand-advance.tsx';
import { Clause } from '../parts/clause.tsx';
import { Panel } from '../parts/panel.tsx';
import { useRead } from '../parts/use-read.ts';

/** Why an advance payment may be demanded of a client (GTC 6.9); demanded on the page of a contract. */
export function AdvanceReasons({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const { data } = useRead<Reasons>(`/clients/${clientId}/advance-reasons`);
  return (
    <Panel title={translate('clients.advance.title')} actions={<Clause reference="gtc:6.9" />}>
      <AdvanceEvidence data={data} />
    </Panel>
  );
}
