import DeadlinesIcon from '@mui/icons-material/EventOutlined';
import InboxIcon from '@mui/icons-material/GavelOutlined';
import JournalIcon from '@mui/icons-material/HistoryOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { deskWords } from './words.ts';

const staff = ['account_manager', 'finance', 'management'] as const;

export const desk: WebRoom = {
  words: deskWords,
  resources: [
    { name: 'matters', list: lazily(() => import('./inbox.tsx'), 'Inbox') },
    { name: 'deadlines', list: lazily(() => import('./deadlines.tsx'), 'Deadlines') },
    { name: 'journal', list: lazily(() => import('./journal.tsx'), 'Journal') },
  ],
  menu: [
    { group: 'office', to: '/matters', label: 'matters.menu', icon: InboxIcon, roles: staff },
    { group: 'office', to: '/deadlines', label: 'deadlines.menu', icon: DeadlinesIcon, roles: staff },
    { group: 'office', to: '/journal', label: 'journal.menu', icon: JournalIcon, roles: staff },
  ],
};
