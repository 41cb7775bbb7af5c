import { type z } from 'zod';
import { type documentListItem } from '../../src/documents/document.schemas.ts';

export type Paper = z.output<typeof documentListItem>;

export const topics = ['sales', 'invoices', 'letters'] as const;
