/** Puts a person's year together: every paper under its letter, in the order of Điều 24.2, with the stories behind them. */
import { nameIn } from '../access/organisation.ts';
import { lastDay } from '../calendar/period.ts';
import { periodName, subjectOf } from './form-parts.ts';
import { FILE_LETTERS, gap, joined } from './year-file.ts';
import type { FileLetter, FileStory, YearFile, YearFileRecords } from './year-file.ts';
import { periodPart } from './year-file-periods.ts';
import { yearPart } from './year-file-year.ts';

const LETTERS = Object.keys(FILE_LETTERS) as readonly FileLetter[];

function inOrder<T extends { readonly letter: FileLetter }>(list: readonly T[]): readonly T[] {
  return LETTERS.flatMap((letter) => list.filter((one) => one.letter === letter));
}

function storiesOf({ periods, yearRecord, year }: YearFileRecords): readonly FileStory[] {
  return [
    ...periods.flatMap(({ period, record }) => (record ? [{ title: `Dữ liệu gốc của phiếu ${periodName(period)}`, record }] : [])),
    ...(yearRecord ? [{ title: `Dữ liệu gốc của năm ${year.input.year}`, record: yearRecord }] : []),
  ];
}

export function planYearFile(records: YearFileRecords): YearFile {
  const { org, year, periods, yearRecord, yearWhole } = records;
  const subject = subjectOf(org, year.person, lastDay(String(year.input.year)));
  const { papers, attachments, gaps } = joined([
    ...periods.map((one) => periodPart(records, one)),
    yearPart({ records, subject }),
    ...(yearRecord && !yearWhole ? [gap('e', `Dữ liệu gốc của năm ${year.input.year}`, 'Chưa tải được đủ các lần ghi; tệp dữ liệu chỉ có bản tóm tắt.')] : []),
  ]);
  return {
    agency: org.unit.name, person: year.person, name: nameIn(org, year.person), year: year.input.year,
    papers: inOrder(papers), attachments: inOrder(attachments), gaps: inOrder(gaps), stories: storiesOf(records),
  };
}
