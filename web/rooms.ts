import { type WebRoom } from './app/room.ts';
import { clients } from './clients/room.ts';
import { documents } from './documents/room.ts';
import { invoicing } from './invoicing/room.ts';
import { payments } from './payments/room.ts';
import { runs } from './runs/room.ts';

/** Every room of the UI, in the order of the menu. */
export const rooms: readonly WebRoom[] = [clients, runs, invoicing, payments, documents];
