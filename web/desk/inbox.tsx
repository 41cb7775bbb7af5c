import { Box, Stack, Typography } from '@mui/material';
import { BooleanInput, SelectInput, useListContext, useTranslate } from 'react-admin';
import { Listing } from '../parts/listing.tsx';
import { MatterBulk } from './matter-bulk.tsx';
import { MatterCard } from './matter-card.tsx';
import { type Matter } from './matter.ts';
import { deskKinds } from './kinds.ts';

const filters = [
  <SelectInput
    key="kind"
    source="kind"
    label="matters.filter.kind"
    alwaysOn
    resettable
    choices={deskKinds.matters.map((id) => ({ id, name: `matters.kind.${id}` }))}
  />,
  <BooleanInput key="mine" source="mine" label="matters.filter.mine" alwaysOn sx={{ ml: 1.5 }} />,
];

/** What only a person may decide, over all rooms; each decision is taken here, with its reason, where it can be. */
export function Inbox() {
  return (
    <Listing
      title="matters.title"
      noColumns
      filters={filters}
      sort={{ field: 'since', order: 'ASC' }}
      bulk={<MatterBulk />}
    >
      <Cards />
    </Listing>
  );
}

function Cards() {
  const translate = useTranslate();
  const { data = [], isPending, selectedIds, onToggleItem } = useListContext<Matter>();
  if (isPending) return <Box sx={{ minHeight: 200 }} />;
  if (data.length === 0)
    return (
      <Stack sx={{ p: 6, alignItems: 'center' }}>
        <Typography color="textSecondary">{translate('resources.matters.empty')}</Typography>
      </Stack>
    );
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: { xs: 1, md: 2 }, m: 0 }}>
      {data.map((matter) => (
        <MatterCard
          key={matter.id}
          matter={matter}
          isChosen={selectedIds.includes(matter.id)}
          onChoose={() => onToggleItem(matter.id)}
        />
      ))}
    </Stack>
  );
}
