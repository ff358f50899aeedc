/** Workbooks made for tests: a small sound catalogue, broken copies of it, and archives built byte by byte. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import type { Cell as WrittenCell } from 'write-excel-file/node';
import type { Cell, Sheet } from '#domain/organisation/catalogue-sheet.ts';

/** A formula is written without a saved result, as programs other than Excel do. */
export type DraftCell = Cell | { readonly formula: string };

export interface Draft {
  readonly name: string;
  readonly rows: readonly (readonly DraftCell[])[];
}

const HEADER = ['STT', 'Mã CV', 'Nhiệm vụ', 'Công việc chi tiết', 'Sản phẩm đầu ra', 'Nhóm', 'Khung điểm', 'Điểm chấm', 'Hệ số quy đổi', 'Ghi chú'];
const DIVISION_HEADER = HEADER.toSpliced(2, 0, 'Phòng, ban chuyên môn');
const STANDARD = 'Sản phẩm chuẩn = 5 điểm = hệ số 1,00';

/** Places of the cells in a shared or leadership row, and of the header in its sheet. */
export const AT = { code: 1, name: 2, output: 4, group: 5, range: 6, points: 7, coefficient: 8 } as const;
export const SHARED_SHEET = 'PL III - Dung chung';
export const HEADER_ROW = 2;

export function product(code: string, group = 'N2', range: DraftCell = '11-50', points: DraftCell = 25, coefficient: DraftCell = 5): DraftCell[] {
  return [1, code, `Việc ${code}`, `Chi tiết ${code}`, 'Báo cáo', group, range, points, coefficient, null];
}

/** Three sheets of products and the general criteria; `shared` replaces the rows of the shared sheet. */
export function catalogueDrafts(shared?: readonly (readonly DraftCell[])[]): Draft[] {
  const inDivision = (division: string, row: readonly DraftCell[]): DraftCell[] => row.toSpliced(2, 0, division);
  return [
    {
      name: 'PL I - Tieu chi chung',
      rows: [
        ['PHỤ LỤC I: TIÊU CHÍ CHUNG', null, null], ['TT', 'Tiêu chí chấm điểm', 'Điểm tối đa'],
        ['I', 'Phẩm chất', 10], [1, 'Chính trị', 5], [2, 'Kỷ luật', 5],
        ['II', 'Năng lực', 10], [1, 'Chuyên môn', 2.5], [2, 'Đáp ứng', 2.5], [3, 'Trách nhiệm', 2.5], [4, 'Thái độ', 2.5],
        [null, 'CỘNG', 20],
      ],
    },
    {
      name: 'PL II - Lanh dao QL',
      rows: [['PHỤ LỤC II'], ['NHIỆM VỤ LÃNH ĐẠO, QUẢN LÝ'], HEADER, product('QL.01', 'N3', '51-100', 70, 14)],
    },
    {
      name: SHARED_SHEET,
      rows: [
        ['DÙNG CHUNG CHO TẤT CẢ CÁC PHÒNG'], [], HEADER.with(9, STANDARD),
        ...(shared ?? [product('DC.01', 'N1', '1-10', 8, 1.6), product('DC.02')]),
      ],
    },
    {
      name: 'PL IV - Rieng phong',
      rows: [['RIÊNG THEO PHÒNG'], [], [], [], DIVISION_HEADER, inDivision('Phòng Kinh tế', product('KT.01', 'N4', '101-200', 150, 30))],
    },
  ];
}

/** The drafts as the reader gives them: formulas without results are empty. */
export function sheetsOf(drafts: readonly Draft[]): Sheet[] {
  return drafts.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))) }));
}

function isFormula(cell: DraftCell): cell is { readonly formula: string } {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

function writtenCell(cell: DraftCell): WrittenCell {
  if (isFormula(cell)) return { type: 'Formula', value: cell.formula };
  return typeof cell === 'string' ? { type: String, value: cell } : cell;
}

/** A real .xlsx file, packed. */
export async function workbook(drafts: readonly Draft[]): Promise<File> {
  const sheets = drafts.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(writtenCell)), dateFormat: 'dd/mm/yyyy' }));
  return new File([new Uint8Array(await writeWorkbook(sheets).toBuffer())], 'danh-muc.xlsx');
}

export interface Part {
  readonly name: string;
  readonly text: string;
}

function record(signature: number, part: Part, packed: Uint8Array, offset: number | null): Buffer {
  const central = offset !== null;
  const name = Buffer.from(part.name);
  const bytes = Buffer.alloc(central ? 46 : 30);
  const shift = central ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt32LE(crc32(part.text), 14 + shift);
  bytes.writeUInt32LE(packed.length, 18 + shift);
  bytes.writeUInt32LE(Buffer.byteLength(part.text), 22 + shift);
  bytes.writeUInt16LE(name.length, 26 + shift);
  if (central) bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}

/** A packed archive of the given texts. */
export function archive(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.text);
    const body = Buffer.concat([record(0x04034b50, part, packed, null), packed]);
    directory.push(record(0x02014b50, part, packed, offset));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

/** What a packed entry really holds, for comparison with what the archive says of it. */
export function inflated(packed: Uint8Array): { size: number; checksum: number } {
  const plain = inflateRawSync(packed);
  return { size: plain.length, checksum: crc32(plain) };
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet whose XML is given: for what no spreadsheet program would write. */
export function rawWorkbook(sheetXml: string, more: readonly Part[] = []): File {
  const parts = [
    { name: 'xl/workbook.xml', text: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', text: `<worksheet xmlns="${MAIN}">${sheetXml}</worksheet>` },
    ...more,
  ];
  return new File([archive(parts)], 'danh-muc.xlsx');
}

/** `count` rows of ten numbers; with or without the sheet saying beforehand how far it reaches. */
export function longWorkbook(count: number, announced: boolean): File {
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = 'ABCDEFGHIJ'.replace(/./g, (letter) => `<c r="${letter}${index + 1}"><v>${index}</v></c>`);
    return `<row r="${index + 1}">${cells}</row>`;
  });
  const dimension = announced ? `<dimension ref="A1:J${count}"/>` : '';
  return rawWorkbook(`${dimension}<sheetData>${rows.join('')}</sheetData>`);
}
