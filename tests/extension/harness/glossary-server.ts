import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import { z } from 'zod';

const TLS = path.join(import.meta.dirname, '../../fixtures/tls');

/** A request as it arrived. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** `localhost:1234` or `127.0.0.1:1234`: the same server under two names. */
  readonly host: string;
  readonly headers: IncomingHttpHeaders;
}

/** What the server says to one request; a function may also write to the response itself and end it or not. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
      /** Default `true`: every origin may read the answer. */
      readonly cors?: boolean;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

const CORS = { 'Access-Control-Allow-Origin': '*' };

/** A real https server on this machine that serves glossaries, well or badly, and keeps a log of who asked what. */
export class GlossaryServer {
  readonly requests: SeenRequest[] = [];
  readonly #server: Server;
  readonly #answers = new Map<string, Answer>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#answer(request, response);
    });
  }

  static async start(): Promise<GlossaryServer> {
    const server = createServer({
      key: readFileSync(path.join(TLS, 'localhost.key')),
      cert: readFileSync(path.join(TLS, 'localhost.crt')),
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new GlossaryServer(server);
  }

  /** The address of `path` under the name that the test build may read without a permission. */
  url(pathname: string): string {
    return `https://localhost:${this.port}${pathname}`;
  }

  /** The same under a name for which it has none. */
  foreignUrl(pathname: string): string {
    return `https://127.0.0.1:${this.port}${pathname}`;
  }

  get port(): number {
    return z.object({ port: z.number() }).parse(this.#server.address()).port;
  }

  /** From now on answers requests for `pathname` (without its query) so. */
  answer(pathname: string, answer: Answer): void {
    this.#answers.set(pathname, answer);
  }

  /** Requests for `pathname` so far. */
  seen(pathname: string): readonly SeenRequest[] {
    return this.requests.filter((request) => request.path.split('?')[0] === pathname);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const target = request.url ?? '/';
    this.requests.push({
      method: request.method ?? '',
      path: target,
      host: request.headers.host ?? '',
      headers: request.headers,
    });
    const answer = this.#answers.get(target.split('?')[0] ?? '');
    if (typeof answer === 'function') {
      answer(request, response);
      return;
    }
    const { status = 200, headers = {}, body = '', cors = true } = answer ?? { status: 404 };
    response.writeHead(status, { ...(cors && CORS), ...headers });
    response.end(body);
  }
}
