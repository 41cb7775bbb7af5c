import { Box, Button, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Clause } from '../parts/clause.tsx';
import { labelsAbove } from '../parts/labels-above.ts';
import { useTermText } from '../parts/term-text.ts';
import { type ClauseOfTerms, isSame, type ParameterOfTerms, type Values } from './edition.ts';
import { ParameterInput } from './parameter-input.tsx';

/** A clause and what it leaves to the edition. */
export function ClauseParameters({
  clause,
  base,
}: {
  readonly clause: ClauseOfTerms;
  readonly base: Values;
}) {
  const language = useLocale() === 'en' ? 'en' : 'de';
  return (
    <Box component="section" sx={{ borderTop: 1, borderColor: 'divider', pt: 1, pb: 2 }}>
      <Typography component="div" sx={{ mb: 1, maxWidth: '80ch' }}>
        <Clause reference={clause.ref} /> {clause[language]}
      </Typography>
      <Box
        sx={{
          ...labelsAbove,
          display: 'grid',
          columnGap: 3,
          rowGap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {clause.parameters.map((parameter) => (
          <OneParameter key={parameter.name} parameter={parameter} before={base[parameter.name]} />
        ))}
      </Box>
    </Box>
  );
}

/** The input of a parameter, what depends on it, and how it was where it is changed. */
function OneParameter({
  parameter,
  before,
}: {
  readonly parameter: ParameterOfTerms;
  readonly before: unknown;
}) {
  const translate = useTranslate();
  const termText = useTermText();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const { setValue } = useFormContext();
  const source = `parameters.${parameter.name}`;
  const now: unknown = useWatch({ name: source });
  const isChanged = !isSame(before, now);
  return (
    <Box sx={{ minWidth: 0, ...(isChanged ? { borderLeft: 3, borderColor: 'primary.main', pl: 1.5 } : {}) }}>
      <ParameterInput source={source} label={parameter.label[language]} form={parameter.form} />
      <Typography variant="body2" color="textSecondary">
        {parameter.effect?.[language] ?? translate('terms.noEffect')}
      </Typography>
      {isChanged && (
        <Typography variant="body2">
          {translate('terms.before', { value: termText(before) })}{' '}
          <Button size="small" onClick={() => setValue(source, before, { shouldDirty: true })}>
            {translate('terms.restore')}
          </Button>
        </Typography>
      )}
    </Box>
  );
}
