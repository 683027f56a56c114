import { randomUUID } from 'node:crypto'
import { expect, test, type Visit } from './steps/portal-test'

// An admin keeps accounts and settings, with and without JavaScript.

const ways = [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const

for (const [how, options] of ways) {
  test(`a reader gets an account, and it is shut again, ${how}`, async ({ visit }) => {
    const admin = await visit({ ...options, persona: 'admin' } satisfies Visit)
    const name = `Läsare ${randomUUID().slice(0, 8)}`
    await admin.goto('/admin/konton/ny')
    await admin.getByRole('button', { name: 'Lägg till' }).click()
    await expect(admin.getByRole('alert', { name: /^Rätta/ })).toBeVisible()
    await admin.getByLabel('Namn').fill(name)
    await admin.getByLabel('E-postadress').fill(`${randomUUID()}@lasare.example`)
    await admin.getByRole('radio', { name: /^Läsare/ }).check()
    await admin.getByRole('button', { name: 'Lägg till' }).click()
    await expect(admin.getByRole('status')).toContainText('Kontot finns nu')
    await admin.getByRole('link', { name }).click()
    await admin.getByText('Stäng kontot').first().click()
    await admin.getByRole('button', { name: 'Stäng kontot' }).click()
    await expect(admin.getByRole('status')).toContainText('Kontot är stängt')
  })
}

test('an account of the secretariat waits for another admin', async ({ visit }) => {
  const admin = await visit({ persona: 'admin' })
  const name = `Kollega ${randomUUID().slice(0, 8)}`
  await admin.goto('/admin/konton/ny')
  await admin.getByLabel('Namn').fill(name)
  await admin.getByLabel('E-postadress').fill(`${randomUUID()}@kansliet.example`)
  await admin.getByRole('radio', { name: /^Kansliet/ }).check()
  await admin.getByRole('button', { name: 'Lägg till' }).click()
  await expect(admin.getByRole('status')).toContainText('väntar på att en annan administratör')
  await expect(admin.getByRole('button', { name: `Bekräfta för ${name}` })).toHaveCount(0)
  await admin.getByRole('button', { name: `Ta tillbaka för ${name}` }).click()
  await expect(admin.getByRole('status')).toContainText('Ändringen är tillbakatagen')
})

test('the contact stands in the footer, and where one is asked to get in touch', async ({ visit }) => {
  const admin = await visit({ persona: 'admin' })
  await admin.goto('/admin/installningar')
  const email = `kansliet-${randomUUID().slice(0, 8)}@kansliet.example`
  const contact = admin.getByRole('region', { name: 'Kansliets kontakt' })
  await contact.getByLabel('E-postadress').fill(email)
  await contact.getByRole('button', { name: 'Spara kontakten' }).click()
  await expect(admin.getByRole('contentinfo')).toContainText(email)
  const anyone = await visit()
  await anyone.goto('/tillganglighet')
  await expect(anyone.getByRole('main')).toContainText(email)
  await expect(anyone.getByRole('contentinfo')).toContainText(email)
})

test('pages of the admin do not exist for the staff', async ({ visit }) => {
  const staff = await visit({ persona: 'staff' })
  for (const path of ['/admin/konton', '/admin/installningar', '/admin/kom-igang']) {
    const answer = await staff.request.get(path)
    expect(answer.status(), path).toBe(404)
  }
})
