import { v7 } from 'uuid';

/** A new opaque id. Ids grow with time, so ordering by id is ordering by creation. */
export function newId(): string {
  return v7();
}
