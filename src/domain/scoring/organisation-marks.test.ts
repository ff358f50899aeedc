import { describe, expect, it } from 'vitest';
import type { GeneralMarks } from './general-marks.ts';
import { ND335_ORGANISATION } from '../profiles/nd335-organisation.ts';
import { markFaults, taskFaults, totalOfMarks } from './organisation-marks.ts';
import type { OrganisationTasks } from './organisation-shape.ts';
import { toFraction } from './rational.ts';
import type { GeneralRules } from '../profiles/rule-profile.ts';

const DETAILED: GeneralRules = ND335_ORGANISATION.general;
const SINGLE: GeneralRules = { ...ND335_ORGANISATION.results, groups: [] };

function written(faults: ReturnType<typeof markFaults>): readonly string[] {
  return faults.map(({ code, line }) => `${line} ${code}`);
}

interface Marked {
  readonly why: string;
  readonly marks: GeneralMarks;
  readonly faults: readonly string[];
}

describe('marks by criteria (Điều 6, 7.2)', () => {
  it.each<Marked>([
    { why: 'all lines, comments not asked for', marks: { 'I.1': '10', 'II.1': '9.5', 'III.1': '0' }, faults: [] },
    { why: 'a line missing', marks: { 'I.1': '10', 'II.1': '9.5' }, faults: ['general.III.1 missing-line'] },
    {
      why: 'a line too many, one above its maximum, one off the step',
      marks: { 'I.1': '10.25', 'II.1': '9.6', 'III.1': '8', total: '5' },
      faults: ['general.total unknown-line', 'general.I.1 above-max', 'general.II.1 off-step'],
    },
  ])('detailed: $why', ({ marks, faults }) => {
    expect(written(markFaults(DETAILED, marks, 'general'))).toEqual(faults);
  });

  it.each<Marked>([
    { why: 'the maximum', marks: { total: '70' }, faults: [] },
    { why: 'zero', marks: { total: '0' }, faults: [] },
    { why: 'any exact number, off the step too', marks: { total: '181/3' }, faults: [] },
    { why: 'above the maximum', marks: { total: '70.01' }, faults: ['results.total above-max'] },
    { why: 'below zero', marks: { total: '-1' }, faults: ['results.total below-zero'] },
    { why: 'no number', marks: { total: '' }, faults: ['results.total not-a-number'] },
    { why: 'nothing', marks: {}, faults: ['results.total missing-line'] },
    { why: 'a line nobody asked for', marks: { a: '5', total: '60' }, faults: ['results.a unknown-line'] },
    { why: 'only a line nobody asked for', marks: { a: '5' }, faults: ['results.a unknown-line', 'results.total missing-line'] },
  ])('a single total: $why', ({ marks, faults }) => {
    expect(written(markFaults(SINGLE, marks, 'results'))).toEqual(faults);
  });

  it('adds up exactly', () => {
    expect(toFraction(totalOfMarks({ 'I.1': '1/3', 'II.1': '9.5' }))).toBe('59/6');
    expect(toFraction(totalOfMarks({}))).toBe('0/1');
  });
});

describe('counts of tasks', () => {
  const tasks: OrganisationTasks = { assigned: '20', done: '20', onTime: '20', exceeded: '20' };

  it.each([
    { why: 'everything exceeded', given: {}, faults: [] },
    { why: 'nothing assigned', given: { assigned: '0', done: '0', onTime: '0', exceeded: '0' }, faults: [] },
    { why: 'more done than assigned', given: { done: '20.5' }, faults: ['tasks.done above-max'] },
    { why: 'more on time than assigned', given: { onTime: '21' }, faults: ['tasks.onTime above-max'] },
    { why: 'more exceeded than assigned', given: { exceeded: '21' }, faults: ['tasks.exceeded above-max'] },
    { why: 'negative', given: { exceeded: '-1' }, faults: ['tasks.exceeded below-zero'] },
    { why: 'no number to compare with', given: { assigned: 'many' }, faults: ['tasks.assigned not-a-number'] },
    { why: 'fewer than none assigned', given: { assigned: '-1', done: '0', onTime: '0', exceeded: '0' }, faults: [
      'tasks.assigned below-zero', 'tasks.done above-max', 'tasks.onTime above-max', 'tasks.exceeded above-max',
    ] },
  ])('$why', ({ given, faults }) => {
    expect(written(taskFaults({ ...tasks, ...given }))).toEqual(faults);
  });
});
