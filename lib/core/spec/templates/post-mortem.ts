import type { Template } from '../template.ts';
import { SECTION_NAMES } from './section-names.ts';

/** What happened around a launch, seen by every team, and what will be different. */
export const postMortem: Template = {
  id: 'post-mortem',
  name: 'Post-mortem',
  otherNames: ['Postmortem', 'Retrospective', 'Incident review', 'Launch review', 'After action review'],
  sections: [
    {
      id: 'summary',
      name: 'Summary',
      aliases: ['Overview', 'TL;DR', 'What happened', 'Executive summary'],
      required: true,
      hint: 'What happened, in three sentences that any colleague understands',
      expects: [],
    },
    {
      id: 'impact',
      name: 'Impact',
      aliases: ['Customer impact', 'Business impact', 'Impact of this problem'],
      required: false,
      hint: 'Who was affected, how many, for how long',
      expects: ['measure'],
    },
    // A timeline in one piece serves all three.
    {
      id: 'timeline-before-launch',
      name: 'Timeline before launch',
      aliases: ['Before launch', 'Before the launch', 'Pre-launch', 'Before', ...SECTION_NAMES.timeline],
      required: true,
      hint: 'What was decided and known before the launch, with dates',
      expects: ['date'],
    },
    {
      id: 'timeline-at-launch',
      name: 'Timeline at launch',
      aliases: ['At launch', 'At the launch', 'Launch', 'Launch day', 'During', ...SECTION_NAMES.timeline],
      required: true,
      hint: 'What happened on the day, with dates',
      expects: ['date'],
    },
    {
      id: 'timeline-after-launch',
      name: 'Timeline after launch',
      aliases: ['After launch', 'After the launch', 'Post-launch', 'After', ...SECTION_NAMES.timeline],
      required: true,
      hint: 'What was noticed afterwards, when, and by whom',
      expects: ['date'],
    },
    {
      id: 'perspectives',
      name: 'Perspectives of each team',
      aliases: ['Perspectives', 'Team perspectives', 'Perspective of each team', 'How each team saw it'],
      required: true,
      hint: 'Product, Engineering, ML and CX, each in its own words',
      expects: [],
    },
    {
      id: 'five-whys',
      name: 'Five whys',
      aliases: ['5 whys', 'The five whys', 'Root cause', 'Root causes', 'Root cause analysis'],
      required: true,
      hint: 'Why did it happen? And why that? Five times',
      expects: ['list'],
    },
    {
      id: 'what-went-well',
      name: 'What went well',
      aliases: ['Went well', 'What worked'],
      required: false,
      hint: 'What to keep',
      expects: [],
    },
    {
      id: 'actions',
      name: 'Actions with owners',
      aliases: ['Actions', 'Action items', 'Action points', 'Next steps', 'Follow-ups', 'Corrective actions'],
      required: true,
      hint: 'What changes, who does it, by when',
      expects: ['owner', 'date'],
    },
    {
      id: 'open-questions',
      name: 'Open Questions',
      aliases: SECTION_NAMES.openQuestions,
      required: false,
      hint: 'What we still do not know; “None” if there is nothing',
      expects: ['questions'],
    },
  ],
};
