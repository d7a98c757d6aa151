import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ConnectProxy {
  readonly port: number;
  /** Hosts asked for that are not ours, in order. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/**
 * Firefox has no twin of Chromium's host resolver rules: this proxy leads its CONNECTs for the given hosts to the
 * local server, and keeps every other host offline.
 */
export async function startConnectProxy(hosts: readonly string[], targetPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const open = new Set<Duplex>();
  const server = createServer((_request, response) => response.writeHead(502).end());
  server.on('connect', (request, client: Duplex, head: Buffer) => {
    open.add(client);
    client.on('close', () => open.delete(client)).on('error', () => client.destroy());
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!hosts.includes(host)) {
      refused.push(host);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(targetPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
