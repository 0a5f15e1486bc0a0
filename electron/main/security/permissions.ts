import type { Session } from 'electron';

/** What the page may do: put on the clipboard what somebody copies. */
const granted = 'clipboard-sanitized-write';

/** Refuses every other permission: the app needs no camera, place, notifications from pages or devices. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted));
  session.setPermissionCheckHandler((_contents, permission) => permission === granted);
  session.setDevicePermissionHandler(() => false);
}
