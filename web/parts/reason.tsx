import { Box, ButtonBase, Popover, Stack, Typography } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Clause, useClauseText } from './clause.tsx';

export interface ReasonProps {
  /** What the figure is, as the heading. */
  readonly title: string;
  /** From what it comes, in the order of the formula. */
  readonly inputs?: readonly (readonly [name: string, value: ReactNode])[];
  /** How, in words or as a sum: "9.000,00 € × 9,2 % × 31 / 365". */
  readonly formula?: ReactNode;
  readonly clause?: string | null;
  readonly children?: ReactNode;
}

/** A figure that opens its reason: `<ReasonButton title=… inputs=… clause="gtc:7.9"><Money value=… /></ReasonButton>`. */
export function ReasonButton({ children, ...reason }: ReasonProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <ButtonBase
        onClick={(event) => {
          event.stopPropagation();
          setAnchor(event.currentTarget);
        }}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-describedby={id}
        sx={{
          font: 'inherit',
          color: 'inherit',
          minHeight: 24,
          minWidth: 24,
          flex: 'none',
          borderRadius: 0.5,
          textDecoration: 'underline dotted',
          textUnderlineOffset: '3px',
          textDecorationColor: 'currentcolor',
          '&:hover': { textDecorationStyle: 'solid' },
        }}
      >
        {children}
      </ButtonBase>
      <span id={id} hidden>
        {translate('kontor.reason.open')}
      </span>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        onClick={(event) => event.stopPropagation()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': reason.title, variant: 'outlined', elevation: 6 },
        }}
      >
        <Reason {...reason} />
      </Popover>
    </>
  );
}

/** Why a figure is what it is: its inputs, how they make it, and the clause that says so in full. */
function Reason({ title, inputs = [], formula, clause }: Omit<ReasonProps, 'children'>) {
  const text = useClauseText(clause);
  return (
    <Stack sx={{ p: 2, gap: 1.5, maxWidth: 420 }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {inputs.length > 0 && (
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2, rowGap: 0.5 }}
        >
          {inputs.map(([name, value]) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {name}
              </Typography>
              <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
                {value}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {formula !== undefined && <Typography component="div">{formula}</Typography>}
      {clause !== undefined && clause !== null && (
        <Typography variant="body2" color="textSecondary" component="div">
          <Clause reference={clause} /> {text}
        </Typography>
      )}
    </Stack>
  );
}
