/** What LibreOffice understood of a file, read from its flat OpenDocument: paragraphs, tables, cells with their types. */
interface Node {
  readonly tag: string;
  readonly attributes: string;
  readonly children: (Node | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** @throws Error when the tags do not close: that is no document of LibreOffice */
export function parseDocument(xml: string): Node {
  const root: Node = { tag: '', attributes: '', children: [] };
  const open: Node[] = [root];
  for (const [, close, tag = '', attributes = '', self, text] of xml.replace(/<[?!][^>]*>/g, '').matchAll(/<(\/?)([\w:-]+)((?:[^<>"]|"[^"]*")*?)(\/?)>|([^<]+)/g)) {
    const at = open.at(-1)!;
    if (text !== undefined) {
      at.children.push(plain(text));
    } else if (close) {
      if (open.pop()!.tag !== tag) throw new Error(`${tag} does not close`);
    } else {
      const node: Node = { tag, attributes, children: [] };
      at.children.push(node);
      if (!self) open.push(node);
    }
  }
  return root;
}

function attribute({ attributes }: Node, name: string): string | undefined {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

function found(node: Node, tag: string): Node[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : child.tag === tag ? [child] : found(child, tag)));
}

function textOf(node: Node): string {
  return node.children.map((child) => {
    if (typeof child === 'string') return child;
    switch (child.tag) {
      case 'text:s':
        return ' '.repeat(Number(attribute(child, 'text:c') ?? 1));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      default:
        return textOf(child);
    }
  }).join('');
}

/** Every paragraph of the body in order, those of tables too; empty ones and rows of dashes left out. */
export function bodyLines(xml: string): readonly string[] {
  const [body] = found(parseDocument(xml), 'office:text');
  const lines = found(body!, 'text:p').map((one) => textOf(one).trim());
  return lines.filter((line) => line !== '' && !/^[-_]+$/.test(line));
}

export interface ReadTable {
  /** Rows that come again on each page. */
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

function cellsOf(row: Node): readonly string[] {
  return found(row, 'table:table-cell').map((cell) => found(cell, 'text:p').map(textOf).join('\n').trim());
}

/** Tables with a head; what only stands side by side is no table to a reader. */
export function bodyTables(xml: string): readonly ReadTable[] {
  const [body] = found(parseDocument(xml), 'office:text');
  return found(body!, 'table:table').map((table) => {
    const head = found(table, 'table:table-header-rows').flatMap((rows) => found(rows, 'table:table-row')).map(cellsOf);
    const all = found(table, 'table:table-row').map(cellsOf);
    return { head, rows: all.slice(head.length) };
  }).filter(({ head }) => head.length > 0);
}

export interface ReadCell {
  readonly type: string;
  /** The exact value: a number, a day 'YYYY-MM-DD', or text. */
  readonly value: string;
  readonly formula: boolean;
}

/** Equal cells side by side are written once with their number; what is empty up to the sheet's edge counts once. */
function readCells(cell: Node): readonly ReadCell[] {
  const type = attribute(cell, 'office:value-type') ?? 'empty';
  const value = attribute(cell, 'office:value') ?? attribute(cell, 'office:date-value') ?? found(cell, 'text:p').map(textOf).join('\n');
  const times = Number(attribute(cell, 'table:number-columns-repeated') ?? 1);
  const one = { type, value, formula: attribute(cell, 'table:formula') !== undefined };
  return Array.from({ length: times > 100 ? 1 : times }, () => one);
}

function withoutEdge(cells: readonly ReadCell[]): readonly ReadCell[] {
  return cells.slice(0, cells.findLastIndex(({ type }) => type !== 'empty') + 1);
}

/** Sheets by name, as typed cells without the empty ones at the end of a row; empty rows left out. */
export function sheetsOf(xml: string): ReadonlyMap<string, readonly (readonly ReadCell[])[]> {
  const tables = found(parseDocument(xml), 'table:table');
  return new Map(tables.map((table) => {
    const rows = found(table, 'table:table-row').map((row) => withoutEdge(found(row, 'table:table-cell').flatMap(readCells)));
    return [attribute(table, 'table:name') ?? '', rows.filter((cells) => cells.length > 0)];
  }));
}
