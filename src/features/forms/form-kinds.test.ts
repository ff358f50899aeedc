import { describe, expect, it } from 'vitest';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { ward } from '#tests/support/story.ts';
import { FORM_CODES, formsFor, parseChoice, searchOf } from './form-kinds.ts';
import { inOfficeOrder } from './form-source.ts';
import { periodsFor } from './use-period.ts';

describe('who is offered which form', () => {
  it.each([
    ['an', ['mau-01', 'san-pham', 'mau-02', 'ho-so', 'danh-muc']],
    ['headA', ['mau-01', 'san-pham', 'mau-02', 'tong-hop', 'tong-hop-nam', 'to-chuc', 'ho-so', 'danh-muc']],
    ['chair', FORM_CODES],
    ['officer', FORM_CODES],
  ])('%s: %j', (person, forms) => {
    expect(formsFor(rolesOf(ward(), person, '2026-03-16'))).toEqual(forms);
  });
});

describe('the address of the page', () => {
  it.each([
    [{}, { form: 'mau-01', period: null, person: null }],
    [{ ky: '2026-03', nguoi: 'an' }, { form: 'mau-01', period: '2026-03', person: 'an' }],
    [{ ky: 2026 }, { form: 'mau-02', period: '2026', person: null }],
    [{ mau: 'thong-bao', ky: '2026' }, { form: 'thong-bao', period: '2026', person: null }],
    [{ mau: 'ho-so', ky: 2026, nguoi: 'an' }, { form: 'ho-so', period: '2026', person: 'an' }],
    [{ mau: 'danh-muc', ky: '2026-03' }, { form: 'danh-muc', period: null, person: null }],
    [{ mau: 'mau-02', ky: '2026-03' }, { form: 'mau-02', period: null, person: null }],
    [{ mau: 'mau-03', ky: '2026-13', nguoi: 7 }, { form: 'mau-01', period: null, person: null }],
  ])('%j asks for %j', (search, choice) => expect(parseChoice(search)).toEqual(choice));

  it.each([['mau-01', '2026-Q1', 'an'], ['mau-02', '2026', null], ['san-pham', '2026-03', 'tat-ca']] as const)('of %s %s %s leads back to it', (form, period, person) => {
    expect(parseChoice({ ...searchOf(form, period, person) })).toEqual({ form, period, person });
  });
});

describe('what there is to choose from', () => {
  it('offers six periods back, or this year and the last, and what the address asks for', () => {
    const { unit, people } = ward();
    const org = { unit, people };
    expect(periodsFor(org, 'mau-01', '2026-03-16', null)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12', '2025-11', '2025-10']);
    expect(periodsFor(org, 'mau-01', '2026-03-16', '2025-01').at(-1)).toBe('2025-01');
    expect(periodsFor(org, 'mau-02', '2026-03-16', null)).toEqual(['2026', '2025']);
    expect(periodsFor(org, 'mau-02', '2025-12-16', null)).toEqual(['2025']);
  });

  it('lists people as offices do: the unit first, heads before deputies, then by given name', () => {
    const people = inOfficeOrder(ward(), ['chi', 'binh', 'an', 'officer', 'headB', 'deputyA', 'headA', 'vice', 'chair'], '2026-03-16');
    expect(people).toEqual(['chair', 'vice', 'headA', 'deputyA', 'an', 'binh', 'headB', 'chi', 'officer']);
  });
});
