import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { GOOGLE_HOSTS } from './hosts.ts';
import type { Handle } from './http-adapter.ts';
import { nodeListener } from './http-adapter.ts';

export interface LocalServer {
  readonly port: number;
  /** Of its certificate: see `Certificate`. */
  readonly spki: string;
  /** Pulls the network cable, or puts it back. */
  setReachable(reachable: boolean): void;
  close(): Promise<void>;
}

/** All of Google's hosts on one port of this machine, under a certificate made for the occasion. */
export async function startServer(handle: Handle): Promise<LocalServer> {
  const { key, cert, spki } = await makeCertificate(GOOGLE_HOSTS);
  const answer = nodeListener(handle, { origin: ({ headers }) => `https://${headers.host ?? ''}` });
  let reachable = true;
  const server = createServer({ key, cert }, (request: IncomingMessage, response: ServerResponse) => {
    if (reachable) answer(request, response);
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    spki,
    setReachable: (wanted) => {
      reachable = wanted;
      if (!wanted) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
