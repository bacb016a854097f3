import type { SourcesActions } from '../../components/options/sources/sources-state.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import type { SourceList } from '../../lib/core/sources/source.ts';
import { ADDRESS_RULES } from '../../lib/platform/address-rules.ts';
import { withdrawConsent } from '../../lib/platform/consents.ts';
import { extensionVersion } from '../../lib/platform/extension-version.ts';
import { askBackground } from '../../lib/platform/messages.ts';
import { requestOrigins } from '../../lib/platform/permissions.ts';
import { loadSourceList } from '../../lib/platform/source-list-store.ts';
import { sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { addSource } from './add-source.ts';
import { changeSource, editSource, moveSource } from './change-sources.ts';
import { openGate } from './open-gate.ts';
import { previewGlossary } from './preview-glossary.ts';
import { removeSource } from './remove-source.ts';
import type { useSources } from './use-sources.ts';

type SourcesTools = ReturnType<typeof useSources>;

/** What the sources view can do, over storage, permissions and the background. */
export function createSourcesActions(tools: SourcesTools): SourcesActions {
  const { change, reset } = tools;
  return {
    sync: (sourceId) =>
      askBackground({ type: 'sync', ...(sourceId !== undefined && { sourceIds: [sourceId] }) }),
    move: (sourceId, by) => change((list) => moveSource(list, sourceId, by)),
    setEnabled: (sourceId, enabled) =>
      change((list) => changeSource(list, sourceId, (source) => ({ ...source, enabled }))),
    change: (sourceId, edited) =>
      change((list) => changeSource(list, sourceId, (source) => editSource(source, edited))),
    saveToken: (sourceId, token) => saveToken(tools, sourceId, token),
    removeToken: (sourceId) => tools.tokens.remove(sourceId),
    remove: async (sourceId) => removeSource(sourceId, await storedList(), change),
    setStarter: (starter) => change((list) => ({ ...list, starter })),
    setInterval: (syncMinutes) => change((list) => ({ ...list, syncMinutes })),
    settleHeld: (sourceId, take) =>
      askBackground({ type: take ? 'source.accept' : 'source.dismiss', sourceId }),
    open: openGate,
    withdrawConsent: async (origin) => (await withdrawConsent(origin)).ok,
    loadProblems: async (sourceId) => {
      const head = await sourceSnapshots.head(sourceId);
      return head === undefined ? null : { problems: head.problems, unlisted: head.unlisted };
    },
    preview: (request, onPhase, signal) =>
      previewGlossary(request, {
        list: listOf(tools),
        onPhase,
        signal,
        add: async (contents, name) =>
          addSource(contents, name, await storedList(), change, extensionVersion()),
      }),
    reset,
    reload: () => {
      location.reload();
    },
  };
}

/** Right in the click: a token can be sent only with a permission for the address. */
async function saveToken(
  { sources, tokens }: SourcesTools,
  sourceId: string,
  token: string,
): Promise<boolean> {
  const views = sources.state === 'ready' ? sources.sources : [];
  const place = views.find(({ source }) => source.id === sourceId)?.source.place;
  const address = place?.kind === 'url' ? resolveAddress(place.url, ADDRESS_RULES) : undefined;
  if (address?.ok !== true || !(await requestOrigins(address.value.origins))) return false;
  if (!(await tokens.save(sourceId, token))) return false;
  await askBackground({ type: 'sync', sourceIds: [sourceId] });
  return true;
}

async function storedList(): Promise<SourceList> {
  const loaded = await loadSourceList();
  return loaded.ok ? loaded.value : DEFAULT_SOURCE_LIST;
}

/** What is in use already, by whomever it was set up. */
function listOf({ sources }: SourcesTools): SourceList {
  const views = sources.state === 'ready' ? sources.sources : [];
  return { ...DEFAULT_SOURCE_LIST, sources: views.map(({ source }) => source) };
}
