import { describe, expect, it } from 'vitest';
import { taskFold } from '#domain/work/task.ts';
import type { Submission, TaskState } from '#domain/work/task.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import { evidenceKey, evidenceName, submissionDiff } from './submission-diff.ts';

const paper = (number: string): Evidence => ({ kind: 'document', number });
const photo: Evidence = { kind: 'file', sha256: 'a'.repeat(64), name: 'ảnh.jpg', size: 10, type: 'image/jpeg' };

function submission(id: string, units: Submission['units'], evidence: readonly Evidence[], note = ''): Submission {
  return { id, by: 'an', time: '2026-03-10T02:00:00.000Z', receivedAt: null, units, note, evidence };
}

function stateOf(...submissions: Submission[]): TaskState {
  return { ...taskFold.start, submissions };
}

describe('submissionDiff', () => {
  it('compares with the last earlier submission of the same units', () => {
    const first = submission('s1', [[1, 2]], [paper('1'), photo], 'Nháp');
    const other = submission('s2', [[5, 6]], []);
    const second = submission('s3', [[2, 3]], [paper('2'), photo], 'Đã sửa');
    expect(submissionDiff(stateOf(first, other, second), second)).toMatchObject({
      previous: { id: 's1' }, unitsBefore: 2, unitsNow: 2, noteChanged: true, added: [paper('2')], removed: [paper('1')],
    });
  });

  it.each([
    ['the first submission', stateOf(submission('s1', [[1, 1]], [])), 's1'],
    ['units never submitted before', stateOf(submission('s1', [[1, 1]], []), submission('s2', [[2, 2]], [])), 's2'],
  ])('has nothing to compare: %s', (_, state, id) => {
    expect(submissionDiff(state, state.submissions.find((one) => one.id === id)!)).toBeNull();
  });

  it('sees no change in spaces around a note', () => {
    const first = submission('s1', [[1, 1]], [], 'Xong');
    const second = submission('s2', [[1, 1]], [], ' Xong ');
    expect(submissionDiff(stateOf(first, second), second)).toMatchObject({ noteChanged: false, added: [], removed: [] });
  });
});

it('names evidence by its number or file name and knows it by its content', () => {
  expect([evidenceName(paper('7')), evidenceName(photo)]).toEqual(['7', 'ảnh.jpg']);
  expect([evidenceKey(paper('7')), evidenceKey(photo)]).toEqual(['document:7', 'a'.repeat(64)]);
});
