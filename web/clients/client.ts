import { type z } from 'zod';
import { type clientAnswer } from '../../src/clients/client.schemas.ts';

export type Client = z.output<typeof clientAnswer>;
