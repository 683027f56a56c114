import { openNewMail } from './steps/mailing'
import { expect, test } from './steps/portal-test'

// Interest in under a minute: two presses and one thing to write. The interest's text comes along into the
// order.

for (const javaScriptEnabled of [true, false]) {
  const service = javaScriptEnabled ? 'arbeta-vidare-med-ursakta-roran' : 'effektiva-team-pa-60-minuter'

  test(`interest is two presses and one field, and one more press an order, JavaScript: ${javaScriptEnabled}`, async ({
    visit,
  }) => {
    const page = await visit({ persona: 'hr-other', javaScriptEnabled })
    await page.goto(`/tjanster/${service}`)
    await page.getByRole('link', { name: 'Visa intresse' }).click()
    await expect(page.getByLabel('Vad behöver ni?')).toBeVisible()
    const asked = page
      .locator('#intresse')
      .getByRole('textbox')
      .and(page.locator('[aria-required=true], [required]'))
    const values = await asked.evaluateAll(all => all.map(field => (field as HTMLInputElement).value))
    expect(values.filter(value => value === '')).toHaveLength(1)
    await expect(page.getByRole('radio', { name: 'Inom ett halvår' })).toBeChecked()
    await page.getByLabel('Vad behöver ni?').fill('Nya arbetssätt efter flytten.')
    await page.getByRole('button', { name: 'Visa intresse' }).click()
    await expect(page.getByText('Ni har visat intresse')).toBeVisible()

    await page.getByRole('button', { name: 'Gör ett avrop' }).click()
    await expect(page).toHaveURL(/\/redigera/)
    await expect(page.locator('[name=need]')).toHaveValue('Nya arbetssätt efter flytten.')
    for (const name of ['periodFrom', 'periodTo', 'contactName', 'contactEmail']) {
      await expect(page.locator(`[name=${name}]`)).not.toHaveValue('')
    }
  })
}

