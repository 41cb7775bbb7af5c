import { type WebRoom } from './app/room.ts';
import { clients } from './clients/room.ts';
import { contracts } from './contracts/room.ts';
import { documents } from './documents/room.ts';
import { invoicing } from './invoicing/room.ts';
import { offers } from './offers/room.ts';
import { payments } from './payments/room.ts';
import { runs } from './runs/room.ts';

/** Every room of the UI, in the order of the menu. */
export const rooms: readonly WebRoom[] = [clients, offers, contracts, runs, invoicing, payments, documents];
