import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on loopback, which does with each path what a test says and remembers what it was asked. */
export class TestServer {
  readonly requests: IncomingMessage[] = [];
  readonly #handlers = new Map<string, Handler>();
  readonly #server: Server;

  static async start(): Promise<TestServer> {
    const server = new TestServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.requests.push(request);
      // Whoever is cut off in the middle is none of the test's concern.
      response.on('error', () => undefined);
      const handler = this.#handlers.get(request.url ?? '');
      if (handler === undefined) response.writeHead(404).end();
      else handler(request, response);
    });
  }

  /** Answers `path` by `handler` from now on; returns the address. */
  serve(path: string, handler: Handler): string {
    this.#handlers.set(path, handler);
    return this.address(path);
  }

  address(path: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${path}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Answers with a status, headers and a body. */
export function answering(status: number, headers: Record<string, string> = {}, body = ''): Handler {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}
