import type { Actor } from '@/auth/actor'
import { type PlaceName, placesFor } from '@/features/navigation/rules'
import { says } from '@/features/navigation/search/question'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'
import type { sv } from '@/messages/sv'

/** The pages beside those of the menu, each with its address. */
const others = {
  findService: paths.findService(),
  howItWorks: paths.howItWorks,
  news: paths.news,
  verify: paths.verify,
  accessibility: paths.accessibility,
  requestAccess: paths.requestAccess,
  account: paths.account,
  notifications: paths.notifications,
  ownData: paths.ownData,
  ownLooks: paths.ownLooks,
  newOrder: paths.newOrder(),
  invite: paths.invite,
  standIn: paths.giveStandIn,
  pack: paths.pack,
  funnel: paths.adminFunnel,
  unconfirmed: paths.adminUnconfirmed,
  evaluations: paths.adminEvaluations(),
  onboarding: paths.adminOnboarding,
  newRound: paths.adminNewRound,
  newService: paths.adminNewService,
  noticeAddresses: paths.adminNoticeAddresses,
  people: paths.adminPeople,
  looks: paths.adminLooks,
  imports: paths.adminImports,
  newOrganisation: paths.adminNewOrganisation,
  newAccount: paths.adminNewAccount,
  start: paths.adminStart,
  jobs: paths.adminJobs,
  retention: withPlace(paths.adminSettings, 'sparas'),
  views: paths.adminViews,
  orderBoard: paths.adminBoard,
  board: paths.board(),
} as const satisfies Record<keyof typeof sv.search.page, string>

type OtherName = keyof typeof others
/** A page by its name in the menu, or among the others. */
export type FoundPlace = { href: string } & ({ menu: PlaceName } | { other: OtherName })

const open: OtherName[] = ['findService', 'howItWorks', 'news', 'verify', 'accessibility']
const own: OtherName[] = ['account', 'notifications', 'ownData', 'ownLooks']
const ofStaff: OtherName[] = [
  'funnel',
  'unconfirmed',
  'evaluations',
  'onboarding',
  'newRound',
  'newService',
  'noticeAddresses',
  'views',
  'orderBoard',
  'board',
]
const ofAdmin: OtherName[] = [
  'people',
  'looks',
  'imports',
  'newOrganisation',
  'newAccount',
  'start',
  'jobs',
  'retention',
]

const othersByRole: Record<Actor['role'], OtherName[]> = {
  anonymous: [...open, 'requestAccess'],
  person: [...open, ...own, 'requestAccess'],
  party: [...open, ...own, 'newOrder', 'invite', 'standIn', 'pack'],
  staff: [...open, ...own, ...ofStaff],
  admin: [...open, ...own, ...ofStaff, ...ofAdmin],
  deliverer: [...open, ...own],
  reader: [...open, ...own, 'board'],
  system: [],
}

/** The pages of a role that the words name. `name` says what a page is called, and by what it is known. */
export function findPlaces(
  role: Actor['role'],
  words: readonly string[],
  name: (place: FoundPlace) => string,
): FoundPlace[] {
  return pagesOf(role).filter(place => says(name(place), words))
}

/** Every page that a role may be led to by a search. */
export function pagesOf(role: Actor['role']): FoundPlace[] {
  return [
    ...placesFor(role).map(({ name, href }) => ({ menu: name, href })),
    ...othersByRole[role].map(other => ({ other, href: others[other] })),
  ]
}

const usualByRole: Record<Actor['role'], (PlaceName | OtherName)[]> = {
  anonymous: ['services', 'findService', 'howItWorks', 'requestAccess', 'statistics'],
  person: ['overview', 'services', 'findService', 'howItWorks', 'requestAccess'],
  party: ['overview', 'newOrder', 'orders', 'deliveries', 'organisation'],
  staff: ['workplace', 'adminOrders', 'adminInterests', 'adminDeliveries', 'newRound'],
  admin: ['workplace', 'adminOrders', 'newAccount', 'adminAccounts', 'adminLog'],
  deliverer: ['deliveries', 'calendar', 'account'],
  reader: ['statistics', 'board', 'account'],
  system: [],
}

/** The few pages that a role goes to most, for a search that says nothing yet. */
export function usualPages(role: Actor['role']): FoundPlace[] {
  const pages = pagesOf(role)
  return usualByRole[role].flatMap(name => pages.find(page => nameOf(page) === name) ?? [])
}

/** The name of a page, of the menu or not. */
export function nameOf(place: FoundPlace): PlaceName | OtherName {
  return 'menu' in place ? place.menu : place.other
}
