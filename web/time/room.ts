import ApprovalIcon from '@mui/icons-material/FactCheckOutlined';
import PeopleIcon from '@mui/icons-material/BadgeOutlined';
import TimeIcon from '@mui/icons-material/ScheduleOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { timeWords } from './words.ts';
import { timeImportWords } from './import-words.ts';
import { peopleWords } from './people-words.ts';
import { together } from '../words/words.ts';

const workers = ['account_manager', 'finance', 'management'] as const;

export const time: WebRoom = {
  words: together(timeWords, timeImportWords, peopleWords),
  pages: [
    { path: '/time', screen: lazily(() => import('./week-page.tsx'), 'WeekPage') },
    { path: '/time-approvals', screen: lazily(() => import('./approvals-page.tsx'), 'ApprovalsPage') },
    { path: '/time-import', screen: lazily(() => import('./import-page.tsx'), 'ImportPage') },
    { path: '/people', screen: lazily(() => import('./people-page.tsx'), 'PeoplePage') },
  ],
  menu: [
    { group: 'work', to: '/time', label: 'time.menu', icon: TimeIcon, roles: workers },
    {
      group: 'work',
      to: '/time-approvals',
      label: 'time.approvals.menu',
      icon: ApprovalIcon,
      roles: ['account_manager', 'management'],
    },
    { group: 'work', to: '/people', label: 'time.people.menu', icon: PeopleIcon, roles: workers },
  ],
};
