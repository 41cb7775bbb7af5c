import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { Day } from '../parts/fields.tsx';
import { Facts } from '../parts/panel.tsx';
import { useRead } from '../parts/use-read.ts';
import { type Contract } from './contract.ts';

/** How it came about, how it is billed, how long it runs. */
export function ContractFacts({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const { data } = useRead<{ readonly offerId: string }>(`/contracts/${contract.id}/history`, { limit: 1 });
  const { term, release } = contract;
  return (
    <Facts
      facts={[
        [
          translate('resources.contracts.fields.concludedOn'),
          <span key="concluded">
            <Day value={contract.concludedOn} /> <Clause reference="gtc:2.3" />
          </span>,
        ],
        [
          translate('contracts.concluded_by.name'),
          translate(`contracts.concluded_by.${contract.concludedBy}`),
        ],
        ...(data === undefined
          ? []
          : ([
              [
                translate('contracts.offer'),
                <MuiLink key="offer" component={Link} to={`/offers/${data.offerId}/show`}>
                  {translate('kontor.do.open')}
                </MuiLink>,
              ],
            ] as const)),
        [translate('offers.field.billingMode'), translate(`offers.billingMode.${contract.billingMode}`)],
        [translate('offers.field.contractType'), translate(`offers.contractType.${contract.contractType}`)],
        [
          translate('contracts.release.name'),
          release === null ? (
            translate('contracts.release.none')
          ) : (
            <span key="release">
              <Day value={release.releasedOn} />,{' '}
              {translate(`contracts.release.cause.${release.cause}`, { _: release.cause })}
              {release.reason !== null && `: ${release.reason}`} <Clause reference="gtc:7.1" />
            </span>
          ),
        ],
        ...(term === null
          ? []
          : ([
              [translate('offers.field.term'), translate(`offers.term.${term.kind}`)],
              [translate('contracts.term.startsOn'), <Day key="starts" value={term.startsOn} />],
              [translate('contracts.term.nextRenewal'), <Day key="renewal" value={term.nextRenewal} />],
              [translate('contracts.term.noticeBy'), <Day key="notice" value={term.noticeBy} />],
              [
                translate('contracts.term.earliestEnd'),
                <span key="end">
                  <Day value={term.earliestEnd} /> <Clause reference="gtc:3.8" />
                </span>,
              ],
            ] as const)),
      ]}
    />
  );
}
