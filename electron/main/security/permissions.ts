import type { Session } from 'electron';

/** Refuses every permission: the app needs no camera, place, notifications from pages or devices. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
