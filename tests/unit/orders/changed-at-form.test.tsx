import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { changedInNext } from '@/features/orders/drafting/changed-after'
import { ChangedAtForm, ChangedInNext } from '@/features/orders/drafting/components/changed-in-next'
import { ContentTexts } from '@/features/orders/drafting/components/content-texts'
import { stillStand } from '@/features/orders/drafting/components/kept'
import { WhoAndWhen } from '@/features/orders/drafting/components/who-and-when'
import type { WritingGuide } from '@/features/orders/drafting/queries'
import { marksOf } from '@/features/orders/drafting/three-way'
import type { OrderView } from '@/features/orders/queries'
import { atTheDeed, withDone } from '@/lib/done'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { aSigner } from '../../support/a-signer'
import { drawn } from '../../support/waiting-rows'

const saved = (party: Party, fields: string) => ({
  ...{ kind: 'order.saved', party, occurredAt: new Date('2026-05-12T10:00Z') },
  facts: { party, fields, revision: 2 },
})
const order = {
  ...{ sharedAt: new Date(0), sentAt: null, versionNumber: 0, roundStartsOn: null, attachments: [] },
  service: { runsInRounds: false, mode: 'either', people: { sv: '', en: '' } },
  content: { ...emptyDraft, unit: 'Registraturen', need: 'Vi vill sova mycket bättre.' },
  partyDrafts: { employer: { ...emptyDraft, need: 'Vi vill sova bättre.' } },
  events: [saved('employer', 'need,goal,unit,mode'), saved('seko', 'need,unit,mode,place,periodFrom')],
} as unknown as OrderView
const guide = { needs: { people: { sv: '', en: '' } }, examples: [] } as unknown as WritingGuide
const employer = aSigner('employer', new Date())
const changed = changedInNext(order, 'employer')

it('the form and the review begin with what the other side changed in the text of the next version', () => {
  for (const page of [
    <ChangedAtForm key="form" {...{ order, changed }} actor={employer} />,
    <ChangedInNext key="review" order={order} actor={employer} />,
  ]) {
    expect(drawn(page)).toContain('Ändrat sedan ni skrev eller läste i utkastet')
    expect(drawn(page)).toMatch(/<ins>.*mycket.*Registraturen<\/ins>/)
  }
  const own = { order, changed: changedInNext(order, 'seko') }
  expect(drawn(<ChangedAtForm {...own} actor={aSigner('seko', new Date())} />)).not.toContain('Ändrat')
})

it('above the form they stay until the writer puts another text in the place of one of them', () => {
  const marks = marksOf({ goal: 'Deras.', unit: 'Arkivet' })
  const said = { marks, names: ['goal'] }
  expect(stillStand(said, { ...marks, ...marksOf({ unit: 'Registraturen' }) })).toBe(true)
  expect(stillStand(said, { ...marks, ...marksOf({ goal: 'Vårt.' }) })).toBe(false)
})

it('each changed answer is marked at its field, and another long one says who wrote it', () => {
  const short = drawn(<WhoAndWhen {...{ order, changed, guide }} notes={{}} rounds={null} />)
  expect(short.match(/Seko ändrade det här den 12 maj 2026/g)).toHaveLength(4)
  for (const name of ['unit', 'mode', 'place', 'periodFrom'])
    expect(short).toMatch(new RegExp(`name="${name}"((?!name=).|name="${name}")*Seko ändrade det här`, 's'))
  const talk = { messages: [], commented: null, notes: {} }
  const long = drawn(<ContentTexts {...{ order, changed, guide, ...talk }} />)
  expect(long.match(/Seko ändrade det här/g)).toHaveLength(1)
  expect(long.match(/Arbetsgivaren skrev senast här/g)).toHaveLength(1)
  expect(drawn(<WhoAndWhen {...{ order, guide }} changed={[]} notes={{}} rounds={null} />)).not.toContain(
    'Seko',
  )
})

it('without script too the page after a comment opens at its receipt, beside the question', () => {
  const path = atTheDeed(withDone(paths.commentedOn('o', 'goal'), 'commented'))
  expect(path).toMatch(/^\/avrop\/o\/redigera\?fraga=goal&.*klart=kommenterat#kommenterat$/)
  const talk = {
    messages: [],
    notes: {},
    commented: { question: 'goal', text: 'Kommentaren är skickad.' },
  }
  const page = drawn(<ContentTexts {...{ order, changed, guide, ...talk }} />)
  expect(page).toMatch(/name="goal".*id="kommenterat".*Kommentaren är skickad\..*name="planAfter"/s)
})
