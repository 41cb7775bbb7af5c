import { Box, Divider, ListItemText, MenuItem, Typography, useMediaQuery } from '@mui/material';
import {
  Logout,
  useLocales,
  useLocaleState,
  UserMenu,
  useTheme,
  useTranslate,
  useUserMenu,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../parts/use-session.ts';

/** Who is signed in, how they like to see Kontor, and the way out. */
export function PersonMenu() {
  const translate = useTranslate();
  const session = useSession();
  if (session === undefined) return null;
  const roles = session.roles.map((role) => translate(`kontor.role.${role}`)).join(', ');
  return (
    <UserMenu label={session.name}>
      <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 280 }}>
        <Typography sx={{ fontWeight: 650 }}>{session.name}</Typography>
        {session.email !== null && <Typography variant="body2">{session.email}</Typography>}
        <Typography variant="body2" color="textSecondary">
          {roles}
        </Typography>
      </Box>
      <Divider component="li" role="presentation" />
      <OwnAccount />
      <Languages />
      <Brightness />
      <Divider component="li" role="presentation" />
      <Logout />
    </UserMenu>
  );
}

function OwnAccount() {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/account" onClick={menu?.onClose}>
      <ListItemText>{translate('access.menu.account')}</ListItemText>
    </MenuItem>
  );
}

function Languages() {
  const locales = useLocales() ?? [];
  const [chosen, choose] = useLocaleState();
  const menu = useUserMenu();
  return locales.map(({ locale, name }) => (
    <MenuItem
      key={locale}
      lang={locale}
      role="menuitemradio"
      aria-checked={locale === chosen}
      selected={locale === chosen}
      onClick={() => {
        choose(locale);
        menu?.onClose();
      }}
    >
      <ListItemText>{name}</ListItemText>
    </MenuItem>
  ));
}

function Brightness() {
  const translate = useTranslate();
  const [theme, setTheme] = useTheme();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const isDark = theme === undefined ? systemIsDark : theme === 'dark';
  return (
    <MenuItem onClick={() => setTheme(isDark ? 'light' : 'dark')}>
      <ListItemText>{translate(isDark ? 'kontor.do.light' : 'kontor.do.dark')}</ListItemText>
    </MenuItem>
  );
}
