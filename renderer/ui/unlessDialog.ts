/** Runs unless a dialog is open: that comes first, and what would leave it or cover it is not done. */
export function unlessDialog(run: () => void): void {
  if (document.querySelector('[aria-modal="true"]') === null) run();
}
