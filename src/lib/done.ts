import { withQuery } from '@/lib/with-query'

/** Each deed that a page tells of, and its word in the page's address. */
const words = {
  accepted: 'antagen',
  added: 'tillagt',
  admitted: 'inslappt',
  already_received: 'redan-signerat',
  already_sent: 'redan-skickat',
  asked: 'begart',
  assignment_accepted: 'tackat-ja',
  assignment_change_asked: 'andring-begard',
  assignment_declined: 'tackat-nej',
  attached: 'bifogat',
  attachment_removed: 'bilaga-borttagen',
  attestation_confirmed: 'intyg-bekraftat',
  attested: 'intygat',
  cancelled: 'installt',
  changed: 'andrat',
  commented: 'kommenterat',
  confirmed: 'bekraftat',
  confirmed_by_colleague: 'bekraftat-av-kollega',
  connected: 'kopplat',
  contested: 'bestritt',
  copied: 'kopierat',
  corrected: 'rattat',
  counted: 'antal-angivet',
  created: 'skapat',
  decided: 'beslutat',
  declined: 'avbojt',
  discarded: 'slangt',
  draft_accepted: 'nojda-med-texten',
  disconnected: 'bortkopplat',
  dismissed: 'avskrivet',
  done: 'genomfort',
  evaluated: 'utvarderat',
  followed_up: 'foljt-upp',
  existed: 'fanns-redan',
  given_back: 'aterlamnat',
  feed_made: 'adress-gjord',
  feed_renewed: 'adress-bytt',
  feed_stopped: 'adress-stangd',
  handed_over: 'overlamnat',
  import_undone: 'inlasning-angrad',
  interest_ended: 'intresse-avslutat',
  invitation_confirmed: 'inbjudan-bekraftad',
  invitation_renewed: 'inbjudan-fornyad',
  invitation_waits: 'inbjudan-vantar',
  invitation_withdrawn: 'inbjudan-tillbakatagen',
  invited: 'inbjudet',
  joined: 'gemensamt',
  lapsed: 'forfallet',
  made_valid: 'giltigt',
  mail_chosen: 'mejlval-sparat',
  mandate_left: 'behorighet-lamnad',
  mandate_switched: 'behorighet-bytt',
  member_ended: 'medlemskap-avslutat',
  message_posted: 'meddelande-skickat',
  mode_answered: 'byte-besvarat',
  mode_refused: 'byte-nekat',
  mode_asked: 'byte-fragat',
  moved: 'flyttat',
  not_accepted: 'inte-nojda',
  not_amended: 'inte-andrat',
  not_discarded: 'inte-slangt',
  not_sent: 'inte-skickat',
  not_signed: 'inte-signerat',
  not_taken_back: 'inte-tillbakataget',
  noted: 'noterat',
  opened: 'oppnat',
  owner_changed: 'ansvarig-bytt',
  others_ended: 'andra-avslutade',
  passkey_added: 'passkey-tillagd',
  passkey_removed: 'passkey-borttagen',
  passkey_renamed: 'passkey-namngiven',
  particulars_saved: 'uppgifter-sparade',
  pilot_added: 'pilot-tillagd',
  pilot_removed: 'pilot-borttagen',
  place_accepted: 'plats-tagen',
  place_declined: 'plats-avbojd',
  planned: 'planerat',
  published: 'publicerat',
  question_posted: 'fraga-skickad',
  read: 'last',
  read_in: 'inlast',
  refused: 'nekat',
  reinstated: 'medlem-igen',
  released: 'slappt',
  reminded: 'pamint',
  removed: 'borttaget',
  renewed: 'fornyat',
  reopened: 'oppnat-igen',
  request_granted: 'begaran-beviljad',
  request_refused: 'begaran-nekad',
  request_reminded: 'begaran-pamind',
  returned: 'atersant',
  revoked: 'behorighet-avslutad',
  saved: 'sparat',
  scheduled: 'tider-sparade',
  sent: 'skickat',
  session_ended: 'inloggning-avslutad',
  shared: 'delat',
  shown: 'visat',
  signed: 'signerat',
  split: 'tillfalle-delat',
  stand_in_ended: 'ersattare-avslutad',
  stand_in_given: 'ersattare-utsedd',
  taken: 'taget',
  taken_back: 'tillbakataget',
  times_answered: 'tider-besvarade',
  times_proposed: 'tider-foreslagna',
  tried: 'provat',
  redone: 'kors-igen',
  view_saved: 'vy-sparad',
  view_renamed: 'vy-omdopt',
  view_removed: 'vy-borttagen',
  union_added: 'fack-tillagt',
  union_ended: 'fack-avslutat',
  withdrawn: 'aterkallat',
} as const

export type Done = keyof typeof words
/** Pressed and not done, since others came first. The page warns of it, and never thanks for it. */
export type Undone = Extract<Done, `not_${string}`>

export function isUndone(done: Done | null): done is Undone {
  return done?.startsWith('not_') ?? false
}

/** Done before the press, or waiting for somebody: no green tick. */
const stood: readonly (Done | null)[] = [
  'already_received',
  'already_sent',
  'confirmed_by_colleague',
  'existed',
  'invitation_waits',
]

export const toneOfDeed = (done: Done | null) => (stood.includes(done) ? 'info' : 'success')

/** The path with a word for the deed. The page it leads to says it in a sentence, at the place that the path names. */
export function withDone(path: string, done: Done): string {
  const [page = '', place] = path.split('#')
  const told = withQuery(page, 'klart', words[done])
  return place === undefined ? told : `${told}#${place}`
}

/**
 * The same where no script runs. A browser takes the fragment of the page with the form along, past the sentence. An
 * empty one lets it go.
 */
export function atTheDeed(path: string): string {
  return /[?&]klart=/.test(path) && !path.includes('#') ? `${path}#` : path
}

/** The deed that the address tells of; null for any other word. */
export function doneIn(klart: unknown): Done | null {
  const entry = Object.entries(words).find(([, word]) => word === klart)
  return entry ? (entry[0] as Done) : null
}

type DoneTexts<Key extends string> = ((key: Key) => string) & { has(key: Key): boolean }

/** The sentence for the deed that the address tells of, where the page has one. */
export function doneText<Key extends string>(t: DoneTexts<Key>, klart: unknown): string | null {
  const key = `done.${doneIn(klart)}` as Key
  return t.has(key) ? t(key) : null
}
