import { useEffect } from 'react';

/** Single keys of a screen; none while something is typed, a dialog is open, or another key is held. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
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
