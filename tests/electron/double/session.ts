import type { Session as ElectronSession } from 'electron';

type Used = Pick<
  ElectronSession,
  'setDevicePermissionHandler' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
>;

/** Electron's session as far as permissions go. Without a handler Electron grants everything; so does this. */
class Session implements Used {
  #request: Parameters<Used['setPermissionRequestHandler']>[0] = null;
  #check: Parameters<Used['setPermissionCheckHandler']>[0] = null;
  #device: Parameters<Used['setDevicePermissionHandler']>[0] = null;

  setPermissionRequestHandler(handler: Parameters<Used['setPermissionRequestHandler']>[0]): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: Parameters<Used['setPermissionCheckHandler']>[0]): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: Parameters<Used['setDevicePermissionHandler']>[0]): void {
    this.#device = handler;
  }

  /** What a page would get that asks for a permission in each of the three ways. */
  ask(permission: string): { request: boolean; check: boolean; device: boolean } {
    let request = this.#request === null;
    this.#request?.(null as never, permission as never, (granted) => (request = granted), null as never);
    return {
      request,
      check: this.#check?.(null, permission as never, 'app://circles', null as never) ?? true,
      device: this.#device?.(null as never) ?? true,
    };
  }
}

/** Requests of the app itself have a session of their own, which asks for nothing. */
export const session = { defaultSession: new Session(), fromPartition: (): Session => new Session() };
