import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { contractWords } from './words.ts';

export const contracts: WebRoom = {
  words: contractWords,
  resources: [
    {
      name: 'contracts',
      list: lazily(() => import('./contract-list.tsx'), 'ContractList'),
      show: lazily(() => import('./contract-show.tsx'), 'ContractShow'),
      recordRepresentation: 'number',
    },
  ],
  menu: [
    {
      group: 'sales',
      to: '/contracts',
      label: 'contracts.menu',
      icon: AssignmentIcon,
      roles: ['account_manager', 'finance', 'management'],
    },
  ],
};
