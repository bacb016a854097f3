import type { CardView } from '../../lib/core/card/card-view.ts';
import type { ShowRequest, ToPage } from '../../lib/core/card/protocol.ts';
import { readToCard } from '../../lib/core/card/read-message.ts';
import { assertNever } from '../../lib/core/result.ts';

/** What stands in the card, and who asked for it. */
export interface Shown {
  readonly request: ShowRequest;
  readonly view: CardView;
}

/**
 * Answers the page side over `port`: loads what each `show` asks for and draws it. Data that arrives after a
 * newer request, or after `hide`, is dropped. Never throws: what goes wrong is drawn as a failed card.
 */
export function serveCard(
  port: MessagePort,
  load: (request: ShowRequest) => Promise<CardView>,
  draw: (shown: Shown | null) => void,
): void {
  let latest: ShowRequest | undefined;

  async function show(request: ShowRequest): Promise<void> {
    latest = request;
    const view = await load(request).catch((): CardView => ({ kind: 'failed', reason: 'crashed' }));
    if (latest === request) draw({ request, view });
  }

  port.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readToCard(event.data);
    if (message === undefined) return;
    switch (message.type) {
      case 'show':
        void show(message);
        break;
      case 'hide':
        latest = undefined;
        draw(null);
        break;
      default:
        assertNever(message);
    }
  });
  port.start();
  const ready: ToPage = { type: 'ready' };
  port.postMessage(ready);
}
