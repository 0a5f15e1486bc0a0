import { type ClientRequest, type RequestOptions, request } from 'node:http';

/** Electron's requests of the app itself, by Node's own; only to this machine, as tests ask no other. */
export const net = {
  request({ protocol, hostname, port, path, method, headers }: RequestOptions): ClientRequest {
    if (hostname !== '127.0.0.1') throw new Error(`The double asks nothing of ${hostname}`);
    return request({ protocol, hostname, port, path, method, headers });
  },
};
