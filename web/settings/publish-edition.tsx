import { Alert, Stack, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { type LocalDate } from '../../src/calendar/local-date.ts';
import { Clause } from '../parts/clause.tsx';
import { useFigures } from '../parts/figures.ts';
import { Rows } from '../parts/rows.tsx';
import { useTermText } from '../parts/term-text.ts';
import { VerbDialog } from '../parts/verb-button.tsx';
import { changesOf, type ClauseOfTerms, type Edition, type Values } from './edition.ts';
import { documentsOf } from './edition-documents.tsx';

/** Shows what the new edition changes and what that means; then it is published, for good. */
export function PublishEdition({
  base,
  clauses,
  draft,
  onClose,
}: {
  readonly base: Edition;
  readonly clauses: readonly ClauseOfTerms[];
  readonly draft: FieldValues;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const termText = useTermText();
  const { day } = useFigures();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const changes = changesOf(clauses, base.parameters, draft['parameters'] as Values);
  const from = day(draft['effectiveFrom'] as LocalDate);
  return (
    <VerbDialog<Edition>
      label="terms.publish"
      path="/terms-editions"
      done="terms.published"
      body={async () => ({ ...draft, documents: await documentsOf(draft['documents'] as FieldValues) })}
      onDone={() => void navigate('/terms')}
      onClose={onClose}
      explanation={
        <Stack sx={{ gap: 2 }}>
          <Typography>{translate('terms.publishMeans', { from, code: base.code })}</Typography>
          {changes.length === 0 && <Alert severity="info">{translate('terms.nothingChanged')}</Alert>}
          <Rows
            title={translate('terms.changes')}
            rows={changes}
            keyOf={({ parameter }) => parameter.name}
            empty=""
            columns={[
              {
                name: translate('terms.parameter'),
                cell: ({ clause, parameter }) => (
                  <>
                    {parameter.label[language]} <Clause reference={clause} />
                  </>
                ),
              },
              { name: translate('terms.was'), cell: ({ before }) => <del>{termText(before)}</del> },
              { name: translate('terms.becomes'), cell: ({ after }) => <ins>{termText(after)}</ins> },
            ]}
          />
          <Alert severity="warning">{translate('terms.final')}</Alert>
        </Stack>
      }
    />
  );
}
