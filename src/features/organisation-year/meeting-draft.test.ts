import { describe, expect, it } from 'vitest';
import type { Meeting } from '#domain/organisation/rating.ts';
import { ward } from '#tests/support/story.ts';
import { commentWrites, inOrder, mayComment, meetingEntry, meetingFaults, startMeeting, toggled } from './meeting-draft.ts';
import type { MeetingDraft } from './meeting-draft.ts';

const TODAY = '2026-12-05';
const draft = (change: Partial<MeetingDraft> = {}): MeetingDraft => ({ ...startMeeting(ward(), 'a', TODAY, null), present: ['an'], conclusions: 'Thống nhất', ...change });

describe('a meeting as it is prepared', () => {
  it('begins with the head in the chair, nobody present, all of the division to speak of', () => {
    const start = startMeeting(ward(), 'a', TODAY, null);
    expect(start).toMatchObject({ kind: 'meeting', on: TODAY, chair: 'headA', present: [], guests: [] });
    expect(start.about).toEqual(['headA', 'deputyA', 'an', 'binh']);
    expect(startMeeting(ward(), null, TODAY, null)).toMatchObject({ chair: 'chair' });
  });

  it('comes back as it was recorded, with who came beside those called', () => {
    const known: Meeting = {
      year: 2026, division: 'a', meeting: 'm1', kind: 'party', on: '2026-12-01', chair: 'headA', secretary: null, present: ['headA', 'chi'], about: ['an'], conclusions: 'Nhất trí',
      entry: 'e', by: 'headA', at: '2026-12-01T02:00:00.000Z',
    };
    expect(startMeeting(ward(), 'a', TODAY, known)).toMatchObject({ kind: 'party', secretary: '', guests: ['chi'], about: ['an'], document: '', comments: {} });
  });

  it('lists who leads first, then by given name', () => {
    expect(inOrder(ward(), ['chi', 'binh', 'headA', 'vice', 'nobody', 'chair'], TODAY)).toEqual(['chair', 'headA', 'vice', 'binh', 'chi', 'nobody']);
  });

  it.each([[['an'], 'binh', ['an', 'binh']], [['an', 'binh'], 'an', ['binh']]])('%j tapped %s', (chosen, person, expected) => expect(toggled(chosen, person)).toEqual(expected));

  it.each([
    ['headA', 'an', true], ['headA', 'headA', false], ['headA', 'chi', false], ['officer', 'an', true], ['officer', 'officer', false], ['chair', 'vice', true], ['an', 'binh', false],
  ])('%s may comment on %s: %j', (viewer, person, may) => expect(mayComment(ward(), viewer, person, TODAY)).toBe(may));
});

describe('what is recorded', () => {
  it.each<[string, Partial<MeetingDraft>, string[]]>([
    ['everything said', {}, []],
    ['a day to come', { on: '2026-12-06' }, ['on']],
    ['no chair', { chair: '' }, ['chair']],
    ['nobody there', { present: [] }, ['present']],
    ['no conclusions', { conclusions: ' ' }, ['conclusions']],
    ['a comment without minutes', { comments: { an: 'Tốt' } }, ['document']],
    ['a comment with minutes', { comments: { an: 'Tốt' }, document: '12/BB' }, []],
    ['a comment on somebody not spoken of', { comments: { chi: 'Tốt' } }, []],
  ])('%s', (_, change, faults) => expect([...meetingFaults(draft(change), TODAY)]).toEqual(faults));

  it('who led it and who wrote it down were there', () => {
    expect(meetingEntry(draft({ secretary: 'binh', document: ' 12/BB ' }), { year: 2026, division: 'a' }, 'm1')).toMatchObject({
      meeting: 'm1', present: ['headA', 'binh', 'an'], secretary: 'binh', document: '12/BB',
    });
    expect(meetingEntry(draft(), { year: 2026, division: 'a' }, 'm1')).toMatchObject({ secretary: null });
    expect(meetingEntry(draft(), { year: 2026, division: 'a' }, 'm1')).not.toHaveProperty('document');
  });

  it('each comment goes to its person’s own year (Điều 21.1.b–c)', () => {
    const writes = commentWrites(draft({ kind: 'party', document: '3/NX', comments: { an: ' Tốt ', binh: '' } }), 2026);
    expect(writes).toEqual([{
      person: 'an', kind: 'review', record: 'an.2026', type: 'year.commented.v1', data: { person: 'an', year: 2026, source: 'party', text: 'Tốt', on: TODAY, document: '3/NX' },
    }]);
  });
});
