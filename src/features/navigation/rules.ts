import type { Actor } from '@/auth/actor'
import { paths } from '@/lib/paths'

const places = {
  overview: paths.overview,
  workplace: paths.admin,
  services: paths.services,
  interests: paths.interests,
  orders: paths.orders,
  deliveries: paths.deliveries,
  calendar: paths.calendar,
  statistics: paths.statistics,
  organisation: paths.organisation,
  adminOrganisations: paths.adminOrganisations,
  adminOrders: paths.adminOrders,
  adminInterests: paths.adminInterests,
  adminDeliveries: paths.adminDeliveries,
  adminRounds: paths.adminRounds,
  adminServices: paths.adminServices,
  adminMail: paths.adminMail,
  adminLog: paths.adminLog,
  adminAccounts: paths.adminAccounts,
  adminSettings: paths.adminSettings,
} as const

export type PlaceName = keyof typeof places
export type Place = { name: PlaceName; href: string }

const staffPlaces: PlaceName[] = [
  'workplace',
  'adminOrders',
  'adminInterests',
  'adminDeliveries',
  'calendar',
  'adminRounds',
  'adminOrganisations',
  'adminServices',
  'statistics',
  'adminMail',
  'adminLog',
]

const placesByRole: Record<Actor['role'], PlaceName[]> = {
  anonymous: ['services', 'statistics'],
  person: ['overview', 'services', 'statistics'],
  party: [
    'overview',
    'services',
    'interests',
    'orders',
    'deliveries',
    'calendar',
    'organisation',
    'statistics',
  ],
  staff: staffPlaces,
  admin: [...staffPlaces, 'adminAccounts', 'adminSettings'],
  deliverer: ['deliveries', 'calendar'],
  reader: ['statistics', 'services'],
  system: [],
}

/** Where the main menu leads for each role. */
export function placesFor(role: Actor['role']): Place[] {
  return placesByRole[role].map(name => ({ name, href: places[name] }))
}

/** Where the pages lie that staff open from a list of their own, and that others open from theirs. */
const sharedPages: Partial<Record<string, string>> = {
  [paths.adminOrders]: paths.orders,
  [paths.adminDeliveries]: paths.deliveries,
  [paths.adminInterests]: paths.interests,
  [paths.adminServices]: paths.services,
}

/**
 * Whether the menu's place is where the reader is, or above it. A step with several is part of the workplace; the staff's
 * other pages lie under it by address alone.
 */
export function isCurrentPlace(href: string, pathname: string): boolean {
  const isAt = (place: string | undefined) => pathname === place || pathname.startsWith(`${place}/`)
  if (href === paths.admin) return pathname === href || isAt(paths.adminBulk)
  const page = href.split('#', 1)[0] ?? href
  return [page, sharedPages[page]].some(isAt)
}

/** Where the reader is. A page about a list as it was filtered lies under that list. */
export function placeOf(pathname: string, shown: string | null): string {
  const isOfList = shown && [paths.adminViews, paths.newAdminView('').split('?')[0]].includes(pathname)
  return isOfList ? (shown.split('?')[0] ?? pathname) : pathname
}
