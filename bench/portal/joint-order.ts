import { addDays, dayOf } from '@/lib/dates'
import { type Party, parties } from '@/lib/party'
import { readForm, sendForm } from '../forms'
import type { Post } from '../post'
import type { Signatories } from './signatories'

const SERVICE = 'arbetsliv-2-0'

/** The seven posts of a joint order at one organisation: start, save, send and four signatures. */
export function jointOrderAt(base: string, people: Signatories): Post[] {
  let order = ''
  const post = (party: Party, page: () => string, having: string, typed: Record<string, string> = {}) => ({
    prepare: async () => {
      const address = base + page()
      const fields = await readForm(address, people[party], having)
      return async () => {
        const next = await sendForm(address, people[party], fields, typed)
        order ||= next.replace(/\/redigera$/, '')
      }
    },
  })
  return [
    post('employer', () => `/avrop/ny?tjanst=${SERVICE}`, 'service', { service: SERVICE }),
    post('employer', () => `${order}/redigera`, 'revision', { ...content(), intent: 'review' }),
    post('employer', () => `${order}/skicka`, 'revision'),
    ...parties.map(party => post(party, () => `${order}/signera`, 'versionHash')),
  ]
}

function content(): Record<string, string> {
  const today = dayOf(new Date())
  return {
    need: 'Stressen märks först när någon blir sjuk.',
    goal: 'Alla chefer pratar om arbetsbelastning varje månad.',
    planAfter: 'HR följer upp i skyddskommittén efter tre månader.',
    unit: 'Driftavdelningen',
    targetGroup: 'Chefer och skyddsombud vid driften',
    participants: '24',
    periodFrom: addDays(today, 30),
    periodTo: addDays(today, 90),
    mode: 'on_site',
    place: 'Norrvik, sal Forsen',
    safetyRepresentativeInformed: 'on',
  }
}
