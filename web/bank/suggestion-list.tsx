import { Box, Radio, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { useSentence } from '../parts/sentences.ts';
import { type Entry, type Goal, goalOf } from './bank.ts';

/** What an entry may pay, the likeliest first, with what speaks for it. */
export function SuggestionList({
  suggestions,
  chosen,
  onChoose,
}: {
  readonly suggestions: Entry['suggestions'];
  readonly chosen: Goal | undefined;
  readonly onChoose: (goal: Goal) => void;
}) {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0 }}>
      <Typography component="legend" variant="h3">
        {translate('bank.suggestions')}
      </Typography>
      {suggestions.length === 0 && (
        <Typography color="textSecondary">{translate('bank.noSuggestion')}</Typography>
      )}
      {suggestions.map((suggestion, index) => (
        <Suggestion
          key={suggestion.number}
          suggestion={suggestion}
          place={index + 1}
          isChosen={chosen?.name === suggestion.number}
          onChoose={() => onChoose(goalOf(suggestion))}
        />
      ))}
    </Box>
  );
}

function Suggestion({
  suggestion,
  place,
  isChosen,
  onChoose,
}: {
  readonly suggestion: Entry['suggestions'][number];
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const translate = useTranslate();
  const say = useSentence();
  const { percent } = useFigures();
  const { number, score, reasons } = suggestion;
  return (
    <Box
      component="label"
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5, cursor: 'pointer' }}
    >
      <Radio size="small" name="goal" checked={isChosen} onChange={onChoose} sx={{ p: 0.5 }} />
      <span>
        <strong>
          {place}. {number} · {translate('bank.match', { score: percent(String(score)) })}
        </strong>
        <Typography variant="body2" color="textSecondary" component="span" sx={{ display: 'block' }}>
          {reasons.map(say).join(', ')}
        </Typography>
      </span>
    </Box>
  );
}
