import { describe, expect, test } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { PROFILES } from '#domain/profiles/profiles.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';
import { ward } from '#tests/support/story.ts';
import { faultPlace, faultText } from './fault-text.ts';
import { keptValue, shownText } from './field-text.ts';
import { copyOf, draftFaults, getIn, jsonOf, listIn, setIn, soundProfile, withMethod } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';
import { FORM_PARTS, pathIn } from './profile-fields.ts';
import type { Spec } from './profile-fields.ts';
import { profileFile, profileFileName, readProfileFile } from './profile-file.ts';

const { unit } = ward();
const own = setIn(copyOf(ND335), 'id', 'xa-binh-an');

describe('places in a profile', () => {
  test('are read and changed as faults name them, everything else untouched', () => {
    const path = 'general.groups[1].lines[2].max';
    const changed = setIn(own, path, '3');
    expect([getIn(own, path), getIn(changed, path)]).toEqual(['2.5', '3']);
    expect(setIn(changed, path, '2.5')).toEqual(own);
    expect(getIn(own, 'general.nothing[3].here')).toBeUndefined();
    expect([listIn(own, 'levels').length, listIn(own, 'standardHours.timeMarks').length]).toEqual([4, 0]);
  });

  test.each(PROFILES.map((profile) => [profile.id, profile] as const))('every setting of %s has a field', (_, profile) => {
    const value = jsonOf(profile);
    const fieldsOf = (specs: readonly Spec[], base: string): string[] => specs.flatMap((spec) => {
      const path = pathIn(base, spec.path);
      if (spec.is === 'field') return [path];
      if (spec.is === 'group') return getIn(value, path) === null ? [] : fieldsOf(spec.fields, path);
      return listIn(value, path).flatMap((_item, at) => fieldsOf(spec.fields, `${path}[${at}]`));
    });
    const leavesOf = (part: Json, path: string): string[] => {
      if (part === null || typeof part !== 'object') return [path];
      if (Array.isArray(part)) return part.flatMap((one: Json, at) => leavesOf(one, `${path}[${at}]`));
      return Object.entries(part).flatMap(([key, one]) => leavesOf(one as Json, pathIn(path, key)));
    };
    const fields = new Set(fieldsOf(FORM_PARTS, ''));
    // The four levels and the letter d are fixed; a method that is not chosen has no settings.
    const fixed = /^levels\[\d\]\.code$|subordinates\.key$|^taskResults$|^standardHours$/;
    expect(leavesOf(value, '').filter((path) => !fields.has(path) && !fixed.test(path))).toEqual([]);
  });
});

describe('faults while writing', () => {
  const codesOf = (value: Json) => draftFaults(value, unit).map(({ path, code }) => `${path} ${code}`);

  test.each([
    ['a copy needs an id of its own', copyOf(ND335), ['id shape']],
    ['with an id it is sound', own, []],
    ['the id of a profile of the software', setIn(own, 'id', 'khanh-hoa-2025'), ['id id-built-in']],
    ['what the rest means is judged also without an id', setIn(copyOf(ND335), 'general.max', '29'), ['id shape', 'general.max total-not-100', 'general.max groups-not-max']],
    ['a maximum that does not add up', setIn(own, 'general.groups[0].lines[0].max', '4'), ['general.groups[0].max lines-not-group-max']],
    ['a threshold out of order', setIn(own, 'levels[1].from', '95'), ['levels levels-wrong']],
    ['no number', setIn(own, 'year.cap.share', '20%'), ['year.cap.share shape']],
    ['shares in the wrong order', setIn(own, 'year.cap.outstandingShare', '0.1'), ['year.cap share-order']],
  ])('%s', (_, value, expected) => expect(codesOf(value)).toEqual(expected));

  test('a version adopted before asks for a higher one', () => {
    const rules = soundProfile(own)!;
    const used = { ...unit, profiles: [{ rules, from: '2026-04-01', decision: 'QĐ' }] };
    expect(draftFaults(own, used)).toEqual([{ path: 'version', code: 'version-used' }]);
    expect(draftFaults(setIn(own, 'version', 2), used)).toEqual([]);
  });

  test.each(['converted-products', 'standard-hours'])('changing the method to %s brings its own parts and stays sound', (method) => {
    for (const profile of PROFILES) expect(draftFaults(setIn(withMethod(jsonOf(profile), method), 'id', 'x'), unit)).toEqual([]);
  });

  test.each([
    ['general.groups[1].lines[2].max', 'Tiêu chí chung › Nhóm 2 › Dòng 3 › Điểm tối đa', 'Cần một số không âm, ví dụ 2,5.'],
    ['levels[0].from', 'Ngưỡng và mức xếp loại › Mức 1 › Từ điểm', 'Cần một số không âm, ví dụ 2,5.'],
    ['taskResults.leadership.subordinates.met', 'Kết quả thực hiện nhiệm vụ › Tiêu chí lãnh đạo riêng › Kết quả của người thuộc quyền (d) › Khi đạt', 'Cần một tỷ lệ từ 0 đến 100.'],
    ['year.cap', 'Xếp loại năm › Tỷ lệ xuất sắc', 'Nội dung không đúng mẫu của bộ quy tắc.'],
    ['cycle.reportCutoffDay', 'Các mốc trong kỳ › Hạn báo cáo (ngày trong tháng, để trống = ngày cuối kỳ)', 'Cần một ngày từ 1 đến 28, hoặc để trống.'],
    ['somewhere.else', 'somewhere.else', 'Nội dung không đúng mẫu của bộ quy tắc.'],
  ])('%s is told in words', (path, place, text) => {
    expect([faultPlace({ path }, 'vi'), faultText({ path, code: 'shape' }, 'vi')]).toEqual([place, text]);
  });
});

