import { expect, test } from 'vitest';
import { loadRoleProfiles } from '../../build/role-profiles.ts';
import { ROLES } from '../../lib/core/role.ts';
import { GLOSSARY_FOLDER } from './support/glossary-files.ts';
import { findStyleFaults } from './support/style-faults.ts';

const profiles = await loadRoleProfiles([GLOSSARY_FOLDER]);

test.each(ROLES)('%s keeps to the house style', (role) => {
  const { responsibilities, metrics, needs } = profiles[role];
  const offenders = [...responsibilities, ...metrics, ...Object.values(needs)].flatMap((text) =>
    findStyleFaults('definition', `${text}.`).map((fault) => `roles.yaml: ${role}: ${text}: ${fault}`),
  );
  expect(offenders).toEqual([]);
});
