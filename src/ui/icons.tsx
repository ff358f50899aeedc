/** Line icons drawn for this app, 24 × 24, in the colour of the text beside them. They repeat words, so they are hidden from readers. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  week: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4M9.5 10.5v9M14.5 10.5v9',
  year: 'M4.5 6.5h15v13h-15zM8.5 4v4M15.5 4v4M8 15.5l2.7-3.2 2.3 2 3-3.8',
  unitYear: 'M4 19.5h16M6 19.5V7.5l6-3 6 3v12M10 19.5v-4h4v4M9.5 10h.01M14.5 10h.01',
  inbox: 'M4.5 13.5 6.5 5h11l2 8.5v5.5h-15zM4.5 13.5H9l1 2.5h4l1-2.5h4.5',
  assign: 'M4.5 12 20 5l-5 15-3.5-6zM11.5 14 20 5',
  people: 'M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.5 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5M15.5 5.7a3 3 0 0 1 0 5.6M17 14.3c2 .6 3.5 2.4 3.5 4.7',
  score: 'M4.5 19.5h15M6.5 16v-4M10.5 16V7M14.5 16v-6M18.5 16V5',
  book: 'M5 5.5h5.5L12 7l1.5-1.5H19v13h-5.5L12 20l-1.5-1.5H5zM12 7v13',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M9 19.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  device: 'M7.5 3.5h9v17h-9zM11 17.5h2',
  received: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M8 12.5l2.7 2.7L16 9.7',
  approved: 'm12 3 2.4 1.8 3-.1.9 2.8 2.4 1.8-.9 2.7.9 2.8-2.4 1.7-.9 2.9-3-.1L12 21l-2.4-1.7-3 .1-.9-2.9L3.3 15l.9-2.8-.9-2.7 2.4-1.8.9-2.8 3 .1zM8.3 12.4l2.6 2.6 4.8-5',
  alert: 'M12 4 21 19.5H3zM12 10v4.5M12 17h.01',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 11v5M12 8h.01',
  bell: 'M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 2H5zM10 21h4M12 5.5v-2',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17M12 7.5V12l3 2',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.3 15.3 20 20',
  close: 'm6 6 12 12M18 6 6 18',
  back: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  next: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  offline: 'M4 4l16 16M8.5 18.5H7a4 4 0 0 1-.8-7.9 5.7 5.7 0 0 1 1-2.3M10 5.9a5.7 5.7 0 0 1 7.4 4.6A4 4 0 0 1 19.6 17',
  cloud: 'M7 18.5a4 4 0 0 1-.8-7.9A5.8 5.8 0 0 1 17.4 10.5 4 4 0 0 1 17 18.5zM9 13.7l2.2 2.2 4-4.3',
  upload: 'M12 16V5M7.5 9 12 4.5 16.5 9M5 15.5v4h14v-4',
  sync: 'M19 8a7.5 7.5 0 0 0-13.4-.5M5 4v4h4M5 16a7.5 7.5 0 0 0 13.4.5M19 20v-4h-4',
  file: 'M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4M9.5 12.5h5M9.5 16h5',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11.5H4zM12 16.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  play: 'M8 5.5v13l10-6.5z',
  stop: 'M7 7h10v10H7z',
  pencil: 'm5 19 1-4L16 5l3 3L9 18zM14 7l3 3',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  leave: 'M14 4.5H5.5v15H14M10 12h10M16.5 8.5 20 12l-3.5 3.5',
  return: 'M9 6.5 4.5 11 9 15.5M4.5 11H15a4.5 4.5 0 0 1 0 9h-3',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
