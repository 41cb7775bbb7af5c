import OutboxIcon from '@mui/icons-material/OutboxOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { documentWords } from './words.ts';

export const documents: WebRoom = {
  words: documentWords,
  resources: [
    { name: 'dispatches', list: lazily(() => import('./dispatch-list.tsx'), 'DispatchList') },
    { name: 'outbox', list: lazily(() => import('./outbox.tsx'), 'Outbox') },
  ],
  menu: [
    {
      group: 'office',
      to: '/dispatches',
      label: 'documents.menu',
      icon: MailIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
    {
      group: 'office',
      to: '/outbox',
      label: 'documents.outbox',
      icon: OutboxIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
