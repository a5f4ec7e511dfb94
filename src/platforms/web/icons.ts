/** Line drawings on a square of 20, by name. */
const DRAWINGS = {
  homeroom: 'M3.2 9.6 10 3.8l6.8 5.8M6.4 8.2v8M13.6 8.2v8M6.4 12.2h7.2',
  hash: 'M8.2 3.5 6.6 16.5M13.4 3.5l-1.6 13M4 7.7h12.8M3.2 12.3H16',
  lock: 'M5.6 9h8.8c.7 0 1.2.5 1.2 1.2v5.1c0 .7-.5 1.2-1.2 1.2H5.6c-.7 0-1.2-.5-1.2-1.2v-5.1C4.4 9.5 4.9 9 5.6 9zM7 9V6.7a3 3 0 0 1 6 0V9',
  thread:
    'M4.4 4.5h11.2c.8 0 1.4.6 1.4 1.4v6.4c0 .8-.6 1.4-1.4 1.4H9.2L5.8 16.6v-2.9H4.4c-.8 0-1.4-.6-1.4-1.4V5.9c0-.8.6-1.4 1.4-1.4z',
  outside: 'M8.5 5H5v10h10v-3.5M11.5 4.5h4v4M15.2 4.8 9.5 10.5',
  down: 'M5.5 7.8 10 12.3l4.5-4.5',
  download: 'M10 3.8v8.4M6.4 8.9l3.6 3.5 3.6-3.5M4 15.9h12',
  clock: 'M10 3.6a6.4 6.4 0 1 1 0 12.8 6.4 6.4 0 0 1 0-12.8zM10 6.6V10l2.4 1.6',
  send: 'M3.8 9.7 16.3 3.9 11.9 16.3 9.3 11z M9.3 11l7-7.1',
  close: 'M5.2 5.2l9.6 9.6M14.8 5.2l-9.6 9.6',
  menu: 'M3.5 5.8h13M3.5 10h13M3.5 14.2h13',
  sun: 'M10 6.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM10 2.5v1.4M10 16.1v1.4M2.5 10h1.4M16.1 10h1.4M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1',
  moon: 'M15.8 12.1A6.3 6.3 0 0 1 7.9 4.2a6.3 6.3 0 1 0 7.9 7.9z',
  plus: 'M10 4.5v11M4.5 10h11',
  check: 'M4.5 10.5 8.4 14.3 15.5 6.2',
  pencil: 'M4.2 15.8l.7-3.3 7.9-7.9a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-7.9 7.9z',
  eye: 'M2.8 10S5.4 5.2 10 5.2 17.2 10 17.2 10 14.6 14.8 10 14.8 2.8 10 2.8 10zM10 7.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  sides: 'M6.5 7.8 10 4.3l3.5 3.5M6.5 12.2 10 15.7l3.5-3.5',
} as const

/** The page's sheet of symbols, to be used by `<use href="#icon-lock">`. */
export const ICON_SHEET = [
  '<svg xmlns="http://www.w3.org/2000/svg" class="icon-sheet" aria-hidden="true">',
  ...Object.entries(DRAWINGS).map(
    ([name, path]) => `<symbol id="icon-${name}" viewBox="0 0 20 20"><path d="${path}"/></symbol>`,
  ),
  '</svg>',
].join('')

/** The page's own mark, as a file. */
export const MARK = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<rect width="32" height="32" rx="8" fill="#1d6b52"/>',
  `<path transform="translate(4 4) scale(1.2)" d="${DRAWINGS.homeroom}" fill="none" stroke="#fff"`,
  ' stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></svg>',
].join('')
