import UsersIcon from '@mui/icons-material/GroupOutlined';
import TokenIcon from '@mui/icons-material/KeyOutlined';
import SignInsIcon from '@mui/icons-material/MeetingRoomOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { accessWords } from './words.ts';

const Invitation = lazily(() => import('./choose-password.tsx'), 'Invitation');
const PasswordReset = lazily(() => import('./choose-password.tsx'), 'PasswordReset');

export const access: WebRoom = {
  words: accessWords,
  resources: [
    {
      name: 'users',
      list: lazily(() => import('./user-list.tsx'), 'UserList'),
      edit: lazily(() => import('./user-edit.tsx'), 'UserEdit'),
      create: lazily(() => import('./user-create.tsx'), 'UserCreate'),
      recordRepresentation: 'name',
    },
    { name: 'api-tokens', list: lazily(() => import('./api-token-list.tsx'), 'ApiTokenList') },
    { name: 'sign-ins', list: lazily(() => import('./sign-in-list.tsx'), 'SignInList') },
  ],
  pages: [
    { path: '/account', screen: lazily(() => import('./account.tsx'), 'Account') },
    { path: '/invitation/:token', screen: Invitation, open: true },
    { path: '/password-reset/:token', screen: PasswordReset, open: true },
    {
      path: '/forgotten-password',
      screen: lazily(() => import('./forgotten-password.tsx'), 'ForgottenPassword'),
      open: true,
    },
  ],
  menu: [
    {
      group: 'settings',
      to: '/users',
      label: 'access.menu.users',
      icon: UsersIcon,
      roles: ['account_manager'],
    },
    { group: 'settings', to: '/api-tokens', label: 'access.menu.tokens', icon: TokenIcon, roles: ['admin'] },
    { group: 'settings', to: '/sign-ins', label: 'access.menu.signIns', icon: SignInsIcon, roles: ['admin'] },
  ],
};
