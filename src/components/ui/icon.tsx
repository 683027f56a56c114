import { classNames } from '@/components/class-names'

const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5',
  'arrow-right': 'M4.5 12h15M13.5 6l6 6-6 6',
  'arrow-left': 'M19.5 12h-15M10.5 6l-6 6 6 6',
  'arrow-up': 'M12 19.5v-15M6 10.5l6-6 6 6',
  'arrow-down': 'M12 4.5v15M6 13.5l6 6 6-6',
  'chevron-down': 'M6 9.5l6 6 6-6',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  document: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6',
  person: 'M12 4a3.75 3.75 0 1 0 0 7.5A3.75 3.75 0 0 0 12 4zM4.5 20c.6-3.8 3.6-5.5 7.5-5.5s6.9 1.7 7.5 5.5',
  people:
    'M8.5 5.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM2.5 19c.4-3.2 2.8-4.6 6-4.6s5.6 1.4 6 4.6M15.5 6a2.8 2.8 0 1 1 1 5.4M17.5 14.7c2.3.4 3.7 1.8 4 4.3',
  building: 'M3.5 20.5h17M5.5 20.5V9L12 4.5 18.5 9v11.5M9.5 12v5M14.5 12v5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.6',
  warning: 'M12 4.5l9 15.5H3zM12 10v5M12 17.2v.4',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17',
  mail: 'M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7',
  pen: 'M4 20l1.2-4.7L16 4.5l3.5 3.5L8.7 18.8zM13.5 7l3.5 3.5',
} as const

export type IconName = keyof typeof paths

export type IconProps = { name: IconName; size?: number; className?: string }

/** Always beside words, so it says nothing of its own to those who listen. */
export function Icon({ name, size = 20, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={classNames('drawn', className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      strokeWidth={1.75}
    >
      <path d={paths[name]} />
    </svg>
  )
}
