import type { Template } from '../template.ts';
import { decisionRecord } from './decision-record.ts';
import { onePager } from './one-pager.ts';
import { postMortem } from './post-mortem.ts';
import { prd } from './prd.ts';
import { preKickoffAlignment } from './pre-kickoff-alignment.ts';
import { problemBrief } from './problem-brief.ts';
import { rfc } from './rfc.ts';

/** The template that is used where nothing else was chosen or fits. */
export const DEFAULT_TEMPLATE = onePager;

/** In the order in which they are offered. Their ids and section ids are part of the contract. */
export const BUILT_IN_TEMPLATES: readonly Template[] = [
  onePager,
  problemBrief,
  prd,
  rfc,
  decisionRecord,
  preKickoffAlignment,
  postMortem,
];
