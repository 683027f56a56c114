import { expect, test } from './steps/portal-test'

// From a word or a need to the right service, and on to what one wants to do with it.

/** The organisation may have ordered the service before, in the demo or by another walk. */
const ORDER = /^Avropa( igen)?$|^Börja på ett avrop till$/

test('the list narrows as one types, and the address follows', async ({ page }) => {
  await page.goto('/tjanster')
  const services = page.getByRole('main').getByRole('heading', { level: 3 })
  const search = page.getByRole('searchbox')
  await search.pressSequentially('rehabillitering')
  await expect(services.first()).toHaveText('Välkommen tillbaka')
  await expect(page.getByRole('status')).toHaveText('1 tjänst passar ”rehabillitering”')
  await expect(page).toHaveURL('/tjanster?q=rehabillitering')
  await page.reload()
  await expect(search).toHaveValue('rehabillitering')
  await expect(services).toHaveCount(1)
  await services.first().getByRole('link').click()
  await expect(page).toHaveURL('/tjanster/valkommen-tillbaka')
  await page.goBack()
  await expect(page).toHaveURL('/tjanster?q=rehabillitering')
  await expect(search).toHaveValue('rehabillitering')
  await expect(services).toHaveCount(1)
})

test('choices and words narrow together, and one link shows everything again', async ({ page }) => {
  const { services } = await (await page.request.get('/api/v1/services')).json()
  await page.goto('/tjanster?q=stress')
  await page.getByText('Välj nivå, insats, form, tid och plats').click()
  const found = await page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents()
  await page.getByLabel('Tid').selectOption('day')
  await expect(page).toHaveURL('/tjanster?q=stress&tid=day')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText(['Fånga tidiga tecken'])
  expect(found.length).toBeGreaterThan(1)
  await page.getByRole('main').getByRole('link', { name: 'Visa alla tjänster' }).click()
  await expect(page).toHaveURL('/tjanster')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(services.length)
})

