/** The parts of a plain .xlsx file (ECMA-376): sheets with inline texts, one style table. */
import { columnLetter } from '#domain/organisation/catalogue-sheet-cell.ts';

/** A Vietnamese day 'YYYY-MM-DD', which Excel shows as dd/mm/yyyy and sorts by time. */
export interface DayCell {
  readonly day: string;
}

export type ExportCell = string | number | DayCell | null;

export interface ExportSheet {
  readonly name: string;
  /** Bold lines above the table. */
  readonly titles: readonly string[];
  /** Empty for a sheet of plain lines. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
}

export interface XmlPart {
  readonly name: string;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places in the `cellXfs` of `STYLES`. */
const STYLE = { title: 1, header: 2, text: 3, number: 4, day: 5 } as const;

const ALIGN = 'applyAlignment="1"><alignment vertical="top"';
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" applyFont="1"/>' +
  '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  // Format 49 is text: what is typed later into such a cell stays text too, so '1-10' does not become a date.
  `<xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" ${ALIGN} wrapText="1"/></xf>` +
  `<xf borderId="1" applyBorder="1" ${ALIGN}/></xf><xf numFmtId="164" borderId="1" applyNumberFormat="1" applyBorder="1" ${ALIGN}/></xf></cellXfs></styleSheet>`;

/** Text for XML 1.0: control characters it cannot hold are left out; `_x0041_` would be read as 'A'. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A cell without its address, which `rowXml` adds: readers differ in what they assume without one. */
function textCell(text: string, style: number): string {
  return ` t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Excel counts days from 30 December 1899. */
function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Text is written as text even when it looks like a formula or a date; '' is an empty cell that will hold text. */
function dataCell(value: ExportCell): string {
  if (value === null) return ` s="${STYLE.number}"></c>`;
  if (value === '') return ` s="${STYLE.text}"></c>`;
  if (typeof value === 'object') return ` s="${STYLE.day}"><v>${serialOf(value.day)}</v></c>`;
  return typeof value === 'number' ? ` s="${STYLE.number}"><v>${value}</v></c>` : textCell(value, STYLE.text);
}

function rowXml(cells: readonly string[], row: number): string {
  return `<row r="${row}">${cells.map((cell, index) => `<c r="${columnLetter(index)}${row}"${cell}`).join('')}</row>`;
}

function sheetXml({ titles, header, rows, widths }: ExportSheet): string {
  const above = titles.length + 1;
  const isTable = header.length > 0;
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${above}" topLeftCell="A${above + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  const lines = [
    ...titles.map((title) => [textCell(title, STYLE.title)]),
    ...(isTable ? [header.map((title) => textCell(title, STYLE.header))] : []),
    ...rows.map((row) => row.map(dataCell)),
  ].map((cells, index) => rowXml(cells, index + 1));
  // One page wide on A4, however many pages long.
  const fits = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return `${HEAD}<worksheet xmlns="${MAIN}">${isTable ? fits + frozen : ''}<cols>${columns}</cols><sheetData>${lines.join('')}</sheetData>` +
    `${isTable ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' : ''}</worksheet>`;
}

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** The head of each table comes again on every printed page. */
function printTitles(sheets: readonly ExportSheet[]): string {
  const names = sheets.flatMap(({ name, titles, header }, place) => {
    const at = titles.length + 1;
    const sheet = escaped(name).replaceAll("'", "''");
    return header.length === 0 ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${sheet}'!$${at}:$${at}</definedName>`];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** All parts of the file; sheet names are at most 31 characters without []:*?/\\ (Excel's rule). */
export function workbookParts(sheets: readonly ExportSheet[]): XmlPart[] {
  const files = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const list = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const types = [['workbook.xml', 'sheet.main'], ['styles.xml', 'styles'], ...files.map((file) => [file, 'worksheet'])]
    .map(([file, type]) => `<Override PartName="/xl/${file}" ContentType="${TYPE}.${type}+xml"/>`);
  return [
    {
      name: '[Content_Types].xml',
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    },
    { name: '_rels/.rels', text: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${printTitles(sheets)}</workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([...files.map((file, index) => [`rId${index + 1}`, 'worksheet', file] as const), ['rIdStyles', 'styles', 'styles.xml']]),
    },
    { name: 'xl/styles.xml', text: STYLES },
    ...sheets.map((sheet, index) => ({ name: `xl/${files[index]}`, text: sheetXml(sheet) })),
  ];
}
