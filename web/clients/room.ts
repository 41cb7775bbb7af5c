import PeopleIcon from '@mui/icons-material/ApartmentOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { clientWords } from './words.ts';

export const clients: WebRoom = {
  words: clientWords,
  resources: [
    {
      name: 'clients',
      list: lazily(() => import('./client-list.tsx'), 'ClientList'),
      show: lazily(() => import('./client-show.tsx'), 'ClientShow'),
      edit: lazily(() => import('./client-edit.tsx'), 'ClientEdit'),
      create: lazily(() => import('./client-create.tsx'), 'ClientCreate'),
      recordRepresentation: 'name',
    },
  ],
  menu: [
    {
      group: 'sales',
      to: '/clients',
      label: 'clients.menu',
      icon: PeopleIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
