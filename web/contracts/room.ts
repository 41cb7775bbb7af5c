import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import { lazily } from '../app/lazily.ts';
import { type WebRoom } from '../app/room.ts';
import { contractWords } from './words.ts';
import { contractBillingWords } from './billing-words.ts';
import { contractWorkWords } from './work-words.ts';
import { together } from '../words/words.ts';

export const contracts: WebRoom = {
  words: together(contractWords, contractBillingWords, contractWorkWords),
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
