import { adminPaths } from '@/lib/admin-paths'
import { AMEND, COMMENTED, commentsPlace, TAKE_BACK, withPlace } from '@/lib/place'

/** The box of the thread that one writes in. */
const MESSAGE = 'meddelande-body'
const COMMENT = 'kommentar-body'

/** Where a party answers proposed times, on the page of their delivery. */
export const TIMES_PLACE = 'tider'

/** The portal's addresses, in one place. */
export const paths = {
  start: '/',
  overview: '/oversikt',
  signIn: '/logga-in',
  signInFor: (till: string) => `/logga-in?till=${encodeURIComponent(till)}`,
  signInAgain: (till: string) => `/logga-in/pa-nytt?till=${encodeURIComponent(till)}`,
  passkey: (till: string) => `/logga-in/passkey?till=${encodeURIComponent(till)}`,
  signOut: '/logga-ut',
  account: '/konto',
  confirmAddress: (key: string) => `/konto/adress?kod=${encodeURIComponent(key)}`,
  ownData: '/konto/uppgifter',
  ownDataFile: '/konto/uppgifter/fil',
  ownLooks: '/konto/insyn',
  search: (text?: string) => (text ? `/sok?q=${encodeURIComponent(text)}` : '/sok'),
  searchHits: (text: string) => `/sok/forslag?q=${encodeURIComponent(text)}`,
  howItWorks: '/sa-fungerar-det',
  services: '/tjanster',
  service: (slug: string, about?: string) => `/tjanster/${slug}${about ? `?${about}` : ''}`,
  /** `answers` and `about` are answers about the need, as an address holds them. */
  findService: (answers?: string) => `/tjanster/hitta${answers ? `?${answers}` : ''}`,
  interests: '/intresse',
  interest: (id: string) => `/intresse/${id}`,
  /** `key` is the one that was mailed to the writer. */
  mailedInterest: (hash: string) => `/intresse/bekrafta?brev=${hash}`,
  writtenInterest: (key?: string) => `/intresse/bekrafta${key ? `?kod=${encodeURIComponent(key)}` : ''}`,
  takeUpInterest: (slug: string, id: string) => `/intresse/ny?tjanst=${slug}&fran=${id}`,
  newInterest: (slug: string, about?: string) => `/intresse/ny?tjanst=${slug}${about ? `&${about}` : ''}`,
  orders: '/avrop',
  newOrder: (slug?: string, about?: string) =>
    slug ? `/avrop/ny?tjanst=${slug}${about ? `&${about}` : ''}` : '/avrop/ny',
  order: (id: string) => `/avrop/${id}`,
  editOrder: (id: string) => `/avrop/${id}/redigera`,
  /** The draft with what it lacks told at each field. */
  correctOrder: (id: string) => `/avrop/${id}/redigera?ratta=1`,
  questionOf: (id: string, question: string) => withPlace(`/avrop/${id}/redigera`, `avrop-${question}`),
  /** In the box of a comment on it, under the text on the order's page. */
  commentOn: (id: string, question: string) => withPlace(`/avrop/${id}?kommentera=${question}`, COMMENT),
  /** The draft after a comment on one of its questions: it is told there. */
  commentedOn: (id: string, question: string) =>
    withPlace(`/avrop/${id}/redigera?fraga=${question}`, COMMENTED),
  /** The same on the order's page. */
  commentedAt: (id: string, question: string) => withPlace(`/avrop/${id}?fraga=${question}`, COMMENTED),
  sendOrder: (id: string) => `/avrop/${id}/skicka`,
  signOrder: (id: string) => `/avrop/${id}/signera`,
  /** Each unfolded. */
  amend: (id: string) => withPlace(`/avrop/${id}?andra=1`, AMEND),
  takeBack: (id: string) => withPlace(`/avrop/${id}?angra=1`, TAKE_BACK),
  declineOrder: (id: string) => `/avrop/${id}/avboj`,
  commentsOn: (id: string, question: string) => withPlace(`/avrop/${id}`, commentsPlace(question)),
  thread: (id: string) => withPlace(`/avrop/${id}`, 'trad'),
  /** In the box of the answer, under the words that it answers. Without a message the last that waits. */
  answer: (id: string, to: string, message?: string) =>
    withPlace(`/avrop/${id}?svara=${to}${message ? `&pa=${message}` : ''}`, MESSAGE),
  /** A question to all parties, or to others, in the box where it is written. */
  ask: (id: string, to = 'parties') => withPlace(`/avrop/${id}?svara=${to}&fraga=1`, MESSAGE),
  /** A message to the secretariat about an occasion whose day does not suit. */
  askForDay: (id: string, occasionId: string) =>
    withPlace(`/avrop/${id}?svara=staff&tillfalle=${occasionId}`, MESSAGE),
  /** A message to all parties with a reminder to write on. */
  remind: (id: string) => withPlace(`/avrop/${id}?svara=parties&paminn=1`, MESSAGE),
  attachment: (orderId: string, id: string) => `/avrop/${orderId}/bilagor/${id}`,
  receipt: (orderId: string) => `/avrop/${orderId}/kvitto`,
  receiptPdf: (orderId: string, copy: ReceiptCopy) => `/avrop/${orderId}/kvitto/pdf${copyQuery(copy)}`,
  receiptFile: (orderId: string, copy: ReceiptCopy) => `/avrop/${orderId}/kvitto/fil${copyQuery(copy)}`,
  receiptPackage: (orderId: string) => `/avrop/${orderId}/kvitto/paket`,
  calendar: '/kalender',
  /** Of one deliverer. */
  calendarOf: (delivererId: string) => `/kalender?utforare=${delivererId}`,
  /** `key` is the secret of the person whose feed it is. */
  calendarFeed: (key: string) => `/kalender/${key}.ics`,
  deliveries: '/leveranser',
  delivery: (id: string) => `/leveranser/${id}`,
  /** The times that a party is asked about, at the top of a phone. */
  answerTimes: (deliveryId: string) => withPlace(`/leveranser/${deliveryId}`, TIMES_PLACE),
  staffing: (deliveryId: string) => `/leveranser/${deliveryId}/ansvar`,
  planSeries: (deliveryId: string) => `/leveranser/${deliveryId}/planera`,
  addOccasion: (deliveryId: string) => `/leveranser/${deliveryId}/tillfallen/nytt`,
  planOccasion: (of: OccasionAddress) => `${occasionPath(of)}/planera`,
  proposeTimes: (of: OccasionAddress) => `${occasionPath(of)}/tider`,
  askForMode: (of: OccasionAddress) => `${occasionPath(of)}/byt-form`,
  markOccasionDone: (of: OccasionAddress) => `${occasionPath(of)}/genomford`,
  correctOccasion: (of: OccasionAddress) => `${occasionPath(of)}/ratta`,
  giveCount: (of: OccasionAddress) => `${occasionPath(of)}/ratta?bara=antal`,
  splitOccasion: (of: OccasionAddress) => `${occasionPath(of)}/dela`,
  cancelOccasion: (of: OccasionAddress) => `${occasionPath(of)}/stall-in`,
  occasionCalendar: (of: OccasionAddress) => `${occasionPath(of)}/kalender`,
  evaluation: (deliveryId: string) => `/leveranser/${deliveryId}/utvardera`,
  followUp: (deliveryId: string) => `/leveranser/${deliveryId}/folj-upp`,
  participantSlide: (deliveryId: string) => `/leveranser/${deliveryId}/deltagare`,
  /** `key` is the one that was mailed to one of those named in the order. */
  evaluateByKey: (key: string) => `/utvardera?kod=${encodeURIComponent(key)}`,
  /** Takes a code that was typed into a box, and leads to its form. */
  typedCode: '/utvardera',
  /** Short, since it stands on a slide. */
  participantForm: (code: string) => `/u/${encodeURIComponent(code)}`,
  organisation: '/verksamhet',
  invite: '/verksamhet/bjud-in',
  giveStandIn: '/verksamhet/ersattare',
  pack: '/verksamhet/underlag',
  invitation: (key?: string) => (key ? `/inbjudan?kod=${encodeURIComponent(key)}` : '/inbjudan'),
  contestAttestation: (key?: string) => (key ? `/intyg?kod=${encodeURIComponent(key)}` : '/intyg'),
  requestAccess: '/be-om-behorighet',
  notifications: '/aviseringar',
  news: '/nyheter',
  newsFeed: (locale: 'sv' | 'en') => (locale === 'en' ? '/nyheter.xml?sprak=en' : '/nyheter.xml'),
  statistics: '/statistik',
  /** From one page of figures to all of them: the day stays. */
  statisticsOn: (day: string) => `/statistik?per=${day}`,
  /** `query` says the day, and how the figure is parted and narrowed. */
  figure: (slug: string, query?: string) => `/statistik/${slug}${query ? `?${query}` : ''}`,
  figureRows: (slug: string, query?: string) => `/statistik/${slug}/rader${query ? `?${query}` : ''}`,
  /** Of the last month's end where no day is named. */
  board: (day?: string) => (day ? `/statistik/ledningen?per=${day}` : '/statistik/ledningen'),
  boardPdf: (day: string, language: 'sv' | 'en') => `/statistik/ledningen/pdf?per=${day}&sprak=${language}`,
  verify: '/verifiera',
  verifyCode: (code: string) => `/verifiera?kod=${code}`,
  verifiedFile: (verdict: string) => `/verifiera?fil=${verdict}`,
  openInterface: '/api/v1',
  receiptKeys: '/api/v1/receipts/keys',
  logHead: '/api/v1/log/head',
  accessibility: '/tillganglighet',
  ...adminPaths,
  tours: '/demo/rundtur',
  tourStep: (tour: string, step: number) => `/demo/rundtur/${tour}/${step}`,
  leaveTour: '/demo/rundtur/lamna',
  demoInbox: '/demo/inkorg',
  demoMail: (id: string) => `/demo/inkorg/${id}`,
} as const

/** With the signers' names for the parties themselves, or without for anyone and for the registry. */
export type ReceiptCopy = 'own' | 'registry'

function copyQuery(copy: ReceiptCopy): string {
  return copy === 'registry' ? '?kopia=register' : ''
}

type OccasionAddress = { deliveryId: string; id: string }

function occasionPath({ deliveryId, id }: OccasionAddress): string {
  return `/leveranser/${deliveryId}/tillfallen/${id}`
}
