import { describe, expect, it } from 'vitest';
import { edited } from '#tests/support/edited.ts';
import { QUARTER_RULES } from '#tests/support/quarter-rules.ts';
import { KHANH_HOA_2025 } from './khanh-hoa-2025.ts';
import { ND335 } from './nd335.ts';
import { PROFILES } from './profiles.ts';
import { RULE_FAULTS, checkProfile } from './rule-check.ts';
import type { RuleProfile } from './rule-profile.ts';

type Change = readonly [path: string, to: unknown];

function changed(profile: RuleProfile, changes: readonly Change[]): RuleProfile {
  return changes.reduce((value, [path, to]) => edited(value, path, to), profile);
}

/** 'path code' of each fault; 'ok' for none. */
function faultsOf(value: unknown): readonly string[] | 'ok' {
  const checked = checkProfile(value);
  return checked.ok ? 'ok' : checked.faults.map(({ path, code }) => `${path} ${code}`);
}

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what comes with the software may be adopted', () => {
  it.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
    expect(checkProfile(wire(profile))).toEqual({ ok: true, rules: profile });
  });

  it('and the same by quarters', () => {
    expect(faultsOf(wire(QUARTER_RULES))).toBe('ok');
  });
});

describe('each rule broken once', () => {
  const leadership = 'taskResults.leadership';
  const level = { code: 'completed', from: '60', label: 'x', labelEn: 'x', article: 'x' };

  it.each<{ why: string; profile?: RuleProfile; changes: readonly Change[]; faults: readonly string[] }>([
    { why: 'the chosen method has no rules', changes: [['taskResults', null]], faults: ['method method-without-rules'] },
    { why: 'rules of the other method are left over', changes: [['standardHours', KHANH_HOA_2025.standardHours]], faults: ['method method-without-rules'] },
    { why: 'the method alone was changed', changes: [['method', 'standard-hours']], faults: ['method method-without-rules'] },
    { why: 'standard hours without their rules', profile: KHANH_HOA_2025, changes: [['standardHours', null]], faults: ['method method-without-rules'] },
    { why: 'standard hours with the other method’s', profile: KHANH_HOA_2025, changes: [['taskResults', ND335.taskResults]], faults: ['method method-without-rules'] },
    { why: '30 + 60', changes: [['taskResults.max', '60']], faults: ['general.max total-not-100'] },
    { why: '30 + 70.5', changes: [['taskResults.max', '70.5']], faults: ['general.max total-not-100'] },
    { why: 'standard hours of at most 90', profile: KHANH_HOA_2025, changes: [['standardHours.max', '90']], faults: ['general.max total-not-100'] },
    { why: 'a line that makes its group too heavy', changes: [['general.groups[1].lines[0].max', '3']], faults: ['general.groups[1].max lines-not-group-max'] },
    {
      why: 'a group that is less than its lines', changes: [['general.groups[0].max', '9']],
      faults: ['general.groups[0].max lines-not-group-max', 'general.max groups-not-max'],
    },
    { why: 'a whole that is not its groups', changes: [['general.max', '40'], ['taskResults.max', '60']], faults: ['general.max groups-not-max'] },
    { why: 'general points without criteria', profile: KHANH_HOA_2025, changes: [['general.max', '30'], ['standardHours.max', '70']], faults: ['general.max groups-not-max'] },
    { why: 'a step of zero', changes: [['general.step', '0']], faults: ['general.step off-step'] },
    { why: 'a step that does not divide a line', changes: [['general.step', '1']], faults: ['general.step off-step'] },
    { why: 'two lines of one code', changes: [['general.groups[0].lines[1].code', 'I.1']], faults: ['general.groups duplicate-code'] },
    { why: 'two groups of one code', changes: [['general.groups[1].code', 'I']], faults: ['general.groups duplicate-code'] },
    { why: 'a line with the code of a group', changes: [['general.groups[0].lines[0].code', 'II']], faults: ['general.groups duplicate-code'] },
    { why: 'one ratio twice', changes: [['taskResults.ratios[2].key', 'b']], faults: ['taskResults.ratios duplicate-code'] },
    { why: 'đ twice', changes: [[`${leadership}.decided[1].key`, 'đ']], faults: [`${leadership}.decided duplicate-code`] },
    { why: 'two criteria decided by one mark', changes: [[`${leadership}.decided[1].decided`, 'organising']], faults: [`${leadership}.decided duplicate-code`] },
    { why: 'd: met below unmet', changes: [[`${leadership}.subordinates.met`, '0.4']], faults: [`${leadership} share-order`] },
    { why: 'd: met no more than unmet', changes: [[`${leadership}.subordinates.met`, '0.5']], faults: [`${leadership} share-order`] },
    { why: 'e: met below unmet', changes: [[`${leadership}.decided[1].unmet`, '1'], [`${leadership}.decided[1].met`, '0.9']], faults: [`${leadership} share-order`] },
    { why: 'three levels', changes: [['levels', ND335.levels.filter(({ code }) => code !== 'good')]], faults: ['levels levels-wrong'] },
    { why: 'the last level left out', changes: [['levels', ND335.levels.slice(0, 3)], ['levels[2].from', '0']], faults: ['levels levels-wrong'] },
    { why: 'five levels', changes: [['levels', [...ND335.levels.slice(0, 2), level, ...ND335.levels.slice(2)]]], faults: ['levels levels-wrong'] },
    { why: 'no levels', changes: [['levels', []]], faults: ['levels levels-wrong'] },
    { why: 'levels in another order', changes: [['levels[0].code', 'good'], ['levels[1].code', 'excellent']], faults: ['levels levels-wrong'] },
    { why: 'two levels from the same score', changes: [['levels[1].from', '90']], faults: ['levels levels-wrong'] },
    { why: 'thresholds that rise', changes: [['levels[1].from', '95']], faults: ['levels levels-wrong'] },
    { why: 'the lowest level above 0', changes: [['levels[3].from', '1']], faults: ['levels levels-wrong'] },
    { why: 'a level nobody can reach', changes: [['levels[0].from', '100.01']], faults: ['levels levels-wrong'] },
    { why: 'the outstanding below the usual share', changes: [['year.cap.outstandingShare', '0.19']], faults: ['year.cap share-order'] },
    { why: 'the same for organisations', changes: [['organisation.cap.share', '0.26']], faults: ['organisation.cap share-order'] },
    { why: 'proposed before he has classified himself', changes: [['year.procedure.proposedBy', '12-04']], faults: ['year.procedure days-not-rising'] },
    { why: 'decided on the day of the proposal', changes: [['year.procedure.decidedBefore', '12-10']], faults: ['year.procedure days-not-rising'] },
    { why: 'his own sheet before the procedure begins', changes: [['year.procedure.selfBy', '11-30']], faults: ['year.procedure days-not-rising'] },
    { why: 'one ground twice', changes: [['year.grounds[3].code', '20.4.b']], faults: ['year.grounds duplicate-code'] },
    {
      why: 'organisations of 90 points', changes: [['organisation.results.max', '60']],
      faults: ['organisation.general.max total-not-100', 'organisation.results.max groups-not-max'],
    },
    { why: 'a tree of organisations that does not add up', changes: [['organisation.general.groups[0].lines[0].max', '9']], faults: ['organisation.general.groups[0].max lines-not-group-max'] },
    { why: 'results of organisations off their step', changes: [['organisation.results.step', '10']], faults: ['organisation.results.step off-step'] },
    { why: 'time marks that do not begin at 0', profile: KHANH_HOA_2025, changes: [['standardHours.timeMarks[0].from', '0.05']], faults: ['standardHours.timeMarks steps-not-rising'] },
    { why: 'two marks from one lateness', profile: KHANH_HOA_2025, changes: [['standardHours.timeMarks[2].from', '0.1']], faults: ['standardHours.timeMarks steps-not-rising'] },
    { why: 'falling steps', profile: KHANH_HOA_2025, changes: [['standardHours.timeMarks[3].from', '0.15']], faults: ['standardHours.timeMarks steps-not-rising'] },
    { why: 'too late before the last step', profile: KHANH_HOA_2025, changes: [['standardHours.tooLateAbove', '0.39']], faults: ['standardHours.timeMarks steps-not-rising'] },
    { why: 'one complexity group twice', profile: KHANH_HOA_2025, changes: [['standardHours.complexity[4].group', 'N1']], faults: ['standardHours.complexity duplicate-code'] },
    { why: 'a factor of zero', profile: KHANH_HOA_2025, changes: [['standardHours.complexity[0].factor', '0']], faults: ['standardHours zero-not-allowed'] },
    { why: 'a scale of zero', profile: KHANH_HOA_2025, changes: [['standardHours.scale', '0/1']], faults: ['standardHours zero-not-allowed'] },
    { why: 'no hours where a product names none', profile: KHANH_HOA_2025, changes: [['standardHours.defaultHours', '0.0']], faults: ['standardHours zero-not-allowed'] },
  ])('$why', ({ profile = ND335, changes, faults }) => {
    expect(faultsOf(changed(profile, changes))).toEqual(faults);
  });

  it('standard hours without points of their own', () => {
    const groups = ND335.general.groups.map((group) => ({ ...group, max: group.code === 'III' ? '80' : '10' }));
    const lines = edited({ groups }, 'groups[2].lines', [{ ...ND335.general.groups[2]!.lines[0]!, max: '80' }]).groups;
    const general = { ...ND335.general, max: '100', groups: lines };
    expect(faultsOf({ ...edited(KHANH_HOA_2025, 'standardHours.max', '0'), general })).toEqual(['standardHours zero-not-allowed']);
  });
});

