/** A form on screen and on paper: the same blocks Word gets, A4 when printed. */
import './form-view.css';
import type { FormBlock, FormDocument, FormTable } from '#domain/forms/form-document.ts';

type Block<K extends FormBlock['kind']> = Extract<FormBlock, { kind: K }>;

function Heading({ agency, number, day, code }: Block<'heading'>) {
  return (
    <>
      {code && <p className="paper-code">{code}</p>}
      <div className="paper-heading">
        <div><strong>{agency}</strong><span className="paper-rule" />{number}</div>
        <div><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><strong>Độc lập - Tự do - Hạnh phúc</strong><span className="paper-rule" /><em>{day}</em></div>
      </div>
    </>
  );
}

function Field({ label, value, lines }: Block<'field'>) {
  if (value !== '') return <p className="paper-field">{label} {value}</p>;
  return (
    <>
      <p className="paper-field paper-dotted">{label}</p>
      {Array.from({ length: lines }, (_, place) => <p key={place} className="paper-field paper-dotted" />)}
    </>
  );
}

function Table({ columns, numbers, rows }: FormTable) {
  return (
    <table className="paper-table">
      <colgroup>{columns.map(({ label, width }) => <col key={label} style={{ width: `${width}%` }} />)}</colgroup>
      <thead>
        <tr>{columns.map(({ label }) => <th key={label} scope="col">{label}</th>)}</tr>
        {numbers && <tr className="paper-numbers">{numbers.map((number) => <td key={number}>{number}</td>)}</tr>}
      </thead>
      <tbody>
        {rows.map(({ cells, bold }, at) => (
          // Rows of a form have no identity but their place.
          <tr key={at} data-bold={bold}>{cells.map((text, place) => <td key={columns[place]!.label} data-align={columns[place]!.align}>{text}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatures({ columns }: Block<'signatures'>) {
  return (
    <div className="paper-signatures">
      {columns.map(({ day, title, hint, name, align }) => (
        <div key={title} data-align={align}><em>{day}</em><strong>{title}</strong><em>{hint}</em><strong className="paper-name">{name}</strong></div>
      ))}
    </div>
  );
}

function Notes({ notes }: Block<'notes'>) {
  return <div className="paper-notes">{notes.map(({ mark, text }) => <p key={mark}><sup>{mark}</sup> {text}</p>)}</div>;
}

function BlockView({ block }: { block: FormBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />;
    case 'title':
      return <div className="paper-title"><h2>{block.text}</h2>{block.sub && <p>{block.sub}{block.mark && <sup>{block.mark}</sup>}</p>}</div>;
    case 'section':
      return <h3 className="paper-section" data-new-page={block.newPage}>{block.text}{block.mark && <sup>{block.mark}</sup>}</h3>;
    case 'field':
      return <Field {...block} />;
    case 'text':
      return <p className="paper-text" data-align={block.align} data-bold={block.bold}>{block.text}</p>;
    case 'table':
      return <Table {...block} />;
    case 'choices':
      return <ul className="paper-choices">{block.choices.map(({ label, chosen }) => <li key={label}>{chosen ? '☒' : '☐'} {label}</li>)}</ul>;
    case 'signatures':
      return <Signatures {...block} />;
    case 'notes':
      return <Notes {...block} />;
    case 'seal':
      return <div className="paper-seal"><span className="paper-frame" /><span>Mã kiểm tra: {block.hash}</span></div>;
  }
}

export function FormView({ form }: { form: FormDocument }) {
  return (
    <article className="paper" lang="vi" aria-label={form.title} data-orientation={form.orientation}>
      {form.blocks.map((block, place) => <BlockView key={place} block={block} />)}
    </article>
  );
}
