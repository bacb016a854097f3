import type { Translate } from '../translate.ts';
import type { Advice } from './advice.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { SectionReport, SpecReport } from './spec-report.ts';
import { ADVICE_TEXTS, EXPECTATION_TEXTS, NOT_RENDERED_TEXT, STATUS_TEXTS } from './spec-texts.ts';

/** The whole report as Markdown: a heading, one list item a section, what is expected below it, then the advice. */
export function reportMarkdown(
  report: SpecReport,
  title: string,
  translate: Translate,
  advice: readonly Advice[] = [],
): string {
  const heading = translate('spec.report.title', {
    title: title.trim() || translate('spec.report.untitled'),
  });
  const remarks = advice.map((remark) => `- ${escapeMarkdown(adviceText(remark, translate))}`);
  return [
    `## ${escapeMarkdown(heading)}`,
    '',
    escapeMarkdown(summaryLine(report, translate)),
    '',
    ...report.sections.filter(isWorthReporting).flatMap((section) => sectionLines(section, translate)),
    ...(remarks.length === 0 ? [] : ['', `### ${translate('spec.report.advice')}`, '', ...remarks]),
    '',
  ].join('\n');
}

/** One sentence for a comment: how many of the required sections are complete, and which are not. */
export function summaryLine(report: SpecReport, translate: Translate): string {
  const required = report.sections.filter((section) => section.required);
  const open = required.filter(({ status }) => status !== 'present');
  const values = { template: report.templateName, count: required.length };
  if (open.length === 0) return translate('spec.report.complete', values);
  const names = open.map((section) => `${section.name} (${statusText(section, translate)})`);
  return translate('spec.report.incomplete', {
    ...values,
    done: required.length - open.length,
    open: names.join(', '),
  });
}

/** The status of a section in words; of a missing one also that it may be where the page is folded. */
export function statusText(
  section: Pick<SectionReport, 'status' | 'notRendered'>,
  translate: Translate,
): string {
  return translate(section.notRendered === true ? NOT_RENDERED_TEXT : STATUS_TEXTS[section.status]);
}

/** A remark in one sentence. */
export function adviceText(advice: Advice, translate: Translate): string {
  const items = advice.items.map(({ text }) => text).join(', ');
  const more = advice.total - advice.items.length;
  const listed = more > 0 ? translate('spec.advice.andMore', { items, more }) : items;
  return translate(ADVICE_TEXTS[advice.code], { count: advice.total, items: listed });
}

/** Optional sections are only worth a line when somebody began them. */
function isWorthReporting({ required, status }: SectionReport): boolean {
  return required || status !== 'missing';
}

function sectionLines(section: SectionReport, translate: Translate): readonly string[] {
  const isWritten = section.status === 'present' || section.status === 'thin';
  const mark = section.status === 'present' ? 'x' : ' ';
  const heading =
    section.fuzzy === true ? translate('spec.report.fuzzy', { heading: section.heading ?? '' }) : '';
  const expectations = isWritten ? section.expectations : [];
  return [
    `- [${mark}] **${escapeMarkdown(section.name)}**: ${escapeMarkdown(`${statusText(section, translate)} ${heading}`)}`,
    ...expectations
      .filter(({ met }) => !met)
      .map(
        ({ kind }) => `  - ${translate('spec.report.lacks', { what: translate(EXPECTATION_TEXTS[kind]) })}`,
      ),
  ];
}
