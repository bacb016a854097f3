import type { Template } from '../template.ts';
import { SECTION_NAMES } from './section-names.ts';

/** Why something is worth solving, before anybody says how. */
export const problemBrief: Template = {
  id: 'problem-brief',
  name: 'Problem brief',
  otherNames: ['Problem statement', 'Opportunity brief', 'Intermission'],
  sections: [
    {
      id: 'problem',
      name: 'Problem',
      aliases: [...SECTION_NAMES.problem, 'What problem are we solving and why?'],
      required: true,
      hint: 'What goes wrong today, how often, and how we know; no solution yet',
      expects: [],
    },
    {
      id: 'audience',
      name: 'Audience',
      aliases: [...SECTION_NAMES.audience, 'Who is affected', 'Who has this problem'],
      required: true,
      hint: 'Who has this problem, and how many of them there are',
      expects: [],
    },
    {
      id: 'business-objective',
      name: 'Business Objective',
      aliases: [...SECTION_NAMES.businessObjective, 'Why now'],
      required: true,
      hint: 'What changes for the business once it is solved, and why now',
      expects: ['measure'],
    },
    {
      id: 'success-metrics',
      name: 'Success metrics',
      aliases: SECTION_NAMES.successMetrics,
      required: true,
      hint: 'The one primary metric, where it stands and where it should be',
      expects: ['measure', 'primary-metric'],
    },
    {
      id: 'assumptions',
      name: 'Assumptions',
      aliases: SECTION_NAMES.assumptions,
      required: false,
      hint: 'What we believe and have not checked',
      expects: [],
    },
    {
      id: 'out-of-scope',
      name: 'Out of scope',
      aliases: SECTION_NAMES.outOfScope,
      required: false,
      hint: 'What we leave alone on purpose',
      expects: [],
    },
    {
      id: 'open-questions',
      name: 'Open Questions',
      aliases: SECTION_NAMES.openQuestions,
      required: true,
      hint: 'What we have to find out first, and who can; “None” if there is nothing',
      expects: ['questions'],
    },
  ],
};
