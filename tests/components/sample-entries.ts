import type { Entry, Sense } from '../../lib/core/glossary/entry.ts';

function sense(fields: Partial<Sense>): Sense {
  return { roles: {}, cues: [], links: [], ...fields };
}

function entry(fields: Pick<Entry, 'id' | 'term' | 'senses'> & Partial<Entry>): Entry {
  return {
    aliases: [],
    not: [],
    needsCue: false,
    related: [],
    status: 'accepted',
    origin: 'starter',
    ...fields,
  };
}

/** One sense, a text for every role, and every optional field. */
export const DRIFT = entry({
  id: 'model-drift',
  term: 'model drift',
  owner: 'ML Platform',
  updated: '2026-10-29',
  senses: [
    sense({
      domain: 'ml',
      definition: 'Live data has moved away from the data the model learnt from.',
      roles: {
        product: 'Expect the feature to get slowly worse unless retraining is planned.',
        engineering: 'Log what goes in and comes out, and let a new model ship without a release.',
        ml: 'Compare live inputs with the training set.',
        cx: 'Customers may notice before any dashboard does.',
      },
      ask: 'How will we notice, and who retrains?',
      links: [
        { title: 'Concept drift', url: 'https://en.wikipedia.org/wiki/Concept_drift' },
        { title: 'Ask the owners', url: 'mailto:ml@example.com' },
        { title: 'Bad', url: 'javascript:alert(1)' },
        { title: 'Plain', url: 'http://example.com/' },
        { title: 'Hidden', url: ' java\nscript:alert(1)' },
        { title: 'Not an address', url: 'example' },
        { title: 'Look-alike', url: 'https://exаmple.com/' },
      ],
    }),
  ],
});

/** Two senses that cues tell apart. */
export const FEATURE = entry({
  id: 'feature',
  term: 'feature',
  senses: [
    sense({
      domain: 'product',
      definition: 'Something the product lets people do.',
      roles: { product: 'A capability you plan and ship.', cx: 'Something customers will ask you about.' },
      ask: 'Who is it for?',
      cues: ['roadmap'],
    }),
    sense({
      domain: 'ml',
      definition: 'One input variable of a model.',
      roles: {
        product: 'A piece of data the model looks at.',
        cx: 'A fact about a customer that a model uses.',
      },
      ask: 'Where does the data come from?',
      cues: ['training'],
    }),
  ],
});

/** Three senses, one of them nobody's. */
export const SCORE = entry({
  id: 'score',
  term: 'score',
  senses: [
    sense({ domain: 'ml', definition: 'What a model returns.', cues: ['model'] }),
    sense({ domain: 'cx', definition: 'What a customer gave us.', cues: ['survey'] }),
    sense({ definition: 'A number of points.' }),
  ],
});

/** A definition alone: no role has a text. Deprecated. */
export const AUC = entry({
  id: 'auc',
  term: 'area under the curve',
  aliases: ['AUC'],
  status: 'deprecated',
  replacedBy: 'average precision',
  origin: 'Acme glossary',
  senses: [sense({ definition: 'How well a model ranks good above bad.' })],
});

/** Nothing to say to CX at all, and text that would be markup if it were ever read as such. */
export const HOSTILE = entry({
  id: 'hostile',
  term: '<img src=x onerror=alert(1)>',
  status: 'proposed',
  owner: '<b>owner</b>',
  senses: [sense({ roles: { product: '<script>alert(1)</script> & "quotes"' } })],
});
