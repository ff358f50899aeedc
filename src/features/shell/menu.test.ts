import { expect, test } from 'vitest';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { ward } from '#tests/support/story.ts';
import { menuFor, splitMenu } from './menu.ts';

const menuOf = (person: string): string[] => menuFor(rolesOf(ward(), person, '2026-03-16')).map(({ label }) => label);

test.for([
  ['an', ['today', 'tasks', 'log', 'score', 'reminders', 'week', 'year', 'forms', 'rules'], 'an official keeps four places at hand and reads the rules'],
  ['headA', ['decide', 'board', 'assign', 'today', 'confirm', 'reminders', 'tasks', 'log', 'week', 'score', 'year', 'periods', 'unitYear', 'organisationYear', 'forms', 'delegation', 'catalogue', 'rules'], 'a head begins with what waits for him'],
  ['deputyA', ['decide', 'board', 'assign', 'today', 'confirm', 'reminders', 'tasks', 'log', 'week', 'score', 'year', 'periods', 'unitYear', 'organisationYear', 'forms', 'catalogue', 'rules'], 'a deputy with a field decides too'],
  ['chair', ['decide', 'board', 'assign', 'today', 'confirm', 'reminders', 'tasks', 'log', 'week', 'score', 'year', 'periods', 'unitYear', 'organisationYear', 'forms', 'delegation', 'people', 'catalogue', 'rules'], 'the unit’s head keeps people and catalogue'],
  ['officer', ['today', 'people', 'catalogue', 'log', 'reminders', 'tasks', 'week', 'score', 'year', 'periods', 'unitYear', 'organisationYear', 'forms', 'rules'], 'the organisation officer does not decide on tasks'],
  ['left', ['today', 'tasks', 'log', 'score', 'reminders', 'week', 'year', 'forms', 'rules'], 'who left sees his own work only'],
] as const)('%s: %s (%s)', ([person, labels]) => {
  expect(menuOf(person)).toEqual(labels);
});

test('the bottom bar never holds more than five', () => {
  for (const person of ['an', 'headA', 'chair', 'officer']) {
    const { bar, rest } = splitMenu(menuFor(rolesOf(ward(), person, '2026-03-16')));
    expect(bar.length + (rest.length > 0 ? 1 : 0)).toBeLessThanOrEqual(5);
    expect(rest.length === 1).toBe(false);
  }
});

test.for([
  ['an', ['today', 'tasks', 'log', 'score']],
  ['headA', ['decide', 'board', 'assign', 'today']],
  ['officer', ['today', 'people', 'catalogue', 'log']],
] as const)('%s: where the rules show colleagues, they stand after his own pages, never in his bar', ([person, bar]) => {
  const roles = rolesOf(ward(), person, '2026-03-16');
  const [open, closed] = [menuFor(roles, true), menuFor(roles, false)].map((menu) => menu.map(({ label }) => label));
  expect(open!.filter((label) => label !== 'colleagues')).toEqual(closed);
  expect(open!.indexOf('colleagues')).toBeGreaterThan(open!.indexOf('score'));
  expect(splitMenu(menuFor(roles, true)).bar.map(({ label }) => label)).toEqual(bar);
});
