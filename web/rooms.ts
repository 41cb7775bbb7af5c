import { access } from './access/room.ts';
import { type WebRoom } from './app/room.ts';
import { bank } from './bank/room.ts';
import { clients } from './clients/room.ts';
import { contracts } from './contracts/room.ts';
import { desk } from './desk/room.ts';
import { documents } from './documents/room.ts';
import { dunning } from './dunning/room.ts';
import { estimates } from './estimates/room.ts';
import { hourPools } from './hour-pools/room.ts';
import { indexation } from './indexation/room.ts';
import { instalments } from './instalments/room.ts';
import { interest } from './interest/room.ts';
import { invoicing } from './invoicing/room.ts';
import { ledger } from './ledger/room.ts';
import { offers } from './offers/room.ts';
import { payments } from './payments/room.ts';
import { runs } from './runs/room.ts';
import { settings } from './settings/room.ts';
import { sprints } from './sprints/room.ts';
import { time } from './time/room.ts';

/** Every room of the UI, in the order of the menu. */
export const rooms: readonly WebRoom[] = [
  desk,
  clients,
  offers,
  contracts,
  time,
  hourPools,
  estimates,
  sprints,
  runs,
  invoicing,
  payments,
  bank,
  dunning,
  instalments,
  interest,
  indexation,
  ledger,
  documents,
  settings,
  access,
];
