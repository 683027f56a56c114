import type { Locator, Page } from '@playwright/test'
import { addDays, type Day, dateOf, dayOf } from '@/lib/dates'
import { isWorkingDay } from '@/lib/working-days'
import { findPlaces } from '../support/find-places'
import { awaitMail } from './steps/cast'
import { addOccasion } from './steps/delivering'
import { expect, phone, test } from './steps/portal-test'

// Staff propose times, a union answers on a phone, and staff choose: with JavaScript and without.

const WEEKS_AHEAD = 9
const SMALL = { width: 390, height: 664 }

/** The first Tuesday at work that lies far enough ahead, and the Saturday after it. */
function daysAhead(weeks: number): { tuesday: Day; saturday: Day } {
  let tuesday = addDays(dayOf(new Date()), 7 * weeks)
  while (dateOf(tuesday).getUTCDay() !== 2 || !isWorkingDay(tuesday)) tuesday = addDays(tuesday, 1)
  return { tuesday, saturday: addDays(tuesday, 4) }
}

async function writeTime(page: Page, number: number, { day, time }: { day: Day; time: string }) {
  const row = page.getByRole('group', { name: `Tid ${number}` })
  await row.getByLabel('Dag').fill(day)
  await row.getByLabel('Klockslag').fill(time)
}

/** The press alone says nothing: the field is asked for, and its error says what to write. */
async function askForOthersInSilence(asked: Locator) {
  await asked.getByText('Passar ingen? Be om andra tider').click()
  await asked.getByRole('button', { name: 'Be om andra tider' }).click()
  const wish = asked.getByRole('textbox', { name: /^Vilka tider vill ni ha\?$/ })
  await expect(wish).toHaveAccessibleDescription(/Skriv en mening om vilka dagar eller klockslag/)
  await expect(asked.getByRole('alert')).not.toContainText('Vilka tider passar')
}

for (const [index, javaScriptEnabled] of [true, false].entries()) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test(`staff propose times, a union answers on a phone and staff choose, ${way}`, async ({ visit }) => {
    const { delivery } = await findPlaces()
    const path = `/leveranser/${delivery}`
    const title = `Extra träff ${way}`
    const { tuesday, saturday } = daysAhead(WEEKS_AHEAD + index)
    const staff = await visit({ persona: 'staff', javaScriptEnabled })
    await addOccasion(staff, path, title)
    const union = await visit({ persona: 'union-seko', javaScriptEnabled, ...phone, viewport: SMALL })
    const asking = new RegExp(`^Välj tider senast .* för .*, ${title}$`)
    const openMail = await awaitMail(union, 'union-seko', asking)
    await staff.getByRole('link', { name: new RegExp(`^Föreslå tider ?: ${title}$`) }).click()
    await writeTime(staff, 1, { day: tuesday, time: '10:15' })
    await writeTime(staff, 2, { day: saturday, time: '10:15' })
    await staff.getByRole('button', { name: 'Föreslå tiderna' }).click()
    await expect(
      staff.getByRole('link', { name: /^Lördag .* det är helg\. Inget är sparat\./ }),
    ).toBeVisible()
    await expect(staff.getByRole('group', { name: 'Tid 2' }).getByLabel('Dag')).toHaveValue(saturday)
    await staff.getByLabel('Varför gäller tiden ändå?').fill('Det är den enda dagen för alla.')
    await staff.getByRole('button', { name: 'Föreslå tiderna' }).click()
    await expect(staff.getByRole('status').getByText('Tiderna är föreslagna.')).toBeVisible()

    const asked = union.getByRole('region', { name: 'Välj tider som passar er' }).filter({ hasText: title })
    if (javaScriptEnabled) {
      await openMail()
      // Two presses: the one in the mail, and the one that answers.
      await union.getByRole('link', { name: 'Svara för Seko' }).tap()
      // Nothing to scroll past.
      await expect(asked.getByRole('checkbox', { name: /^tisdag/ })).toBeInViewport({ ratio: 1 })
      await expect(asked.getByRole('button', { name: 'Skicka svaret' })).toBeInViewport({ ratio: 1 })
      await asked.getByRole('button', { name: 'Alla tider passar' }).tap()
    } else {
      await union.goto('/oversikt')
      await union.getByRole('link', { name: 'Välj tider', exact: true }).first().click()
      await askForOthersInSilence(asked)
      await asked.getByRole('checkbox', { name: /^tisdag/ }).check()
      await asked.getByRole('button', { name: 'Skicka svaret' }).click()
    }
    await expect(union.getByRole('status').getByText('Tack, svaret är sparat.')).toBeVisible()
    await expect(union.getByText('Seko har svarat').first()).toBeVisible()

    await staff.goto(path)
    await staff.getByRole('link', { name: new RegExp(`^Föreslå tider ?: ${title}$`) }).click()
    const choice = staff.getByRole('button', { name: /^Välj ?: tisdag/ })
    const row = staff.getByRole('listitem').filter({ has: choice })
    await expect(row.getByText('Passar', { exact: true })).toHaveCount(1)
    await choice.click()
    await expect(staff.getByRole('status').getByText('Tillfället är inplanerat.')).toBeVisible()
    await union.reload()
    await expect(union.getByText('Seko har svarat')).toHaveCount(0)
  })
}
