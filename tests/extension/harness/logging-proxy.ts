import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { z } from 'zod';
import type { LaunchOptions } from './extension-browser.ts';

/** Names of this machine; the proxy leads nowhere else. */
const LOOPBACK = /^(?:localhost|127\.0\.0\.1):(\d+)$/;

/** A proxy that a whole browser talks through, so that nothing it asks for, and nobody it asks, goes unseen. */
export class LoggingProxy {
  /** `host:port` of every tunnel asked for, and the address of every request that was not encrypted, in order. */
  readonly targets: string[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request, response) => {
      this.targets.push(request.url ?? '');
      response.writeHead(403).end();
    });
    server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
      this.#tunnel(request.url ?? '', client, head);
    });
    server.on('connection', (socket) => {
      this.#keep(socket);
    });
  }

  static async start(): Promise<LoggingProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new LoggingProxy(server);
  }

  /** What makes either browser use it for everything, this very machine included. */
  get launchOptions(): Pick<LaunchOptions, 'args' | 'preferences'> {
    const { port } = z.object({ port: z.number() }).parse(this.#server.address());
    return {
      args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
      preferences: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      },
    };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #tunnel(target: string, client: Socket, head: Buffer): void {
    this.targets.push(target);
    const port = LOOPBACK.exec(target)?.[1];
    if (port === undefined) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.write(head);
      server.pipe(client);
      client.pipe(server);
    });
    this.#keep(server);
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // Either side may hang up in the middle of a word.
    socket.on('error', () => socket.destroy());
  }
}
