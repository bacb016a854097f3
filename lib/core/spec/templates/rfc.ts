import type { Template } from '../template.ts';
import { SECTION_NAMES } from './section-names.ts';

/** A technical proposal that others are asked to comment on. */
export const rfc: Template = {
  id: 'rfc',
  name: 'RFC',
  otherNames: ['Request for comments', 'Design doc', 'Design document', 'Technical design', 'KEP'],
  sections: [
    {
      id: 'summary',
      name: 'Summary',
      aliases: ['Overview', 'TL;DR', 'Abstract', 'Guide-level explanation', 'Product-level explanation'],
      required: true,
      hint: 'The proposal in three sentences that any colleague understands',
      expects: [],
    },
    {
      id: 'problem',
      name: 'Problem',
      // Where an RFC speaks of its motivation, it means what is wrong and why that matters.
      aliases: [...SECTION_NAMES.problem, 'Motivation', 'What problem are we solving and why?'],
      required: true,
      hint: 'What is wrong today, and what it costs us',
      expects: [],
    },
    {
      id: 'business-objective',
      name: 'Business Objective',
      aliases: SECTION_NAMES.businessObjective,
      required: false,
      hint: 'What changes for the business, by how much, by when',
      expects: ['measure'],
    },
    {
      id: 'proposed-technical-approach',
      name: 'Proposed Technical Approach',
      aliases: SECTION_NAMES.approach,
      required: true,
      hint: 'How it will work: parts, data, interfaces, limits',
      expects: [],
    },
    {
      id: 'alternatives',
      name: 'Alternatives',
      aliases: [...SECTION_NAMES.alternatives, 'Prior art'],
      required: true,
      hint: 'What else we looked at, and why not that',
      expects: [],
    },
    {
      id: 'risks',
      name: 'Risks',
      aliases: SECTION_NAMES.risks,
      required: true,
      hint: 'What could go wrong, what gets worse, and what we do then',
      expects: [],
    },
    {
      id: 'out-of-scope',
      name: 'Out of scope',
      aliases: SECTION_NAMES.outOfScope,
      required: false,
      hint: 'What this proposal leaves alone on purpose',
      expects: [],
    },
    {
      id: 'dependencies',
      name: 'Dependencies',
      aliases: SECTION_NAMES.dependencies,
      required: false,
      hint: 'Which teams and systems have to change with us',
      expects: [],
    },
    {
      id: 'timeline',
      name: 'Timeline',
      aliases: [...SECTION_NAMES.timeline, 'Rollout plan', 'Rollout'],
      required: false,
      hint: 'Steps of the rollout, with dates',
      expects: ['date'],
    },
    {
      id: 'open-questions',
      name: 'Open Questions',
      aliases: SECTION_NAMES.openQuestions,
      required: true,
      hint: 'What the comments should settle; “None” if there is nothing',
      expects: ['questions'],
    },
  ],
};
