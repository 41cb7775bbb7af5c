import AddIcon from '@mui/icons-material/AddOutlined';
import { Box, IconButton, TableCell, TableRow, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Suggestion } from './time.ts';
import { sticky, WeekRowLabel } from './week-row-label.tsx';

/** A row that the week before had: one click takes it over. */
export function GhostRow({ row, onAdd }: { readonly row: Suggestion; readonly onAdd: () => void }) {
  const translate = useTranslate();
  const words = translate('time.addRow');
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={sticky}>
        <WeekRowLabel row={row} />
      </TableCell>
      <TableCell colSpan={8}>
        <Tooltip title={words}>
          <IconButton
            size="small"
            aria-label={`${words}: ${row.target ?? translate('time.unbilled')}, ${row.clientName}`}
            onClick={onAdd}
          >
            <AddIcon fontSize="small" />
          </IconButton>
        </Tooltip>
        <Box component="span" sx={{ color: 'text.secondary', ml: 0.5 }}>
          {translate('time.lastWeek')}
        </Box>
      </TableCell>
    </TableRow>
  );
}
