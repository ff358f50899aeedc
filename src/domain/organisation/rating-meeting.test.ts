import { describe, expect, test } from 'vitest';
import { ward } from '#tests/support/story.ts';
import { meetingMembers, meetingSubjects } from './rating-meeting.ts';

const DAY = '2026-12-05';
const small = () => ward({}, { divisions: [] });

describe('who attends and of whom the meeting speaks', () => {
  test.each([
    ['Điều 21.2.b: all of the division', meetingMembers(ward(), 'a', DAY), ['an', 'binh', 'deputyA', 'headA']],
    ['Điều 21.1.b: leaders and heads of divisions', meetingMembers(ward(), null, DAY), ['chair', 'headA', 'headB', 'vice']],
    ['Điều 21.1.b: everybody of a unit without divisions', meetingMembers(small(), null, DAY), meetingSubjects(small(), null, DAY).toSorted()],
    ['of the people of the division', meetingSubjects(ward(), 'a', DAY), ['an', 'binh', 'deputyA', 'headA']],
    ['Điều 21.1, 21.2: of the head and his deputies', meetingSubjects(ward(), null, DAY), ['chair', 'vice']],
  ])('%s', (_, people, expected) => expect(people.toSorted()).toEqual(expected));

  test('nobody who left is called', () => {
    expect(meetingMembers(ward(), 'a', DAY)).not.toContain('left');
    expect(meetingMembers(small(), null, DAY)).toContain('an');
  });
});
