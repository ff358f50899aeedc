/** The columns of a catalogue as communes print them; other spellings are accepted on import. */
import type { ColumnRule } from './catalogue-sheet-columns.ts';

export type CatalogueColumn =
  | 'order' | 'code' | 'division' | 'name' | 'detail' | 'output' | 'group' | 'range' | 'points' | 'coefficient' | 'hours' | 'note';

/** In printed order. The export writes these titles. */
export const CATALOGUE_COLUMNS: readonly ColumnRule<CatalogueColumn>[] = [
  { key: 'order', title: 'STT', names: ['stt', 'tt', 'so tt', 'so thu tu'], need: 'optional' },
  {
    key: 'code', title: 'Mã CV', need: 'required',
    names: ['ma', 'ma cv', 'ma sp', 'ma so', 'ma hieu'], starts: ['ma cong viec', 'ma san pham', 'ma nhiem vu'],
  },
  {
    key: 'division', title: 'Phòng, ban chuyên môn', need: 'optional',
    names: ['phong', 'phong ban', 'don vi', 'phong don vi', 'ten phong'], starts: ['phong ban chuyen mon', 'phong chuyen mon', 'phong ban don vi'],
  },
  { key: 'name', title: 'Nhiệm vụ', names: ['nhiem vu', 'cong viec'], starts: ['ten nhiem vu', 'ten cong viec', 'ten san pham'], need: 'required' },
  { key: 'detail', title: 'Công việc chi tiết', names: [], starts: ['cong viec chi tiet', 'noi dung cong viec', 'mo ta'], need: 'wanted' },
  { key: 'output', title: 'Sản phẩm đầu ra', names: ['san pham', 'dau ra'], starts: ['san pham dau ra', 'ket qua dau ra'], need: 'required' },
  { key: 'group', title: 'Nhóm', names: ['nhom', 'muc'], starts: ['nhom n', 'nhom do phuc tap', 'nhom phuc tap', 'muc do phuc tap'], need: 'required' },
  { key: 'range', title: 'Khung điểm', names: [], starts: ['khung diem'], need: 'required' },
  { key: 'points', title: 'Điểm chấm', names: ['diem'], starts: ['diem cham', 'diem quy doi'], need: 'required' },
  { key: 'coefficient', title: 'Hệ số quy đổi', names: ['he so', 'hsqd'], starts: ['he so quy doi'], need: 'required' },
  { key: 'hours', title: 'Giờ chuẩn', names: ['so gio'], starts: ['gio chuan', 'so gio chuan', 'dinh muc gio'], need: 'optional' },
  { key: 'note', title: 'Ghi chú', names: ['ghi chu'], starts: ['san pham chuan'], need: 'optional' },
];

/** A header naming fewer of them is not a catalogue: one that lost several columns is still recognised. */
export const LEAST_COLUMNS = 5;
