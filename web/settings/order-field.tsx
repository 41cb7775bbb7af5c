import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import { Box, IconButton, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useController } from 'react-hook-form';
import { useTermText } from '../parts/term-text.ts';
import { type ParameterFieldProps } from './plain-parameter.tsx';

/** An order of precedence: what stands first prevails. */
export function OrderField({ source, label }: ParameterFieldProps) {
  const translate = useTranslate();
  const termText = useTermText();
  const heading = useId();
  const { field } = useController({ name: source });
  const order = field.value as readonly string[];
  const swap = (at: number, by: number) => {
    const next = [...order];
    [next[at], next[at + by]] = [order[at + by] ?? '', order[at] ?? ''];
    field.onChange(next);
  };
  return (
    <div role="group" aria-labelledby={heading}>
      <Typography id={heading} variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {order.map((each, at) => (
          <li key={each}>
            {termText(each)}
            {at > 0 && (
              <IconButton
                size="small"
                aria-label={translate('terms.up', { what: termText(each) })}
                onClick={() => swap(at, -1)}
              >
                <UpIcon fontSize="inherit" />
              </IconButton>
            )}
            {at < order.length - 1 && (
              <IconButton
                size="small"
                aria-label={translate('terms.down', { what: termText(each) })}
                onClick={() => swap(at, 1)}
              >
                <DownIcon fontSize="inherit" />
              </IconButton>
            )}
          </li>
        ))}
      </Box>
    </div>
  );
}
