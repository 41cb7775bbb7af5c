import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlineOutlined';
import DownIcon from '@mui/icons-material/KeyboardArrowDownOutlined';
import UpIcon from '@mui/icons-material/KeyboardArrowUpOutlined';
import { Box, IconButton, Stack, Tooltip } from '@mui/material';
import { type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Money } from '../parts/fields.tsx';
import { type DraftLine, isBlank } from './draft.ts';
import { KindFields } from './kind-fields.tsx';
import { LineFields } from './line-fields.tsx';
import { KeepTemplate } from './templates.tsx';

/** Kind, description, quantity, unit, price, discount, VAT, net, verbs. */
export const columns = '148px minmax(160px, 1fr) 70px 96px 96px 68px 60px 100px 164px';

/** With less room: kind and description, then the figures; on a phone two beside each other. */
const stacked = {
  display: 'grid',
  gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
  gap: 1,
  alignItems: 'center',
  '& > *': { gridColumn: { xs: 'span 6', sm: 'span 2' } },
  '& > :nth-of-type(1)': { gridColumn: { xs: 'span 12', sm: 'span 4' } },
  '& > :nth-of-type(2)': { gridColumn: { xs: 'span 12', sm: 'span 8' } },
  '& > :nth-of-type(9)': { gridColumn: 'span 12' },
} as const;

interface LineEditorProps {
  readonly line: DraftLine;
  readonly position: number;
  readonly of: number;
  readonly wide: boolean;
  readonly faults: Readonly<Record<string, string>>;
  readonly proposedVat: string;
  readonly net: string | undefined;
  readonly onChange: (changes: Partial<DraftLine>) => void;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** One line as it is being written; everything can be done from the keyboard. */
export function LineEditor(props: LineEditorProps) {
  const { line, position, of, wide, net, onAdd, onMove, onDuplicate, onRemove } = props;
  const translate = useTranslate();

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    // Keys of a dialog that this line has opened come by here too.
    const inField = target.matches('input, textarea, select') && event.currentTarget.contains(target);
    const isLastField =
      position === of && !isBlank(line) && target.closest('[data-field="vatRate"]') !== null;
    const does = event.key === 'Tab' && !event.shiftKey && isLastField ? 'add' : doneBy(event);
    if (does === undefined || !inField) return;
    event.preventDefault();
    ({ add: onAdd, up: () => onMove(-1), down: () => onMove(1), duplicate: onDuplicate, remove: onRemove })[
      does
    ]();
  }

  return (
    <Box
      component="li"
      data-line={line.key}
      aria-label={translate('offers.line.position', { position })}
      onKeyDown={onKeyDown}
      sx={{ listStyle: 'none', py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box
        sx={wide ? { display: 'grid', gridTemplateColumns: columns, gap: 1, alignItems: 'start' } : stacked}
      >
        <LineFields {...props} />
        <Box sx={{ textAlign: wide ? 'right' : 'left', pt: 1 }}>
          <Money value={net} />
        </Box>
        <Verbs {...props} />
      </Box>
      <KindFields {...props} />
    </Box>
  );
}

function Verbs({ line, position, of, onMove, onDuplicate, onRemove }: LineEditorProps) {
  const translate = useTranslate();
  const verbs = [
    { name: 'up', icon: UpIcon, onClick: () => onMove(-1), disabled: position === 1 },
    { name: 'down', icon: DownIcon, onClick: () => onMove(1), disabled: position === of },
    { name: 'duplicate', icon: CopyIcon, onClick: onDuplicate, disabled: false },
    { name: 'remove', icon: DeleteIcon, onClick: onRemove, disabled: false },
  ];
  return (
    <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
      <KeepTemplate line={line} position={position} />
      {verbs.map(({ name, icon: Icon, onClick, disabled }) => (
        <Tooltip key={name} title={translate(`offers.line.${name}`)}>
          <span>
            <IconButton
              size="small"
              tabIndex={-1}
              disabled={disabled}
              onClick={onClick}
              aria-label={`${translate(`offers.line.${name}`)}, ${translate('offers.line.position', { position })}`}
            >
              <Icon fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      ))}
    </Stack>
  );
}

/** Enter adds a line (Shift+Enter breaks one), Alt with the arrows moves it, Ctrl+D doubles and Ctrl+Delete removes it. */
function doneBy({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) {
  const control = ctrlKey || metaKey;
  if (key === 'Enter' && !shiftKey && !control && !altKey) return 'add';
  if (altKey && key === 'ArrowUp') return 'up';
  if (altKey && key === 'ArrowDown') return 'down';
  if (control && key.toLowerCase() === 'd') return 'duplicate';
  if (control && (key === 'Delete' || key === 'Backspace')) return 'remove';
  return undefined;
}