test('answers about the need lead to an order that has begun', async ({ visit }) => {
  const page = await visit({ persona: 'hr', javaScriptEnabled: false })
  await page.goto('/tjanster/hitta')
  const answers = {
    'Vad handlar det om?': 'Stress och trötthet',
    'Hur långt har det gått?': 'Vi märker av det nu',
    'Vilka gäller det?': 'En arbetsgrupp',
    'När vill ni börja?': 'Inom ett halvår',
  }
  for (const [question, label] of Object.entries(answers)) {
    await page.getByLabel(question, { exact: true }).selectOption({ label })
  }
  await page.getByRole('button', { name: 'Visa förslag' }).click()
  await expect(page).toHaveURL(/behov=stress&skede=noticed&vilka=group&tid=&nar=within_half_year/)
  await expect(page.getByText('Det här talar för alla förslagen: ni vill göra något åt stress')).toBeVisible()
  const suggestion = page.getByRole('listitem').filter({ hasText: 'Fånga tidiga tecken' })
  await expect(suggestion).toContainText(
    'Workshop på en halvdag · En halvdag · På plats eller digitalt · 10–30 personer',
  )
  // An organisation that has had a service is not asked to show interest in it.
  await expect(suggestion.getByRole('link', { name: 'Visa intresse' })).toHaveCount(0)
  const found = page.url()
  await suggestion.getByRole('link', { name: ORDER }).click()
  const need = 'Vi vill göra något åt stress och trötthet. Vi märker av det nu. Det gäller en arbetsgrupp.'
  await expect(page.getByLabel('Vad behöver ni?')).toHaveValue(need)
  const guest = await visit({ javaScriptEnabled: false })
  await guest.goto(found)
  await guest.getByRole('main').getByRole('link', { name: 'Visa intresse' }).first().click()
  await expect(guest.getByLabel('Vad behöver ni?')).toHaveValue(need)
  await expect(guest.getByLabel('Inom ett halvår')).toBeChecked()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a need is written once, from the start page into a draft, JavaScript: ${javaScriptEnabled}`, async ({
    visit,
  }) => {
    const need = 'Många är stressade & trötta efter flytten'
    const page = await visit({ persona: 'hr', javaScriptEnabled })
    await page.goto('/')
    await expect(page.getByRole('navigation', { name: 'Tjänsterna' }).getByRole('link')).toHaveCount(13)
    await page.getByLabel('Vad vill ni göra något åt?').fill(need)
    await page.getByRole('button', { name: 'Hitta tjänster' }).click()
    await expect(page.getByRole('searchbox')).toHaveValue(need)
    const reasons = page.getByRole('main').locator('ol > li p:nth-of-type(2)')
    const told = await reasons.allTextContents()
    expect(told.length).toBeGreaterThan(1)
    expect(new Set(told).size).toBe(told.length)
    const suggestion = page.getByRole('listitem').filter({ hasText: 'Fånga tidiga tecken' })
    const interest = page.getByRole('listitem').filter({ hasText: 'Arbeta vidare med Ursäkta röran' })
    await interest.getByRole('link', { name: 'Visa intresse' }).click()
    await expect(page.getByLabel('Vad behöver ni?')).toHaveValue(`${need}.`)
    await page.goBack()
    await suggestion.getByRole('link', { name: ORDER }).click()
    await expect(page.getByLabel('Vad behöver ni?')).toHaveValue(`${need}.`)
    await page.getByRole('button', { name: 'Börja på utkastet' }).click()
    // The page before has a field of the same name: only the heading tells that the draft has begun.
    await expect(page.getByRole('heading', { name: 'Skriv avropet', level: 1 })).toBeVisible()
    await expect(page.locator('[name=need]')).toHaveValue(`${need}.`)
    await page.goto('/avrop/ny')
    const choice = page.getByRole('radio', { name: 'Fånga tidiga tecken' })
    await expect(choice).toHaveAccessibleDescription(/avrop, nummer \d|[Aa]vrop \d/)
    await page.goto('/intresse/ny?tjanst=fanga-tidiga-tecken')
    const begun = page
      .getByRole('main')
      .getByRole('link', { name: /utkastet$|avropet$|signera$|leveransen$/ })
    await expect(begun).toBeVisible()
  })
}

test('a need follows along to the page of a service, and on from there', async ({ visit }) => {
  const need = 'många är stressade & trötta efter flytten'
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(`/tjanster/hitta?${new URLSearchParams({ om: need })}`)
  await page.getByRole('main').getByRole('link', { name: 'Fånga tidiga tecken' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Visa intresse' }).first().click()
  await expect(page.getByLabel('Vad behöver ni?')).toHaveValue('Många är stressade & trötta efter flytten.')
})

test('every question about the need is one row on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/tjanster/hitta')
  const questions = page.getByRole('main').getByRole('combobox')
  const tops = await questions.evaluateAll(all => all.map(one => one.getBoundingClientRect().top))
  expect(tops.length).toBe(5)
  for (const [index, top] of tops.slice(1).entries()) expect(top - (tops[index] ?? 0)).toBeLessThan(130)
})

test('an empty question about the need is answered in words', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/')
  await page.getByRole('button', { name: 'Hitta tjänster' }).click()
  await expect(page.getByRole('status')).toContainText('Skriv vad ni vill göra något åt')
})

for (const [address, heading] of [
  ['/tjanster?q=semester', 'Vi hittade inget om ”semester”'],
  ['/tjanster/hitta?om=semester', 'Vi kände inte igen orden'],
] as const) {
  test(`words that are not known are told so, with whom to ask: ${address}`, async ({ visit }) => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(address)
    const main = page.getByRole('main')
    await expect(main.getByText(heading)).toBeVisible()
    const contact = await page.getByRole('contentinfo').getByRole('link', { name: '@' }).textContent()
    await expect(main.getByText('Hör av')).toContainText(contact ?? 'no address')
  })
}
