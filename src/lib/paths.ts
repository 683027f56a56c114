/** The portal's addresses, in one place. */
export const paths = {
  start: '/',
  overview: '/oversikt',
  signIn: '/logga-in',
  signInAgain: (till: string) => `/logga-in/pa-nytt?till=${encodeURIComponent(till)}`,
  signOut: '/logga-ut',
  account: '/konto',
  services: '/tjanster',
  service: (slug: string) => `/tjanster/${slug}`,
  /** `answers` and `about` are answers about the need, as an address holds them. */
  findService: (answers?: string) => `/tjanster/hitta${answers ? `?${answers}` : ''}`,
  interests: '/intresse',
  interest: (id: string) => `/intresse/${id}`,
  newInterest: (slug: string, about?: string) => `/intresse/ny?tjanst=${slug}${about ? `&${about}` : ''}`,
  orders: '/avrop',
  newOrder: (slug?: string, about?: string) =>
    slug ? `/avrop/ny?tjanst=${slug}${about ? `&${about}` : ''}` : '/avrop/ny',
  order: (id: string) => `/avrop/${id}`,
  editOrder: (id: string) => `/avrop/${id}/redigera`,
  sendOrder: (id: string) => `/avrop/${id}/skicka`,
  signOrder: (id: string) => `/avrop/${id}/signera`,
  declineOrder: (id: string) => `/avrop/${id}/avboj`,
  thread: (id: string) => `/avrop/${id}#trad`,
  answer: (id: string, to: string) => `/avrop/${id}?svara=${to}#meddelande`,
  attachment: (orderId: string, id: string) => `/avrop/${orderId}/bilagor/${id}`,
  receipt: (orderId: string) => `/avrop/${orderId}/kvitto`,
  receiptPdf: (orderId: string, copy: ReceiptCopy) => `/avrop/${orderId}/kvitto/pdf${copyQuery(copy)}`,
  receiptFile: (orderId: string, copy: ReceiptCopy) => `/avrop/${orderId}/kvitto/fil${copyQuery(copy)}`,
  receiptPackage: (orderId: string) => `/avrop/${orderId}/kvitto/paket`,
  deliveries: '/leveranser',
  delivery: (id: string) => `/leveranser/${id}`,
  addOccasion: (deliveryId: string) => `/leveranser/${deliveryId}/tillfallen/nytt`,
  planOccasion: (of: OccasionAddress) => `${occasionPath(of)}/planera`,
  markOccasionDone: (of: OccasionAddress) => `${occasionPath(of)}/genomford`,
  cancelOccasion: (of: OccasionAddress) => `${occasionPath(of)}/stall-in`,
  occasionCalendar: (of: OccasionAddress) => `${occasionPath(of)}/kalender`,
  evaluation: (deliveryId: string) => `/leveranser/${deliveryId}/utvardera`,
  organisation: '/verksamhet',
  invite: '/verksamhet/bjud-in',
  giveStandIn: '/verksamhet/ersattare',
  invitation: (key?: string) => (key ? `/inbjudan?kod=${encodeURIComponent(key)}` : '/inbjudan'),
  contestAttestation: (key?: string) => (key ? `/intyg?kod=${encodeURIComponent(key)}` : '/intyg'),
  requestAccess: '/be-om-behorighet',
  notifications: '/aviseringar',
  news: '/nyheter',
  newsFeed: (locale: 'sv' | 'en') => (locale === 'en' ? '/nyheter.xml?sprak=en' : '/nyheter.xml'),
  statistics: '/statistik',
  verify: '/verifiera',
  verifyCode: (code: string) => `/verifiera?kod=${code}`,
  receiptKeys: '/api/v1/receipts/keys',
  logHead: '/api/v1/log/head',
  accessibility: '/tillganglighet',
  admin: '/admin',
  adminInterests: '/admin/intresse',
  adminFunnel: '/admin/intresse/tratt',
  adminInterest: (id: string) => `/admin/intresse/${id}`,
  adminOrders: '/admin/avrop',
  adminDeliveries: '/admin/leveranser',
  adminRounds: '/admin/omgangar',
  adminNewRound: '/admin/omgangar/ny',
  adminRound: (id: string) => `/admin/omgangar/${id}`,
  adminChangeRound: (id: string) => `/admin/omgangar/${id}/andra`,
  adminOrganisations: '/admin/verksamheter',
  adminOrganisation: (id: string) => `/admin/verksamheter/${id}`,
  adminServices: '/admin/tjanster',
  adminNewService: '/admin/tjanster/ny',
  adminService: (slug: string) => `/admin/tjanster/${slug}`,
  adminServicePreview: (slug: string) => `/admin/tjanster/${slug}/forhandsgranska`,
  adminServicePublish: (slug: string) => `/admin/tjanster/${slug}/publicera`,
  adminServiceRevisions: (slug: string) => `/admin/tjanster/${slug}/utgavor`,
  adminServiceRevision: (slug: string, number: number) => `/admin/tjanster/${slug}/utgavor/${number}`,
  adminServiceLifecycle: (slug: string) => `/admin/tjanster/${slug}/livscykel`,
  adminServiceMove: (slug: string, word: string) => `/admin/tjanster/${slug}/livscykel/${word}`,
  adminMail: '/admin/post',
  adminLog: '/admin/logg',
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
