import { marked } from 'marked';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { adviseSpec } from '../../../lib/core/spec/advise-spec.ts';
import { checkSpec } from '../../../lib/core/spec/check-spec.ts';
import { adviceText, reportMarkdown, statusText, summaryLine } from '../../../lib/core/spec/report-text.ts';
import { skeletonOf } from '../../../lib/core/spec/skeleton.ts';
import { EXPECTATION_TEXTS, STATUS_TEXTS } from '../../../lib/core/spec/spec-texts.ts';
import { catalogueTranslate } from '../../components/catalogue.ts';
import { list, outline, paragraph, PLENTY, section, templateOf } from './make-outline.ts';

const translate = catalogueTranslate();
const onePager = templateOf('one-pager');

const PARTLY = outline(
  section('Buisness Objective', paragraph(PLENTY)),
  section('Solution', paragraph('TBD')),
);
const COMPLETE = outline(
  section('Goals', paragraph('We cut churn from 5 % to 3 % by the end of this year.')),
  section('Solution', paragraph(PLENTY)),
  section('Questions', list('Who?')),
);

describe('the report', () => {
  test('as Markdown', () => {
    expect(reportMarkdown(checkSpec(PARTLY, onePager), 'Drafts *now*', translate)).toBe(
      [
        '## Spec check: Drafts \\*now\\*',
        '',
        'One-pager: 1 of 3 required sections are complete. Open: Proposed Technical Approach (only a placeholder), Open Questions (missing).',
        '',
        '- [x] **Business Objective**: present (found as “Buisness Objective”)',
        '  - Not found: a number with its unit, and what it measures',
        '- [ ] **Proposed Technical Approach**: only a placeholder',
        '- [ ] **Open Questions**: missing',
        '',
      ].join('\n'),
    );
  });

  test('carries the advice', () => {
    const advice = adviseSpec(PARTLY, { terms: [], unknownAcronyms: ['QBR', 'ZZZ'], readers: ['ml'] });
    const text = reportMarkdown(checkSpec(PARTLY, onePager), '', translate, advice);
    expect(text).toContain('Spec check: a document without a title');
    expect(text).toContain('### Also worth a look\n\n- Nothing here speaks to ML');
    expect(text).toContain('Nobody says what these acronyms mean: QBR, ZZZ');
  });

  test('in one sentence', () => {
    expect(summaryLine(checkSpec(COMPLETE, onePager), translate)).toBe(
      'One-pager: all 3 required sections are there.',
    );
  });

  test('says that a section may be where the page is folded', () => {
    const report = checkSpec({ ...PARTLY, partial: true }, onePager);
    expect(summaryLine(report, translate)).toContain('(not found in the part of the page that is loaded)');
  });

  test('has texts for everything it can say', () => {
    for (const status of Object.keys(STATUS_TEXTS) as (keyof typeof STATUS_TEXTS)[]) {
      expect(statusText({ status }, translate)).not.toBe('');
    }
    for (const key of Object.values(EXPECTATION_TEXTS)) expect(translate(key)).not.toBe('');
    const terms = Array.from({ length: 20 }, (_, index) => ({
      id: `${index}`,
      term: `T${index}`,
      domains: ['ml'] as const,
      count: 1,
    }));
    const problem = outline(section('Problem', paragraph(`We need to build a bot. ${PLENTY}`)));
    const advice = [
      ...adviseSpec(problem, { terms, unknownAcronyms: ['QBR'] }),
      ...adviseSpec(problem, {
        terms: [{ id: 'x', term: 'X', domains: ['cx'], count: 1 }],
        unknownAcronyms: [],
      }),
    ];
    expect(new Set(advice.map(({ code }) => code)).size).toBe(10);
    const texts = advice.map((remark) => adviceText(remark, translate));
    expect(texts.join('\n')).not.toMatch(/[{}]/);
    expect(texts.join('\n')).toContain('T11 and 8 more');
  });

  test('shows names and headings of other people as they are', () => {
    const title = '<img src=x> [a](javascript:b) `c` _d_ **e** # f';
    const html = marked.parse(reportMarkdown(checkSpec(PARTLY, onePager), title, translate), {
      async: false,
    });
    const [heading] = parseDocument(html).children;
    expect(heading).toMatchObject({ name: 'h2', children: [{ type: 'text' }] });
  });
});

describe('the skeleton', () => {
  const sections = [
    { name: 'Goals & *more* <b>', hint: 'Say "why" <script>' },
    { name: '1. Design', hint: '' },
  ];

  test('pastes as headings with hints', () => {
    expect(skeletonOf(sections).html).toBe(
      '<h2>Goals &amp; *more* &lt;b&gt;</h2><p>Say &quot;why&quot; &lt;script&gt;</p><h2>1. Design</h2>',
    );
    const html = marked.parse(skeletonOf(sections).markdown, { async: false });
    expect(html.replaceAll(/\s*\n\s*/g, '')).toBe(
      '<h2>Goals &amp; *more* &lt;b&gt;</h2><p>Say &quot;why&quot; &lt;script&gt;</p><h2>1. Design</h2>',
    );
    expect(skeletonOf([])).toEqual({ html: '', markdown: '' });
  });

  test('pasted into a page, it makes placeholders and nothing else', () => {
    for (const id of ['one-pager', 'prd', 'post-mortem']) {
      const template = templateOf(id);
      const pasted = outline(...template.sections.map(({ name, hint }) => section(name, paragraph(hint))));
      const statuses = checkSpec(pasted, template).sections.map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set(['placeholder']));
    }
  });
});
