/**
 * Measures a worksheet's XML while it is being unpacked: how far down and right it holds values. A list of
 * 100,000 rows, or one stray cell in the last column, is then refused before a table is built in memory.
 */
export interface Extent {
  /** The last row that holds a value, 1-based; 0 = none. */
  readonly rows: number;
  /** The last column that holds a value, 1-based. */
  readonly columns: number;
  /** Cells a reader makes to fill rows up to their last cell, empty ones included. */
  readonly filled: number;
  /** What the sheet itself says its last row is; 0 when it does not say. */
  readonly announced: number;
}

/** Excel's own limit; a higher number in a file is a lie. */
const LAST_ROW = 1_048_576;
const TAG = /<(?:\w+:)?(row|c|v|is|dimension)\b([^<>]*)>/g;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return number;
}

/** Feed it pieces in order; `extent()` tells what was seen so far. */
export class ExtentScan {
  #rest = '';
  #row = 0;
  #column = 0;
  #seen = { rows: 0, columns: 0, filled: 0, announced: 0 };
  readonly #decoder = new TextDecoder('latin1');

  add(piece: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf('>') + 1;
    for (const [, tag, attributes = ''] of text.slice(0, end).matchAll(TAG)) this.#see(tag, attributes);
    // A tag is short; a longer rest is text and cannot become one.
    this.#rest = text.slice(Math.max(end, text.length - 4096));
  }

  extent(): Extent {
    return this.#seen;
  }

  #see(tag: string | undefined, attributes: string): void {
    if (tag === 'row') {
      this.#row = Math.min(Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? this.#row + 1), LAST_ROW + 1);
      this.#column = 0;
    } else if (tag === 'c') {
      const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
      const column = letters ? columnNumber(letters.slice(0, 4)) : this.#column + 1;
      this.#seen.filled += Math.max(0, column - this.#column);
      this.#column = Math.max(this.#column, column);
    } else if (tag === 'dimension') {
      this.#seen.announced = Number(/\bref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(attributes)?.[1] ?? 0);
    } else if (!attributes.endsWith('/')) {
      this.#seen.rows = Math.max(this.#seen.rows, this.#row);
      this.#seen.columns = Math.max(this.#seen.columns, this.#column);
    }
  }
}
