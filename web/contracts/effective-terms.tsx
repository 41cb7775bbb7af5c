import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Panel } from '../parts/panel.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTermText } from '../parts/term-text.ts';
import { type Contract } from './contract.ts';

/** What applies to the contract, from which of its parts, by which clause (GTC 1.6). */
export function EffectiveTerms({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const termText = useTermText();
  const [all, setAll] = useState(false);
  const general = contract.components.find(({ kind }) => kind === 'gtc')?.title;
  const { effectiveTerms } = contract;
  // What this contract agrees itself comes first; the rest is as always.
  const own = effectiveTerms.filter(({ source }) => source !== general);
  const shown = all ? [...own, ...effectiveTerms.filter(({ source }) => source === general)] : own;
  return (
    <Panel
      title={translate('contracts.terms.title')}
      actions={
        <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {translate(all ? 'contracts.terms.own' : 'contracts.terms.all', { count: effectiveTerms.length })}
        </Button>
      }
    >
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('contracts.terms.components')}: {contract.components.map(({ title }) => title).join(' → ')}
      </Box>
      {shown.length === 0 && (
        <Box>{translate('contracts.terms.nothing_own', { terms: contract.termsVersion })}</Box>
      )}
      {shown.length > 0 && (
        <Sideways title={translate('contracts.terms.title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('contracts.terms.parameter')}</TableCell>
                <TableCell>{translate('contracts.terms.value')}</TableCell>
                <TableCell>{translate('contracts.terms.source')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((term) => (
                <TableRow key={term.parameter}>
                  <TableCell>{term.label[language]}</TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>{termText(term.value)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {term.source} <Clause reference={term.clause} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Sideways>
      )}
    </Panel>
  );
}
