import {
  Autocomplete,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Clause } from '../parts/clause.tsx';
import { Form } from '../parts/form.tsx';
import { labelsAbove } from '../parts/labels-above.ts';
import { useTermText } from '../parts/term-text.ts';
import { useSearchWords } from '../parts/use-search-words.ts';
import { NO_RECORD } from '../parts/verb-button.tsx';
import { asSent } from '../settings/edition.ts';
import { ParameterInput } from '../settings/parameter-input.tsx';
import { type Term } from './use-terms.ts';

/** Agrees on one parameter of the terms otherwise than usual, with its clause beside it (GTC 1.6). */
export function DeviationDialog({
  terms,
  name,
  agreed,
  onAgree,
  onClose,
}: {
  readonly terms: readonly Term[];
  /** The parameter that is changed; without one it is chosen. */
  readonly name: string | undefined;
  readonly agreed: Readonly<Record<string, unknown>>;
  readonly onAgree: (name: string, value: unknown) => void;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const searchWords = useSearchWords();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const title = useId();
  const [chosen, setChosen] = useState(terms.find(({ parameter }) => parameter.name === name));
  const labelOf = ({ parameter }: Term) => parameter.label[language];

  function submit(values: { readonly value?: unknown }) {
    if (chosen === undefined) return;
    const { clause, parameter } = chosen;
    onAgree(parameter.name, asSent([clause], { [parameter.name]: values.value })[parameter.name]);
    onClose();
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>{translate('offers.deviation.agree')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          {name === undefined && (
            <Autocomplete<Term>
              {...searchWords}
              options={[...terms]}
              value={chosen ?? null}
              onChange={(_event, term) => setChosen(term ?? undefined)}
              getOptionLabel={labelOf}
              getOptionKey={({ parameter }) => parameter.name}
              isOptionEqualToValue={(one, other) => one.parameter.name === other.parameter.name}
              renderInput={(params) => (
                <TextField {...params} autoFocus label={translate('offers.deviation.which')} />
              )}
            />
          )}
          {chosen !== undefined && (
            <Form
              key={chosen.parameter.name}
              id="deviation"
              onSubmit={submit}
              record={NO_RECORD}
              defaultValues={{ value: agreed[chosen.parameter.name] ?? chosen.usual }}
              sanitizeEmptyValues={false}
            >
              <About term={chosen} />
              <Box sx={labelsAbove}>
                <ParameterInput source="value" label={labelOf(chosen)} form={chosen.parameter.form} />
              </Box>
            </Form>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('kontor.do.cancel')}</Button>
        <Button type="submit" form="deviation" variant="contained" disabled={chosen === undefined}>
          {translate('offers.deviation.take')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What the clause says, and what is usual. */
function About({ term: { clause, parameter, usual } }: { readonly term: Term }) {
  const translate = useTranslate();
  const termText = useTermText();
  const language = useLocale() === 'en' ? 'en' : 'de';
  return (
    <>
      <Typography sx={{ mb: 0.5 }}>
        <Clause reference={clause.ref} /> {clause[language]}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate('offers.deviation.usual', { value: termText(usual) })}
        {parameter.effect !== null && `. ${parameter.effect[language]}`}
      </Typography>
    </>
  );
}
