import HomeIcon from '@mui/icons-material/HomeOutlined';
import { Box, ListSubheader } from '@mui/material';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import { holds } from '../http/session.ts';
import { useSession } from '../parts/use-session.ts';
import { rooms } from '../rooms.ts';
import { menuGroups, type MenuEntry, type MenuGroup } from './room.ts';

const entries = rooms.flatMap(({ menu = [] }) => menu);

/** What the person may do, by kind of work. */
export function MainMenu() {
  const roles = useSession()?.roles ?? [];
  const translate = useTranslate();
  const mine = entries.filter((entry) => holds(roles, ...entry.roles));
  return (
    <Box component="nav" aria-label={translate('kontor.menu.label')}>
      <Menu>
        <Menu.Item to="/" primaryText="kontor.home" leftIcon={<HomeIcon />} />
        {menuGroups.map((group) => (
          <Group key={group} group={group} entries={mine.filter((entry) => entry.group === group)} />
        ))}
      </Menu>
    </Box>
  );
}

function Group({ group, entries }: { readonly group: MenuGroup; readonly entries: readonly MenuEntry[] }) {
  const translate = useTranslate();
  const [open] = useSidebarState();
  if (entries.length === 0) return null;
  return (
    <>
      {open && (
        <ListSubheader
          component="div"
          role="presentation"
          disableSticky
          sx={{ lineHeight: '32px', background: 'none' }}
        >
          {translate(`kontor.menu.${group}`)}
        </ListSubheader>
      )}
      {entries.map(({ to, label, icon: Icon }) => (
        <Menu.Item key={to} to={to} primaryText={label} leftIcon={<Icon />} />
      ))}
    </>
  );
}
