import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from '../../tests/extension/harness/extension-browser.ts';
import { GlossaryServer } from '../../tests/extension/harness/glossary-server.ts';
import { ROOT } from '../run-tool.ts';

const DEMO = path.join(ROOT, 'tests/fixtures/demo');

/** The name that stands in the pictures; the browser is told that it is this machine. */
const HOST = 'files.acme.example';

/** A team's file server with two glossaries on it, on this machine. */
export interface GlossarySite {
  /** Added first. */
  readonly platform: string;
  /** Looked at in the pictures; not all of it can be used. */
  readonly support: string;
  /** What a browser has to be launched with to find it. */
  readonly launch: Pick<LaunchOptions, 'args' | 'preferences'>;
  close(): Promise<void>;
}

export async function openGlossarySite(kind: 'chromium' | 'firefox'): Promise<GlossarySite> {
  const server = await GlossaryServer.start();
  const serve = (name: string): string => {
    server.answer(`/${name}`, { body: readFileSync(path.join(DEMO, name), 'utf8') });
    return kind === 'chromium' ? `https://${HOST}/${name}` : `https://${HOST}:${server.port}/${name}`;
  };
  return {
    platform: serve('platform-glossary.yaml'),
    support: serve('support-glossary.csv'),
    launch:
      kind === 'chromium'
        ? { args: [`--host-resolver-rules=MAP ${HOST}:443 127.0.0.1:${server.port}`] }
        : { preferences: { 'network.dns.localDomains': HOST } },
    close: () => server.close(),
  };
}
