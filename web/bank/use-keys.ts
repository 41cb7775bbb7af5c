import { useEffect } from 'react';
import { useStore } from 'react-admin';

/** Whether single keys act; who speaks to the computer switches them off (WCAG 2.1.4). The browser keeps it. */
export function useSingleKeys() {
  return useStore('singleKeys', true);
}

/** Single keys of a screen; none while something is typed, a dialog is open, another key is held, or they are switched off. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const [areOn] = useSingleKeys();
  useEffect(() => {
    if (!areOn) return undefined;
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [role=dialog], [role=menu]')
      )
        return;
      // Enter on a link or a button does what they say.
      if (
        event.key === 'Enter' &&
        target instanceof HTMLElement &&
        target.closest('a, button:not([data-keys])')
      )
        return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
