/** The screen whose heading was last come to; at the beginning the browser itself starts at the top. */
let arrivedAt = window.location.pathname;

/**
 * On another screen the focus goes to its heading, so that who hears the screen hears where they are, and who has no mouse
 * does not begin in the menu again. A field that the screen has chosen for itself keeps it.
 */
export function arriveAt(heading: HTMLElement | null): void {
  const { pathname } = window.location;
  if (heading === null || pathname === arrivedAt) return;
  arrivedAt = pathname;
  const isChosen =
    document.activeElement?.matches(':is(#main-content, [role=dialog]) :is(input, textarea)') === true;
  if (!isChosen) heading.focus({ preventScroll: true });
}

/** Who had the focus on something that is gone, or goes in a moment, has it on the heading. */
export function keepFocus(): void {
  const LOOKS_AFTER_MS = [50, 200, 500, 1000];
  for (const ms of LOOKS_AFTER_MS) setTimeout(catchFocus, ms);
}

function catchFocus(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('#main-content h1')?.focus({ preventScroll: true });
}

/** To the first field of a form that is at fault; where none is, back to the button that was busy and has lost it. */
export function focusFault(form: HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const faulty = form?.querySelector<HTMLElement>('[aria-invalid=true]:not([aria-hidden=true])');
    if (faulty) faulty.focus();
    else if (form?.contains(document.activeElement) !== true)
      form?.querySelector<HTMLElement>('[type=submit]:enabled')?.focus();
  });
}
