import { type WebRoom } from './app/room.ts';
import { clients } from './clients/room.ts';
import { documents } from './documents/room.ts';
import { estimates } from './estimates/room.ts';
import { hourPools } from './hour-pools/room.ts';
import { invoicing } from './invoicing/room.ts';
import { payments } from './payments/room.ts';
import { runs } from './runs/room.ts';
import { sprints } from './sprints/room.ts';
import { time } from './time/room.ts';

/** Every room of the UI, in the order of the menu. */
export const rooms: readonly WebRoom[] = [
  clients,
  time,
  hourPools,
  estimates,
  sprints,
  runs,
  invoicing,
  payments,
  documents,
];
