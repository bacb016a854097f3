import type { SeenRequest } from './glossary-server.ts';

/** Headers by which a reader, or the page they look at, could be told from others. */
const TELLING = ['cookie', 'referer', 'authorization', 'origin'] as const;

/**
 * What of these requests goes beyond "GET what is configured, and say nothing about the reader", one line each.
 * `mayHaveOrigin`: hosts for which there is no permission, where browsers force it.
 */
export function findTellingRequests(
  requests: readonly SeenRequest[],
  configured: readonly string[],
  mayHaveOrigin: (host: string) => boolean = () => false,
): readonly string[] {
  return requests.flatMap(({ method, path, host, headers }) => {
    const where = `${method} ${host}${path}`;
    const told = TELLING.filter((name) => headers[name] !== undefined)
      .filter((name) => name !== 'origin' || !mayHaveOrigin(host))
      .map((name) => `${where} tells ${name}: ${headers[name]}`);
    const isConfigured = method === 'GET' && configured.includes(path);
    return isConfigured ? told : [`${where} is not configured`, ...told];
  });
}
