import { Card, type CardProps, Stack, Typography } from '@mui/material';
import { type ReactElement, type ReactNode } from 'react';
import {
  ColumnsButton,
  CreateButton,
  FilterButton,
  FilterForm,
  List,
  TopToolbar,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { ExportButton } from './export-button.tsx';
import { KeysetPagination } from './keyset-pagination.tsx';
import { PageHead } from './page-head.tsx';

/**
 * A list as everywhere in Kontor: title, filters that can be kept, columns to choose, pages that stay fast however long the
 * list. Its table is a child: `<DataTable>` with a column per field; only declared sorts of the API may be sortable.
 */
export function Listing({
  title,
  filters,
  sort,
  filter,
  actions,
  noColumns,
  counts,
  bulk,
  head,
  before,
  children,
}: {
  /** A key of the words; by default the plural of the resource. A list in a part of a screen has none of its own. */
  readonly title?: string | false;
  readonly filters?: ReactElement[];
  /** A declared sort of the API; by default the API's own. */
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' };
  /** Always applied. */
  readonly filter?: Record<string, unknown>;
  /** Further buttons. */
  readonly actions?: ReactNode;
  /** A key of the words: what its pages count where a row of the API is several of the table. */
  readonly counts?: string;
  /** No table, so no columns to choose. */
  readonly noColumns?: true;
  /** What can be done to the chosen rows (`Choosing`); the table then takes `bulkActionsToolbar={<></>}`. */
  readonly bulk?: ReactNode;
  /** Beside the title: ways to what belongs to it. */
  readonly head?: ReactNode;
  /** Stands between the title and the list. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}) {
  const resource = useResourceContext() ?? '';
  const translate = useTranslate();
  const { hasCreate } = useResourceDefinition();
  const name = title ?? `resources.${resource}.name`;
  return (
    <>
      {name !== false && <PageHead title={translate(name, { smart_count: 2 })}>{head}</PageHead>}
      {before}
      <List
        actions={
          <TopToolbar sx={{ alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' }, height: 'auto' }}>
            {filters !== undefined && <FilterButton filters={filters} />}
            {noColumns !== true && <ColumnsButton />}
            <ExportButton />
            {actions}
            {hasCreate === true && <CreateButton />}
          </TopToolbar>
        }
        {...(filters === undefined ? {} : { filters: <FilterForm filters={filters} /> })}
        {...(filter === undefined ? {} : { filter })}
        sort={sort ?? { field: '', order: 'ASC' }}
        perPage={50}
        component={Scrolling}
        pagination={
          <>
            {bulk}
            <KeysetPagination counts={counts} />
          </>
        }
        exporter={false}
        queryOptions={ofRows}
        empty={<NothingYet hasCreate={hasCreate === true} />}
      >
        {children}
      </List>
    </>
  );
}

/**
 * The rows of a list are kept apart from what is read by itself: they say less, and a screen that took one for the whole
 * would miss fields.
 */
export const ofRows = { meta: { rows: true } };

/** A wide table scrolls sideways, by keyboard too. */
function Scrolling(props: CardProps) {
  return <Card {...props} tabIndex={0} />;
}

/** An empty list says what would stand here and how it comes about: `resources.<name>.empty`. */
function NothingYet({ hasCreate }: { readonly hasCreate: boolean }) {
  const resource = useResourceContext() ?? '';
  const translate = useTranslate();
  return (
    <Stack sx={{ alignItems: 'center', py: 8, px: 2, gap: 2, textAlign: 'center', width: '100%' }}>
      <Typography color="textSecondary" sx={{ maxWidth: 480 }}>
        {translate(`resources.${resource}.empty`, { _: translate('ra.page.empty', { name: '' }) })}
      </Typography>
      {hasCreate && <CreateButton variant="contained" />}
    </Stack>
  );
}
