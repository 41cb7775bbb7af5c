import {
  Box,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { type ReactNode } from 'react';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right and under each other. */
  readonly figure?: true;
  /** Below the column: a sum. */
  readonly foot?: ReactNode;
}

/** A small table of what belongs to a screen; lists that page are `Listing`. */
export function Rows<Row>({
  title,
  columns,
  rows,
  keyOf,
  empty,
  isChosen = () => false,
}: {
  /** What the table holds, for who does not see it. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  /** Said in place of a table without rows. */
  readonly empty: string;
  readonly isChosen?: (row: Row) => boolean;
}) {
  if (rows.length === 0) return <Typography color="textSecondary">{empty}</Typography>;
  const hasFoot = columns.some(({ foot }) => foot !== undefined);
  return (
    <Box role="group" aria-label={title} tabIndex={0} sx={{ overflowX: 'auto', mx: -1 }}>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            {columns.map(({ name, figure }) => (
              <TableCell key={name} align={figure ? 'right' : 'left'}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={keyOf(row, index)} selected={isChosen(row)}>
              {columns.map(({ name, cell, figure }) => (
                <TableCell
                  key={name}
                  align={figure ? 'right' : 'left'}
                  sx={figure ? { whiteSpace: 'nowrap' } : {}}
                >
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {hasFoot && (
          <TableFooter>
            <TableRow>
              {columns.map(({ name, foot, figure }) => (
                <TableCell
                  key={name}
                  align={figure ? 'right' : 'left'}
                  sx={{ fontWeight: 650, color: 'text.primary', fontSize: 'inherit', whiteSpace: 'nowrap' }}
                >
                  {foot}
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </Box>
  );
}
