import type { Template } from '../template.ts';
import { SECTION_NAMES } from './section-names.ts';

/** The least that every team needs before anybody starts; the default. */
export const onePager: Template = {
  id: 'one-pager',
  name: 'One-pager',
  otherNames: ['1-pager', 'One page'],
  sections: [
    {
      id: 'business-objective',
      name: 'Business Objective',
      aliases: SECTION_NAMES.businessObjective,
      required: true,
      hint: 'What changes for the business, by how much, by when',
      expects: ['measure'],
    },
    {
      id: 'proposed-technical-approach',
      name: 'Proposed Technical Approach',
      aliases: SECTION_NAMES.approach,
      required: true,
      hint: 'How it will work, what it depends on, and what it costs to build and run',
      expects: [],
    },
    {
      id: 'open-questions',
      name: 'Open Questions',
      aliases: SECTION_NAMES.openQuestions,
      required: true,
      hint: 'What is not decided yet, and who can answer it; “None” if there is nothing',
      expects: ['questions'],
    },
  ],
};
