import SprintIcon from '@mui/icons-material/ViewKanbanOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { sprintWords } from './words.ts';

export const sprints: WebRoom = {
  words: sprintWords,
  pages: [
    { path: '/sprints', screen: lazily(() => import('./sprint-list.tsx'), 'SprintList') },
    { path: '/sprints/:contractId', screen: lazily(() => import('./sprint-board.tsx'), 'SprintBoard') },
  ],
  menu: [
    {
      group: 'work',
      to: '/sprints',
      label: 'sprints.menu',
      icon: SprintIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
