import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import NextIcon from '@mui/icons-material/NavigateNext';
import PreviousIcon from '@mui/icons-material/NavigateBefore';
import { IconButtonWithTooltip, useListContext, useTranslate } from 'react-admin';

const sizes = [25, 50, 100, 200];

/** Where one is in a list that nobody has counted: "1–50, es gibt mehr". */
export function KeysetPagination({
  counts,
}: {
  /** A key of the words: what is counted where that are not the rows, "Verträge". */
  readonly counts?: string | undefined;
}) {
  const translate = useTranslate();
  const { data, isPending, hasNextPage, hasPreviousPage, page, perPage, setPage, setPerPage } =
    useListContext();
  const shown = data?.length ?? 0;
  if (isPending || (shown === 0 && page === 1)) return null;
  const from = (page - 1) * perPage + 1;
  const range = { from, to: from + Math.max(shown, 1) - 1 };
  return (
    <Stack
      component="nav"
      aria-label={translate('kontor.list.pages')}
      direction="row"
      sx={{ p: 1, gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end' }}
    >
      <TextField
        select
        size="small"
        variant="standard"
        margin="none"
        fullWidth={false}
        sx={{ width: 'auto' }}
        value={perPage}
        onChange={({ target }) => setPerPage(Number(target.value))}
        slotProps={{ htmlInput: { 'aria-label': translate('kontor.list.perPage') } }}
      >
        {sizes.map((size) => (
          <MenuItem key={size} value={size}>
            {counts === undefined
              ? translate('kontor.list.rows', { count: size })
              : `${size} ${translate(counts)}`}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" color="textSecondary" role="status">
        {counts !== undefined && `${translate(counts)} `}
        {translate(hasNextPage === true ? 'kontor.list.more' : 'kontor.list.all', range)}
      </Typography>
      <IconButtonWithTooltip
        label="ra.navigation.previous"
        disabled={hasPreviousPage !== true}
        onClick={() => setPage(page - 1)}
      >
        <PreviousIcon />
      </IconButtonWithTooltip>
      <IconButtonWithTooltip
        label="ra.navigation.next"
        disabled={hasNextPage !== true}
        onClick={() => setPage(page + 1)}
      >
        <NextIcon />
      </IconButtonWithTooltip>
    </Stack>
  );
}
