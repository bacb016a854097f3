import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/controls.css';
import '../../components/card/card.css';
import '../../components/card/card-text.css';
import { buildCopyPayload } from '../../lib/core/card/copy-payload.ts';
import type { ToPage } from '../../lib/core/card/protocol.ts';
import { markKnown } from '../../lib/core/card/mark-known.ts';
import { loadCardKey } from '../../lib/platform/card-key.ts';
import { readEntry, readGenerationSources } from '../../lib/platform/generations.ts';
import { askBackground } from '../../lib/platform/messages.ts';
import { optionsAddress } from '../../lib/platform/options-address.ts';
import { loadPanelAccess } from '../../lib/platform/panel-access.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { loadRoleProfiles } from '../../lib/platform/role-profiles.ts';
import { loadEffectiveSettings, updateSettings } from '../../lib/platform/settings-store.ts';
import { loadShortcuts } from '../../lib/platform/shortcuts.ts';
import { translate } from '../../lib/platform/translate.ts';
import { acceptGreeting } from './accept-greeting.ts';
import { buildProposal } from './build-proposal.ts';
import { CardApp, type CardServices } from './CardApp.tsx';
import { focusedWalk } from './focused-walk.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { loadView } from './load-view.ts';
import { reportPresence } from './report-presence.ts';
import { rememberLast } from './remember-last.ts';
import { serveCard, type Shown } from './serve-card.ts';

// First of all: the page side greets as soon as this document has loaded, which may be before React runs.
acceptGreeting(window, loadCardKey, start);

function start(port: MessagePort): void {
  const container = document.querySelector('#root');
  if (container === null) throw new Error('card.html has no #root.');
  const root = createRoot(container);
  const send = (message: ToPage): void => {
    port.postMessage(message);
  };
  const services: CardServices = {
    actions: {
      setKnown: (id, known) => saveKnown(id, known).catch(() => false),
      copy: (parts, source) => copyToClipboard(document, buildCopyPayload(parts, source)),
      copyText: (plain) => copyToClipboard(document, { plain }),
      close: () => {
        send({ type: 'close' });
      },
      walk: (step) => {
        send({ type: 'walk', step });
      },
    },
    optionsAddress: optionsAddress(),
    translate,
    loadRoleProfiles,
    loadPanelAccess,
    send,
  };
  const draw = (shown: Shown | null): void => {
    if (shown !== null) document.documentElement.dataset['theme'] = shown.request.theme;
    // At once, so that the size is known and sent before anything else happens.
    flushSync(() => {
      root.render(<CardApp shown={shown} walked={focusedWalk(document)} services={services} />);
    });
  };
  draw(null);
  reportPresence(window, send);
  serveCard(
    port,
    (request) =>
      loadView(request, {
        readEntry: readEntryOrHeal,
        loadSettings: loadEffectiveSettings,
        loadShortcuts,
        readSources,
        buildProposal,
        mayOwn: mayHaveOwnEntries,
      }),
    draw,
  );
}

/** A definition that is missing means a damaged database: the background makes it whole for the next card. */
async function readEntryOrHeal(...place: Parameters<typeof readEntry>): ReturnType<typeof readEntry> {
  const entry = await readEntry(...place);
  if (!entry.ok) void askBackground({ type: 'index.missing' });
  return entry;
}

/** A generation never changes: its sources are read once for all cards that come from it. */
const readSources = rememberLast(readGenerationSources);

async function mayHaveOwnEntries(): Promise<boolean> {
  const reading = await loadPolicy();
  return reading.ok && reading.value.policy.allowPersonal !== false;
}

async function saveKnown(id: string, known: boolean): Promise<boolean> {
  const saved = await updateSettings((settings) => markKnown(settings, id, known));
  return saved.ok;
}
