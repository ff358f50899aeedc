/** Marks by line code ('II.4'), decimal text: '2.5'. */
export type GeneralMarks = Readonly<Record<string, string>>;

/** The general criteria of one person and period, as the review record holds them. */
export interface GeneralInput {
  readonly self: GeneralMarks | null;
  /** Id of the entry with the self-marks. */
  readonly selfScoring: string | null;
  /** All lines, or only the lines the superior changed. Not null means confirmed (NĐ335 Điều 17.2). */
  readonly confirmed: GeneralMarks | null;
  readonly confirmedBy: string | null;
  /** Id of the confirming entry. */
  readonly confirmation: string | null;
  /** Reason by line code; the superior's wins over the official's own. */
  readonly comments: Readonly<Record<string, string>>;
  /** A confirmed total without its lines, as results from elsewhere come; then the marks above do not count. */
  readonly total?: string;
}
