import type { ReactNode } from 'react';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

interface TextTwinProps {
  readonly caption: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** The chart; hidden from screen readers, which read the table instead. */
  readonly children: ReactNode;
}

/** A chart and the same figures as a table: for screen readers, for print, for whoever prefers numbers. */
export function TextTwin({ caption, rows, children }: TextTwinProps) {
  const say = useText(uiWords);
  return (
    <figure className="twin">
      <figcaption>{caption}</figcaption>
      <div aria-hidden="true">{children}</div>
      <details>
        <summary>{say('asTable')}</summary>
        <table>
          <tbody>
            {rows.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