test('a guest writes an interest without script, confirms it by mail, and HR takes it up', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/tjanster/kollektiv-formaga')
  await page.getByRole('link', { name: 'Visa intresse' }).click()
  await page.getByLabel('Vad behöver ni?').fill('Kunskapen stannar i stuprören.')
  await page.getByLabel('Verksamhet', { exact: true }).fill('högskolan i')
  await page.getByRole('radio', { name: 'Arbetsgivaren' }).check()
  await page.getByLabel('Din e-post i arbetet').fill('ny.kolega@hogskolan-i-tallmora.example')
  await page.getByRole('button', { name: 'Skicka länk för att bekräfta' }).click()
  await expect(page.getByText('Flera verksamheter liknar det du skrev.').first()).toBeVisible()
  await expect(page.getByLabel('Vad behöver ni?')).toHaveValue('Kunskapen stannar i stuprören.')
  await page.getByRole('radio', { name: 'Högskolan i Tallmora' }).check()
  await page.getByRole('button', { name: 'Skicka länk för att bekräfta' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titta i din mejl')

  // A slip in the address is seen, and mended without writing it all once more.
  await expect(page.getByText('ny.kolega@hogskolan-i-tallmora.example', { exact: true })).toBeVisible()
  await page.getByText('Blev adressen fel?').click()
  await page.getByLabel('Din e-post i arbetet').fill('ny.kollega@hogskolan-i-tallmora.example')
  await page.getByRole('button', { name: 'Skicka länken dit i stället' }).click()
  await expect(page.getByText('ny.kollega@hogskolan-i-tallmora.example', { exact: true })).toBeVisible()
  const mail = {
    receiver: 'ny.kollega@hogskolan-i-tallmora.example',
    subject: 'Bekräfta ditt intresse för Kollektiv förmåga',
  }
  await openNewMail(page, { ...mail, before: 0 })
  await page
    .getByRole('main')
    .getByRole('link', { name: /intresse.bekrafta/ })
    .click()
  await page.getByRole('button', { name: 'Bekräfta intresset' }).click()
  // The good news first, and that it is not kept for ever last.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tack. Ditt intresse är sparat')
  const said = (await page.getByRole('main').textContent()) ?? ''
  const inOrder = [/kan nu läsa det du skrev/, /Det här händer nu/, /hör av dig till kansliet/i, /60 dagar/]
  const places = inOrder.map(words => said.search(words))
  expect(places.includes(-1)).toBe(false)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(said).toMatch(/60 dagar\.$/)

  const hr = await visit({ persona: 'hr-other', javaScriptEnabled: false })
  await hr.goto('/intresse')
  await hr.getByRole('link', { name: 'Ta upp intresset' }).last().click()
  await expect(hr.getByLabel('Vad behöver ni?')).toHaveValue('Kunskapen stannar i stuprören.')
  await hr.getByRole('button', { name: 'Visa intresse' }).click()
  await expect(hr.getByText(/Ni har visat intresse|Ert intresse är nu gemensamt/)).toBeVisible()
})

test('a press on order while signed out is offered again after sign-in', async ({ visit }) => {
  const page = await visit({})
  await page.goto('/tjanster/fanga-tidiga-tecken')
  await page.getByRole('link', { name: 'Avropa', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Logga in för att avropa Fånga tidiga tecken',
  )
  await page
    .getByRole('button', { name: /^Logga in som Karin/ })
    .first()
    .click()
  await expect(page).toHaveURL('/avrop/ny?tjanst=fanga-tidiga-tecken')
  await expect(page.getByRole('button', { name: 'Börja på utkastet' })).toBeVisible()
})

test('an order of what cannot be ordered says why, and leads to interest', async ({ visit }) => {
  const page = await visit({ persona: 'hr', javaScriptEnabled: false })
  await page.goto('/avrop/ny?tjanst=ursakta-roran&om=Flytten')
  await expect(page.getByText('går inte att avropa nu')).toBeVisible()
  await expect(page.getByText('Tjänsten är pausad')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Visa intresse' }).click()
  await expect(page).toHaveURL(/\/intresse\//)
})

test('a call is saved and the next in the same list opens, without script', async ({ visit }) => {
  const page = await visit({ persona: 'staff', javaScriptEnabled: false })
  await page.goto('/admin/intresse?visa=new')
  const calls = page.getByRole('main').getByRole('link', { name: 'Ring och anteckna' })
  const second = await calls.nth(1).getAttribute('href')
  await expect(page.getByRole('link', { name: /^08-465/ }).first()).toHaveAttribute('href', /^tel:08465/)
  await calls.first().click()
  await page.getByLabel('Vad sa ni?').first().fill('Återkommer när de har talat med facken.')
  await page.getByRole('button', { name: 'Spara och nästa' }).click()
  await expect(page).toHaveURL(/&efter=[0-9a-f-]+&klart=noterat#$/)
  expect(page.url()).toContain(second)
  await expect(page.getByText(/^Samtalet är sparat: .+, .+\. Här är nästa\.$/)).toBeVisible()
})

test('a note of a talk is made, put right and taken away', async ({ visit }) => {
  const page = await visit({ persona: 'staff' })
  await page.goto('/admin/intresse?visa=new')
  await page.getByRole('link', { name: 'Ring och anteckna' }).last().click()
  await page.getByLabel('Vad sa ni?').first().fill('Vill börja i höst.')
  await page.getByRole('button', { name: 'Spara samtalet' }).click()
  await expect(page.getByText('Samtalet är antecknat')).toBeVisible()
  await page.getByText('Rätta anteckningen').first().click()
  await page.getByLabel('Vad sa ni?').nth(1).fill('Vill börja i vår.')
  await page.getByRole('button', { name: 'Spara rättningen' }).click()
  await expect(page.getByText('Anteckningen är rättad')).toBeVisible()
  // Beside the number to call, and in the dialogue.
  await expect(page.getByRole('paragraph').filter({ hasText: 'Vill börja i vår.' })).toHaveCount(2)
  await page.getByText('Ta bort anteckningen').first().click()
  await page.getByRole('button', { name: 'Ta bort' }).click()
  await expect(page.getByText('Anteckningen är borttagen')).toBeVisible()
  // The last talk: nothing will come of it now.
  await page.getByLabel('Vad sa ni?').first().fill('De har inte tid i år.')
  await page.getByLabel('Det är inte aktuellt. Avsluta intresset.').check()
  await page.getByRole('button', { name: 'Spara samtalet' }).click()
  await expect(page.getByText('Intresset är avslutat, och samtalet är sparat')).toBeVisible()
  await expect(page.getByText(/, av kansliet efter samtal/)).toBeVisible()
  await expect(page.getByLabel('Det är inte aktuellt. Avsluta intresset.')).toHaveCount(0)
  // The organisation's page begins with the people to call. Its parties come before the way of their services.
  await page.getByRole('link', { name: 'Se verksamheten' }).click()
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings.first()).toHaveText('Kontakter')
  const titles = await headings.allInnerTexts()
  expect(titles.indexOf('Arbetsgivaren')).toBeLessThan(titles.indexOf('Verksamhetens resa'))
  expect(titles.indexOf('Seko')).toBeLessThan(titles.indexOf('Registret'))
})