describe('what stands just within the rules', () => {
  it.each<{ why: string; profile?: RuleProfile; changes: readonly Change[] }>([
    { why: 'excellent from 100 only', changes: [['levels[0].from', '100']] },
    { why: 'one share for everybody', changes: [['year.cap.outstandingShare', '0.2'], ['organisation.cap.outstandingShare', '0.20']] },
    { why: 'leaders scored like everybody else', changes: [['taskResults.leadership', null]] },
    { why: 'no criteria that a person decides', changes: [['taskResults.leadership.decided', []]] },
    { why: 'points divided otherwise', changes: [['taskResults.max', '60'], ['general.max', '40'], ['general.groups[0].max', '20'], ['general.groups[0].lines[0].max', '15']] },
    { why: 'too late from the last step on', profile: KHANH_HOA_2025, changes: [['standardHours.tooLateAbove', '0.4']] },
    { why: 'a single time mark', profile: KHANH_HOA_2025, changes: [['standardHours.timeMarks', [{ from: '0', mark: '100' }]], ['standardHours.tooLateAbove', '0']] },
    { why: 'decided in January (19.2)', changes: [['year.procedure.decidedBefore', '01-15']] },
    { why: 'no days of the procedure', changes: [['year.procedure', undefined]] },
    { why: 'no grounds beside the score', changes: [['year.grounds', []]] },
  ])('$why', ({ profile = ND335, changes }) => {
    expect(faultsOf(changed(profile, changes))).toBe('ok');
  });
});

it('names all faults at once, each in words of both languages', () => {
  const broken = changed(ND335, [['taskResults.max', '60'], ['levels[3].from', '1'], ['year.grounds[1].code', '20.4.b']]);
  expect(faultsOf(broken)).toEqual(['general.max total-not-100', 'levels levels-wrong', 'year.grounds duplicate-code']);
  for (const [vi, en] of Object.values(RULE_FAULTS)) {
    expect(vi).toMatch(/^\p{Lu}.*\.$/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  }
});
