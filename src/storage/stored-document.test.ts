import { expect, test } from 'vitest';
import { unitFold } from '#domain/organisation/unit.ts';
import { entry, recordOf } from '#tests/support/story.ts';
import { toDocument, toRow } from './stored-document.ts';

test('a state written before a field was known has what the field begins with', () => {
  const founded = entry('unit', 'u1', 'system', 'unit.founded.v1', '2026-01-01T00:00:00.000Z', { name: 'Phường Thử', level: 'ward' });
  const document = toDocument(recordOf('unit', 'u1', [founded]), 'an');
  const { meetings, ...older } = JSON.parse(document.folded) as Record<string, unknown>;
  expect(meetings).toEqual([]);
  expect(toRow('unit', { ...document, folded: JSON.stringify(older) }).state).toEqual({ ...unitFold.start, name: 'Phường Thử', level: 'ward' });
});
