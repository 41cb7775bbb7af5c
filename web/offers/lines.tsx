import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Snackbar, Stack, Typography, useMediaQuery } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../parts/panel.tsx';
import { type Draft, isBlank } from './draft.ts';
import { columns, LineEditor } from './line-editor.tsx';
import { UnitLists } from './line-fields.tsx';
import { type OfferPreview } from './offer.ts';
import { TakeTemplate } from './templates.tsx';
import { type DraftDesk } from './use-draft.ts';

interface LinesProps {
  readonly desk: DraftDesk;
  readonly faults: Readonly<Record<string, string>>;
  readonly price: OfferPreview | undefined;
  /** Beside the paper there is less room. */
  readonly narrow: boolean;
}

/** The lines of an offer: written, moved, doubled and removed by keyboard; a removal can be taken back. */
export function Lines({ desk, faults, price, narrow }: LinesProps) {
  const translate = useTranslate();
  const isWide = useMediaQuery((theme) => theme.breakpoints.up('lg'));
  const list = useRef<HTMLUListElement>(null);
  const [toFocus, setToFocus] = useState<string>();
  const [removed, setRemoved] = useState<Draft>();
  const { lines } = desk.draft;
  const focused = useRef<string>(undefined);
  const wide = isWide && !narrow;

  useEffect(() => {
    if (toFocus === undefined || focused.current === toFocus) return;
    focused.current = toFocus;
    list.current?.querySelector<HTMLElement>(`[data-line="${toFocus}"] textarea`)?.focus();
  }, [toFocus, lines]);

  function remove(key: string, at: number) {
    setRemoved(desk.draft);
    desk.removeLine(key);
    setToFocus(lines[at + 1]?.key ?? lines[at - 1]?.key);
  }
  const last = lines.at(-1);

  return (
    <Panel
      title={translate('offers.lines')}
      actions={
        <TakeTemplate
          onTake={(line) => {
            const only = lines.length === 1 && last !== undefined && isBlank(last) ? last : undefined;
            if (only === undefined) desk.addLine(line);
            else desk.changeLine(only.key, { ...line, key: only.key });
            setToFocus(line.key);
          }}
        />
      }
    >
      <UnitLists />
      {wide && <Heads />}
      <Box component="ul" ref={list} sx={{ m: 0, p: 0 }}>
        {lines.map((line, index) => (
          <LineEditor
            key={line.key}
            line={line}
            position={index + 1}
            of={lines.length}
            wide={wide}
            faults={faultsAt(faults, index)}
            proposedVat={price?.lines[index]?.vatRate ?? ''}
            net={price?.lines[index]?.net}
            onChange={(changes) => desk.changeLine(line.key, changes)}
            onAdd={() => setToFocus(desk.addLine(undefined, line.key))}
            onMove={(by) => desk.moveLine(line.key, by)}
            onDuplicate={() => desk.duplicateLine(line.key)}
            onRemove={() => remove(line.key, index)}
          />
        ))}
      </Box>
      <Stack direction="row" sx={{ mt: 1, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          size="small"
          startIcon={<AddIcon />}
          // Tab from the last field comes here first; a further line is a keystroke away.
          onClick={() => setToFocus(desk.addLine())}
        >
          {translate('offers.line.add')}
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ display: { xs: 'none', md: 'block' } }}>
          {translate('offers.line.keys')}
        </Typography>
      </Stack>
      <Snackbar
        open={removed !== undefined}
        autoHideDuration={8000}
        onClose={(_, reason) => reason === 'clickaway' || setRemoved(undefined)}
        message={translate('offers.line.removed')}
        action={
          <Button
            color="inherit"
            size="small"
            onClick={() => {
              if (removed !== undefined) desk.restore(removed);
              setRemoved(undefined);
            }}
          >
            {translate('offers.line.undo')}
          </Button>
        }
      />
    </Panel>
  );
}

function Heads() {
  const translate = useTranslate();
  const names = ['kind', 'description', 'quantity', 'unit', 'unitPrice', 'discountPercent', 'vatRate', 'net'];
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        gridTemplateColumns: columns,
        gap: 1,
        color: 'text.secondary',
        fontSize: '0.8rem',
      }}
    >
      {names.map((name) => (
        <Box key={name} sx={{ textAlign: name === 'net' ? 'right' : 'left' }}>
          {translate(`offers.line.${name}`)}
        </Box>
      ))}
    </Box>
  );
}

/** The messages of one line by the name of its field. */
function faultsAt(faults: Readonly<Record<string, string>>, index: number): Readonly<Record<string, string>> {
  const prefix = `lines.${index}.`;
  return Object.fromEntries(
    Object.entries(faults)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, message]) => [path.slice(prefix.length), message]),
  );
}
