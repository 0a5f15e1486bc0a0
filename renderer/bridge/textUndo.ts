import type { DesktopCapabilities } from '../../shared/model/desktop.ts';

/**
 * The desktop with a menu whose Undo and Redo mean what the person is doing: while they type in a field
 * it takes back their typing, anywhere else the workspace's last command.
 */
export function withTextUndo(desktop: DesktopCapabilities): DesktopCapabilities {
  return {
    ...desktop,
    onMenuCommand: (listener) =>
      desktop.onMenuCommand((command) => {
        const isHistory = command.kind === 'undo' || command.kind === 'redo';
        // The browser offers no other way to reach a field's own history.
        if (isHistory && isTyping()) document.execCommand(command.kind);
        else listener(command);
      }),
  };
}

function isTyping(): boolean {
  const element = document.activeElement;
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && typing.has(element.type)) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** The kinds of input that hold text; a checkbox with the focus has nothing to take back. */
const typing: ReadonlySet<string> = new Set([
  'text',
  'search',
  'email',
  'url',
  'tel',
  'number',
  'password',
  'date',
]);
