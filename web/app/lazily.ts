import { type ComponentType, lazy } from 'react';

/** A screen that is loaded when it is opened: `lazily(() => import('./client-list.tsx'), 'ClientList')`. */
export function lazily<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  return lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType;
}
