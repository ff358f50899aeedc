import { describe, expect, it } from 'vitest';
import type { FormDocument } from '#domain/forms/form-document.ts';
import type { FileAttachment, YearFile } from '#domain/forms/year-file.ts';
import { unzipped } from '#tests/support/form-text.ts';
import { recordOf } from '#tests/support/story.ts';
import { hashOf } from './documents.ts';
import { writeUnitFiles, writeYearFile } from './documents-year-file.ts';
import type { YearFileOptions } from './documents-year-file.ts';

const PROOF = new Blob(['minh chứng']);
const FORM: FormDocument = { name: 'phieu', title: 'Phiếu', orientation: 'portrait', blocks: [{ kind: 'title', text: 'PHIẾU', sub: '', mark: '' }] };

async function attached(change: Partial<FileAttachment['file']> = {}): Promise<FileAttachment> {
  const sha256 = await hashOf(new Uint8Array(await PROOF.arrayBuffer()));
  return { letter: 'đ', title: 'Minh chứng', day: '2026-04-03', author: 'An', record: 'an.2026-03', file: { kind: 'file', sha256, name: 'Ảnh số 1.JPG', size: PROOF.size, type: 'image/jpeg', ...change } };
}

function fileOf(attachments: readonly FileAttachment[] = [], change: Partial<YearFile> = {}): YearFile {
  const paper = { letter: 'b' as const, title: 'Phiếu tháng 3', day: '2026-04-02', author: 'An', form: FORM };
  return {
    agency: 'Phường Thử', person: 'an', name: 'Lê Văn Ấn', year: 2026, papers: [paper, { ...paper, title: 'Phiếu tháng 4' }], attachments,
    gaps: [{ letter: 'a', title: 'Biên bản', why: 'Chưa ghi.' }], stories: [{ title: 'Dữ liệu', record: recordOf('review', 'an.2026-03', []) }], ...change,
  };
}

function options(change: Partial<YearFileOptions> = {}): YearFileOptions {
  return { madeAt: '2026-12-20T03:00:00.000Z', openFile: async () => PROOF, onProgress: () => undefined, signal: new AbortController().signal, ...change };
}

describe('a person’s file', () => {
  it('holds papers, attached files and stories under plain names', async () => {
    const written = (await writeYearFile(fileOf([await attached()]), options()))!;
    expect(written.name).toBe('ho-so-le-van-an-2026');
    expect([...(await unzipped(written.archive)).keys()]).toEqual([
      'muc-luc.docx', 'muc-luc.xlsx', 'index.json', 'b-phieu-ky/phieu.docx', 'b-phieu-ky/phieu-2.docx', 'dd-kien-nghi/anh-so-1.jpg', 'du-lieu/an-2026-03.json',
    ]);
    expect(written.index.missing).toHaveLength(1);
    expect(written.index.absent).toEqual([]);
  });

  it.each<readonly [why: string, content: Blob | null, where: RegExp]>([
    ['cannot be had', null, /máy chủ của đơn vị \(bản ghi an\.2026-03\)/],
    ['is not what was named', new Blob(['khác']), /không khớp/],
  ])('names an attached file that %s, and leaves it out', async (_, content, where) => {
    const written = (await writeYearFile(fileOf([await attached()]), options({ openFile: async () => content })))!;
    expect([...(await unzipped(written.archive)).keys()].filter((name) => name.startsWith('dd-'))).toEqual([]);
    expect(written.index.absent[0]?.where).toMatch(where);
    expect((await unzipped(written.archive)).get('index.json')).toContain(written.index.absent[0]?.sha256);
  });

  it('stops between two files', async () => {
    const control = new AbortController();
    expect(await writeYearFile(fileOf(), options({ signal: control.signal, onProgress: (done) => done === 1 && control.abort() }))).toBeNull();
  });
});

describe('the files of a unit', () => {
  const unit = { agency: 'Phường Thử', year: 2026, people: ['an', 'binh', 'left'] };

  it('keep people of one name apart and leave out who has no year', async () => {
    const archive = (await writeUnitFiles(unit, async (person) => (person === 'left' ? null : fileOf()), options()))!;
    expect([...(await unzipped(archive)).keys()]).toEqual(['muc-luc.docx', 'index.json', 'ho-so-le-van-an-2026.zip', 'ho-so-le-van-an-2026-2.zip']);
  });

  it('stop between two people', async () => {
    const control = new AbortController();
    const asked: string[] = [];
    const plan = async (person: string) => {
      asked.push(person);
      control.abort();
      return fileOf();
    };
    expect(await writeUnitFiles(unit, plan, options({ signal: control.signal }))).toBeNull();
    expect(asked).toEqual(['an']);
  });
});
