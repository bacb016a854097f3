import type { Template } from '../template.ts';
import { SECTION_NAMES } from './section-names.ts';

/** A decision, who made it, and what it was chosen over. */
export const decisionRecord: Template = {
  id: 'decision-record',
  name: 'Decision record',
  otherNames: ['ADR', 'Decision', 'Architecture decision record', 'DACI', 'RACI'],
  sections: [
    {
      id: 'problem',
      name: 'Context and problem',
      aliases: SECTION_NAMES.problem,
      required: true,
      hint: 'What has to be decided, and why now',
      expects: [],
    },
    {
      id: 'roles',
      name: 'Roles (DACI or RACI)',
      aliases: [
        ...SECTION_NAMES.stakeholders,
        'RACI',
        'Roles',
        'DACI roles',
        'RACI matrix',
        'Roles and responsibilities',
        'Responsibilities',
      ],
      required: true,
      hint: 'A DACI or RACI table: in each row one Accountable, or one Driver and one Approver',
      expects: ['table', 'one-accountable'],
    },
    {
      id: 'decision-drivers',
      name: 'Decision drivers',
      aliases: ['Drivers', 'Criteria', 'Decision criteria', 'Constraints'],
      required: false,
      hint: 'What the decision is measured against',
      expects: ['list'],
    },
    {
      id: 'alternatives',
      name: 'Considered options',
      aliases: [...SECTION_NAMES.alternatives, 'Pros and cons of the options', 'Options considered'],
      required: true,
      hint: 'Every option that was looked at, with what speaks for and against it',
      expects: [],
    },
    {
      id: 'decision',
      name: 'Decision',
      aliases: ['Decision outcome', 'Outcome', 'What we decided', 'The decision'],
      required: true,
      hint: 'What was decided, on which date, and why',
      expects: ['date'],
    },
    {
      id: 'consequences',
      name: 'Consequences',
      aliases: ['Impact', 'Implications', 'What changes', ...SECTION_NAMES.risks],
      required: true,
      hint: 'What gets better, what gets worse, and for whom',
      expects: [],
    },
    {
      id: 'open-questions',
      name: 'Open Questions',
      aliases: SECTION_NAMES.openQuestions,
      required: false,
      hint: 'What the decision leaves open; “None” if there is nothing',
      expects: ['questions'],
    },
  ],
};
