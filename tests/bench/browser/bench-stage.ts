import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { outputDirOf } from '../../../scripts/build-extension.ts';
import type { ExtensionBrowser, LaunchOptions } from '../../extension/harness/extension-browser.ts';
import type { BrowserKind } from '../../extension/harness/find-browser.ts';
import { GlossaryServer } from '../../extension/harness/glossary-server.ts';
import { changeSettings, launchReady, readStorage } from '../../extension/harness/scenario.ts';
import { sourceAt, writeSources } from '../../extension/harness/sources.ts';
import { waitFor } from '../../extension/harness/wait-for.ts';
import type { TermLists } from './bench-glossary.ts';
import type { BenchPage } from './bench-page.ts';
import { writeIdleClock } from './idle-clock.ts';

/** A browser with the extension and a glossary in it that it has synced itself, and pages to look at. */
export interface BenchStage {
  readonly kind: BrowserKind;
  readonly extension: ExtensionBrowser;
  /** Terms that the extension says it marks. */
  readonly terms: number;
  readonly server: GlossaryServer;
  /** The page’s address where the extension marks it, and where no extension of ours runs: another name of the server. */
  address(page: BenchPage): string;
  bareAddress(page: BenchPage): string;
  /** A new tab in front that is still blank: for what has to be in place before a page loads. */
  newTab(): Promise<Page>;
  /** A new tab with the page, loaded and in front. The extension marks it meanwhile. */
  open(page: BenchPage): Promise<Page>;
  /** The same page in the same browser, where the extension may not be. */
  openBare(page: BenchPage): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions extends Partial<LaunchOptions> {
  /** The folder of the project. */
  readonly root: string;
  readonly lists: TermLists;
  /** Size of the list of terms. */
  readonly terms: number;
}

/** 50,000 terms take some seconds on an idle machine. */
const SYNC_MS = 120_000;

const SOURCE = 'bench';

/** Starts a browser of that kind with the bench's build; `scripts/bench.ts` makes it. Whoever starts it closes it. */
export async function startStage(
  kind: BrowserKind,
  { root, lists, terms, ...options }: StageOptions,
): Promise<BenchStage> {
  const server = await GlossaryServer.start();
  try {
    const extension = await launchReady(kind, { outputDir: outputDirOf(kind, 'bench'), ...options });
    try {
      await extension.browser.installExtension(
        writeIdleClock(path.join(root, '.output/bench', `idle-clock-${kind}`)),
      );
      await changeSettings(extension);
      const marked = await publish(extension, server, lists.glossary(terms), terms);
      return new Stage(extension, server, marked);
    } catch (error) {
      await extension.close();
      throw error;
    }
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Lets the extension fetch, check, merge and compile the glossary; gives the number of terms that it marks then. */
async function publish(
  extension: ExtensionBrowser,
  server: GlossaryServer,
  glossary: string,
  terms: number,
): Promise<number> {
  server.answer('/glossary.json', { headers: { 'Content-Type': 'application/json' }, body: glossary });
  await writeSources(extension, [sourceAt(SOURCE, server.url('/glossary.json'))], { starter: false });
  let last: { state?: string; terms?: number } | null = null;
  return waitFor(
    async () => {
      last = (await readStorage(extension, 'glossaryStatus')) as typeof last;
      const isOurs = last?.state === 'ready' && Math.abs((last.terms ?? 0) - terms) <= terms * MOST_REFUSED;
      return isOurs && (last?.terms ?? 0);
    },
    {
      what: () => `${terms} terms to be published; the last status was ${JSON.stringify(last)}`,
      timeoutMs: SYNC_MS,
    },
  );
}

/** A sampled phrase or two may be nothing that a glossary takes, or the same as another to it. */
const MOST_REFUSED = 0.02;

class Stage implements BenchStage {
  readonly kind: BrowserKind;
  readonly extension: ExtensionBrowser;
  readonly server: GlossaryServer;
  readonly terms: number;

  constructor(extension: ExtensionBrowser, server: GlossaryServer, terms: number) {
    this.kind = extension.kind;
    this.extension = extension;
    this.server = server;
    this.terms = terms;
  }

  address(page: BenchPage): string {
    return this.server.url(this.#serve(page));
  }

  bareAddress(page: BenchPage): string {
    return this.server.foreignUrl(this.#serve(page));
  }

  async newTab(): Promise<Page> {
    const tab = await this.extension.newPage();
    await tab.bringToFront();
    return tab;
  }

  open(page: BenchPage): Promise<Page> {
    return this.#open(this.address(page));
  }

  openBare(page: BenchPage): Promise<Page> {
    return this.#open(this.bareAddress(page));
  }

  async close(): Promise<void> {
    await this.extension.close();
    await this.server.close();
  }

  async #open(address: string): Promise<Page> {
    const tab = await this.newTab();
    await tab.goto(address);
    return tab;
  }

  #serve({ name, html }: BenchPage): string {
    const pathname = `/wiki/spaces/ENG/pages/1/${name.replaceAll(/\W+/g, '-')}`;
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
    this.server.answer(pathname, { headers, body: html, cors: false });
    return pathname;
  }
}
