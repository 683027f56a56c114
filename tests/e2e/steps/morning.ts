import { expect, type Page } from '@playwright/test'
import { pressAt, typeIn } from './keyboard'
import { somethingOrdered } from './morning-orders'
import { somethingMixed } from './morning-rows'

/** Something that waits for the staff: its name in the room, and how it is done by the keyboard. */
export type Waiting = { name: string; act: (page: Page) => Promise<void> }

/** Twenty things of ten kinds, in the order of the room. Of equal waits the first id comes first. */
export async function aMorning(mark: string): Promise<Waiting[]> {
  const { toConfirm, toMark } = await somethingOrdered()
  const mixed = await somethingMixed(mark)
  const [contested, ...attested] = mixed.attestations
  const by = (names: (string | undefined)[], act: Waiting['act']) =>
    names.map(name => ({ name: name ?? 'none', act }))
  return [
    ...by([contested], attestOnceMore),
    ...by(attested.toSorted(), pressing('Bekräfta intyget')),
    ...mixed.invitations
      .toSorted(byDuty)
      .flatMap(({ duty, person }) => by([duty], pressing(`Bekräfta och skicka till ${person}`))),
    ...by(toConfirm.toSorted(), pressing('Bekräfta avropet')),
    ...by(toMark, markDone),
    ...by(mixed.questions.toSorted(), answer),
    ...by(mixed.calls.toSorted(), noteCall),
    ...mixed.asks.toSorted(byDuty).flatMap(({ duty, person }) => by([duty], sayNo(person))),
    ...by(mixed.changes, pressing('Bekräfta ')),
    ...by(mixed.mails.toSorted(), dismiss),
  ]
}

const byDuty = (one: { duty: string }, other: { duty: string }) => (one.duty < other.duty ? -1 : 1)

/** Return led to the press itself. */
const pressing = (name: string) => async (page: Page) => {
  await expect(page.getByRole('button', { name })).toBeFocused()
  await page.keyboard.press('Enter')
}

async function attestOnceMore(page: Page) {
  await pressAt(page, 'Intyga att')
  await typeIn(page, 'Hur vet ni det?', 'Facket har ringt och sagt det.')
  await pressAt(page, 'Intyga')
}

async function markDone(page: Page) {
  await typeIn(page, 'Hur många deltog?', '14')
  await pressAt(page, 'Markera som genomfört')
}

async function answer(page: Page) {
  await typeIn(page, 'Ditt svar', 'Det gör Elin.')
  await pressAt(page, 'Skicka svaret')
}

async function noteCall(page: Page) {
  await typeIn(page, 'Vad sa ni?', 'De väntar till våren.')
  await pressAt(page, 'Spara samtalet')
}

function sayNo(person: string) {
  return async (page: Page) => {
    await pressAt(page, `Säg nej till ${person}`)
    await typeIn(page, 'Varför?', 'Hon har slutat, och kollegan svarar.')
    await pressAt(page, `Säg nej till ${person}`)
  }
}

async function dismiss(page: Page) {
  await typeIn(page, 'Varför behöver det inget mer?', 'Hon har loggat in.')
  await pressAt(page, 'Skriv av mejlet')
}
