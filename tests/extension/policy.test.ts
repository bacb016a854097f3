import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard } from './harness/card.ts';
import { readCard } from './harness/card-reading.ts';
import { EnterprisePolicy, unpackedId } from './harness/enterprise-policy.ts';
import { expectMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { GlossaryServer } from './harness/glossary-server.ts';
import { InstalledProfile } from './harness/installed-profile.ts';
import { launchWithExtension } from './harness/launch.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { readStorage } from './harness/scenario.ts';
import { readStatuses } from './harness/sources.ts';
import { outputDirOf, TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

/** Chromium waits until the folder has been quiet for some seconds. */
const NOTICE_MS = 30_000;

const GLOSSARY = JSON.stringify({
  parlance: 1,
  name: 'Words of the organisation',
  terms: [{ term: 'orgword', definition: 'By all of us.', roles: { cx: 'For CX.', ml: 'For ML.' } }],
});

const GECKO_ID = 'parlance@parlance.example';

describe.each(TESTED_BROWSERS)('enterprise policy, %s', (kind) => {
  const id = kind === 'chromium' ? unpackedId(outputDirOf(kind)) : GECKO_ID;
  let found: EnterprisePolicy | string;
  let server: GlossaryServer;
  let profile: InstalledProfile | undefined;
  let extension: ExtensionBrowser | undefined;

  beforeAll(async () => {
    server = await GlossaryServer.start();
    server.answer('/org.json', { body: GLOSSARY });
    found = EnterprisePolicy.of(kind, id);
    if (typeof found !== 'string' && kind === 'firefox') profile = await InstalledProfile.make(kind);
  });

  afterAll(async () => {
    if (typeof found !== 'string') found.remove();
    const errors = await extension?.readErrors();
    await extension?.close();
    profile?.remove();
    await server.close();
    expect(errors ?? []).toStrictEqual([]);
  });

  function policyOr(skip: (reason: string) => never): EnterprisePolicy {
    if (typeof found === 'string') skip(found);
    return found;
  }

  /** The browser once that policy counts; Chromium that runs already is told, Firefox is started again. */
  async function under(policy: EnterprisePolicy, values: object): Promise<ExtensionBrowser> {
    policy.set(values);
    if (kind === 'firefox') {
      expect((await extension?.readErrors()) ?? []).toStrictEqual([]);
      await extension?.close();
      extension = await profile?.start();
    }
    extension ??= await launchWithExtension(kind, { outputDir: outputDirOf(kind), loadBySwitch: true });
    const running = extension;
    const wanted = Object.keys(values).toSorted().join();
    await waitFor(
      async () => {
        const stored = (await readStorage(running, 'policy')) as { policy: object } | null;
        return (
          Object.keys(stored?.policy ?? {})
            .toSorted()
            .join() === wanted
        );
      },
      { what: `the policy with ${wanted}`, timeoutMs: NOTICE_MS },
    );
    // Other browsers of this system that start now are none of our business.
    if (kind === 'firefox') policy.remove();
    return running;
  }

  async function readView(running: ExtensionBrowser, view: string, wanted: string): Promise<string> {
    const page = await running.openExtensionPage(`options.html#${view}`);
    let text = '';
    await waitFor(
      async () => {
        text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
        return text.includes(wanted);
      },
      { what: () => `“${wanted}” in ${view}, which says: ${text}` },
    );
    await page.close();
    return text;
  }

  const open = (running: ExtensionBrowser) =>
    openPage(running, ownDocument({ body: '<p>The orgword and the latency.</p>' }));

  test('sets everything up, and locks what is to be locked', async ({ skip }) => {
    const running = await under(policyOr(skip), {
      role: 'cx',
      lockRole: true,
      sources: [{ name: 'Ours', url: server.url('/org.json') }],
      lockSources: true,
      starterGlossary: false,
      sites: ['https://confluence.intra.example/display/ENG'],
      template: 'rfc',
      syncMinutes: 30,
      allowPersonal: false,
    });
    const page = await open(running);
    await expectMarks(page, { term: ['orgword'] });
    const card = await readCard(await openCard(page, { word: 'orgword' }));
    expect(card).toMatchObject({ role: 'cx', restatements: ['For CX.'] });
    expect(card.text).toContain('Ours');
    await page.close();
    expect(server.seen('/org.json')).toHaveLength(1);

    await readView(running, 'reading', 'Your organisation chose this role.');
    const sources = await readView(running, 'sources', 'Set up by your organisation');
    expect(sources).toContain('Your organisation decides which glossaries are used. Others cannot be added.');
    const sites = await readView(running, 'sites', 'confluence.intra.example');
    expect(sites).toContain('Set up by your organisation. One click is needed:');
    await readView(running, 'glossary', 'Your organisation has switched off entries of your own.');
  });

  test('a later one counts in its place', async ({ skip }) => {
    const running = await under(policyOr(skip), {
      role: 'ml',
      sources: [{ name: 'Ours', url: server.url('/org.json') }],
    });
    const page = await open(running);
    await expectMarks(page, { term: ['orgword', 'latency'] });
    expect(await readCard(await openCard(page, { word: 'orgword' }))).toMatchObject({ role: 'ml' });
    await page.close();
    const [status] = await readStatuses(running);
    expect(status).toMatchObject({ terms: 1, failures: 0 });
    const reading = await readView(running, 'reading', 'ML');
    expect(reading).not.toContain('Your organisation chose this role.');
    expect(await readView(running, 'sources', 'Ours')).not.toContain('Others cannot be added.');
  });

  test('none at all leaves what the reader has', async ({ skip }) => {
    const running = await under(policyOr(skip), {});
    const page = await open(running);
    await expectMarks(page, { term: ['latency'] });
    await page.close();
    expect(await readStorage(running, 'policy')).toBeNull();
    expect(server.seen('/org.json').length).toBeLessThanOrEqual(2);
  });
});
