import { expect, test } from 'vitest';
import { suggestTemplate } from '../../../lib/core/spec/suggest-template.ts';
import { BUILT_IN_TEMPLATES } from '../../../lib/core/spec/templates/built-in-templates.ts';
import { makeTemplate, outline, section } from './make-outline.ts';

test.each([
  ['one-pager', 'Business Objective|Proposed Technical Approach|Open Questions'],
  ['one-pager', ''],
  ['one-pager', 'Hello|World'],
  [
    'prd',
    'Problem|Objective|Success metrics|Assumptions|Requirements|User stories|Open Questions|Out of scope',
  ],
  [
    'rfc',
    'Summary|Motivation|Guide-level explanation|Reference-level explanation|Drawbacks|Rationale and alternatives|Prior art|Unresolved questions',
  ],
  [
    'rfc',
    'Overview|Context and scope|Goals and non-goals|The actual design|Alternatives considered|Cross-cutting concerns',
  ],
  [
    'problem-brief',
    'What problem are we solving and why?|Job Stories|How will we measure success?|Open questions',
  ],
  [
    'decision-record',
    'Context and Problem Statement|Decision Drivers|Considered Options|Decision Outcome|Consequences',
  ],
  ['pre-kickoff-alignment', 'Goals|Data flow|API contracts|Timeline|Sign-off'],
  ['post-mortem', 'Summary|Timeline|Root cause|Action items'],
])('%s for %s', (id, headings) => {
  const sections = headings === '' ? [] : headings.split('|').map((heading) => section(heading));
  expect(suggestTemplate(outline(...sections), BUILT_IN_TEMPLATES).template.id).toBe(id);
});

test.each([
  ['PRD: faster search', 'prd'],
  ['[RFC] Leases', 'rfc'],
  ['Post-mortem of the launch', 'post-mortem'],
  ['Retrospective', 'post-mortem'],
  ['ADR 7', 'decision-record'],
  ['Grcprd', 'one-pager'],
])('the title %j speaks for %s', (title, id) => {
  expect(suggestTemplate({ ...outline(), title }, BUILT_IN_TEMPLATES).template.id).toBe(id);
});

test('takes the team’s templates into account, and never fails', () => {
  const own = makeTemplate({ name: 'Hello' }, { name: 'World' });
  expect(
    suggestTemplate(outline(section('Hello'), section('World')), [...BUILT_IN_TEMPLATES, own]).template,
  ).toBe(own);
  expect(suggestTemplate(outline(), [own]).template).toBe(own);
  expect(suggestTemplate(outline(), []).template.id).toBe('one-pager');
});
