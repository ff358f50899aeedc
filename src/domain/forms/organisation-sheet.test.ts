import { describe, expect, it } from 'vitest';
import { formLines } from '#tests/support/form-text.ts';
import { GOOD_SELF } from '#tests/support/organisation-facts.ts';
import type { OrganisationRating, OrganisationSelfRating } from '../organisation/rating.ts';
import { ND335 } from '../profiles/nd335.ts';
import { organisationSheet } from './organisation-sheet.ts';

const written = { entry: 'e1', by: 'headA', at: '2026-12-05T02:00:00.000Z' };
const OWN: OrganisationSelfRating = { ...GOOD_SELF, evidence: [{ kind: 'document', number: '12/BC' }], note: 'Đề nghị bổ sung người', ...written };
const RECOGNISED: OrganisationRating = {
  year: 2026, division: 'a', level: 'completed', outstanding: true, decision: '5/QĐ', reason: 'Còn tồn tại', verified: 'Đơn không đúng', ...written, by: 'chair',
};
const sheet = (own: OrganisationSelfRating | null, recognised: OrganisationRating | null, rules = ND335) => (
  organisationSheet({ agency: 'Phường Thử', organisation: 'Phòng Kinh tế', year: 2026, rules, own, recognised, nameOf: (person) => `Ông ${person}` })
);

describe('the sheet of an organisation', () => {
  it('says every line with its maximum, points and reason, and the sums of both sides', () => {
    const [, general, results] = sheet(OWN, null).blocks.filter(({ kind }) => kind === 'table' || kind === 'title');
    expect(general).toMatchObject({ rows: [{ cells: ['I.1', expect.any(String), '10', '10', ''] }, {}, {}, { cells: ['', 'Cộng', '30', '30,00', ''], bold: true }] });
    const cells = results?.kind === 'table' ? results.rows.map(({ cells: all }) => all.join('|')) : [];
    expect(cells[1]).toMatch(/^b\.1\|.*\|25\|10\|Ba nhiệm vụ kéo dài$/);
    expect(cells.at(-1)).toBe('|Cộng|70|55,00|');
  });

  it('answers the conditions of Điều 8 and names the level they give', () => {
    const lines = formLines(sheet(OWN, null));
    expect(lines).toEqual(expect.arrayContaining(['Tổng điểm: 85,00/100', 'Mức theo số liệu: Hoàn thành tốt nhiệm vụ', 'Minh chứng: 12/BC', '☒ Hoàn thành tốt nhiệm vụ', 'Ông headA', 'NĐ335 Điều 8.1.c', 'không có hạn chế được nêu']));
    expect(lines).toContain('Lý do, kiến nghị: Đề nghị bổ sung người');
    expect(lines).toContain('Mức được công nhận:');
  });

  it('says what was recognised and why', () => {
    expect(formLines(sheet(OWN, RECOGNISED))).toEqual(expect.arrayContaining([
      'Mức được công nhận: Hoàn thành nhiệm vụ', 'Quyết định: 5/QĐ', 'Lý do: Còn tồn tại', 'Kết quả kiểm tra, xác minh: Đơn không đúng',
      'Tổ chức có thành tích xuất sắc, nổi trội: áp dụng tỷ lệ 25% (Điều 8.5.b, 20.5.b).',
    ]));
  });

  it('is empty to be filled in by hand before anything is said, with a line for criteria not detailed', () => {
    const plain = { ...ND335, organisation: { ...ND335.organisation, results: { ...ND335.organisation.results, groups: [] } } };
    const form = sheet(null, null, plain);
    expect(form.name).toBe('xep-loai-to-chuc-phong-kinh-te-2026');
    expect(formLines(form).filter((line) => line === 'Tổng điểm')).toHaveLength(1);
    expect(formLines(form)).not.toContain('Ông headA');
  });
});
