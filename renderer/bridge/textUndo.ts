import type { DesktopCapabilities } from '../../shared/model/desktop.ts';
import { isTyping } from './isTyping.ts';

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