describe('what a field shows and keeps', () => {
  test.each([
    ['decimal', '2.5', '2,5', '2.5'], ['percent', '0.25', '25', '0.25'], ['percent', '0.333333', '33,3333', '0.333333'], ['percent', '1', '100', '1'], ['percent', '0', '0', '0'],
    ['ratio', '100/143', '100/143', '100/143'], ['text', ' A ', ' A ', ' A '], ['whole', 6, '6', 6], ['open-day', 25, '25', 25], ['open-day', null, '', null],
  ] as const)('%s %s is shown as %s and comes back', (kind, value, shown, kept) => {
    expect(shownText(kind, value, 'vi')).toBe(shown);
    expect(keptValue(kind, shown)).toBe(kept);
  });

  test.each([
    ['percent', 'abc', 'abc%'], ['percent', '12,34567', '12,34567%'], ['percent', '12,5', '0.125'], ['whole', '2,5', '2,5'], ['decimal', '2,', '2.'], ['open-day', 'x', 'x'], ['percent', '150', '1.5'],
  ] as const)('%s typed as %s is kept as %s for the check to name', (kind, typed, kept) => expect(keptValue(kind, typed)).toBe(kept));
});

describe('as a file', () => {
  const fileOf = (text: string): Blob => new Blob([text]);

  test('what is saved is read back whole', async () => {
    expect(await readProfileFile(profileFile(own))).toEqual({ ok: true, value: own });
    expect([profileFileName(own), profileFileName(copyOf(KHANH_HOA_2025))]).toEqual(['bo-quy-tac-xa-binh-an-v1.json', 'bo-quy-tac-moi-v1.json']);
  });

  test.each([
    ['no JSON', '{', 'not-json', []],
    ['something else', '[1]', 'faults', ['']],
    ['a part missing', JSON.stringify({ ...ND335, cycle: undefined }), 'faults', ['cycle']],
    ['a strange setting', JSON.stringify({ ...ND335, bonus: 1 }), 'faults', ['']],
    ['a number as a number', JSON.stringify(setIn(own, 'general.max', 30)), 'faults', ['general.max']],
    ['sums that do not fit', JSON.stringify(setIn(own, 'general.groups[0].max', '9')), 'faults', ['general.groups[0].max', 'general.max']],
    ['far too much', ' '.repeat(1_000_001), 'too-large', []],
  ])('%s is refused with its places', async (_, text, code, paths) => {
    const read = await readProfileFile(fileOf(text));
    expect(read.ok ? null : [read.code, read.faults.map(({ path }) => path)]).toEqual([code, paths]);
  });

  test('every profile of the software is sound as a file', async () => {
    for (const profile of PROFILES) expect((await readProfileFile(profileFile(jsonOf(profile)))).ok && checkProfile(profile).ok).toBe(true);
  });
});
