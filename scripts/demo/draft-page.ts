import { fixturePage } from '../../tests/fixtures/pages.ts';
import {
  renderFixture,
  type FixtureRoute,
  type ServeOptions,
} from '../../tests/extension/harness/serve-fixture.ts';

/** From the end of one heading to the beginning of another, and a section with its heading. */
const APPROACH =
  /(?<=Copy link to heading" aria-labelledby="Proposed-Technical-Approach".*?\n).*?(?=<h2 id="Rollout")/s;
const QUESTIONS = /<h2 id="Open-Questions".*?<\/ul>/s;

/** The demo page of Confluence some days earlier: one section holds a placeholder, and one is not there yet. */
export function draftPage(options: ServeOptions): FixtureRoute {
  const { address } = fixturePage('confluence-cloud');
  const finished = renderFixture(fixturePage('confluence-cloud'), options);
  const draft = replaced(replaced(finished, APPROACH, '<p>TBD after the spike.</p>\n'), QUESTIONS, '');
  return { address, body: draft };
}

/** Fails where the demo page has changed and there is nothing to replace. */
function replaced(html: string, part: RegExp, by: string): string {
  if (!part.test(html)) throw new Error(`The demo page has no ${part} any more`);
  return html.replace(part, by);
}
