import { fillDraft, startOrder } from './steps/ordering'
import { expect, test } from './steps/portal-test'
import { postForm, signIn } from './steps/signing-in'

// Neither a sign-out nor leaving in the middle of a word loses what is written in a draft.

test('a person signed out while writing keeps the text and is told', async ({ visit }) => {
  const page = await visit({ persona: 'hr' })
  await startOrder(page, 'arbetsliv-2-0')
  // A shared draft's page follows what is saved: here there is nothing to follow.
  await page.getByRole('button', { name: 'Spara och dela med facken' }).click()
  await expect(page.getByText('Båda sidor ser utkastet nu.')).toBeVisible()
  await postForm(page.context(), '/logga-ut', {})
  await fillDraft(page, { need: 'Det här vill jag inte skriva om' })
  const bar = page.locator('.draft-bar')
  await expect(bar.getByText('Inte sparat: du är utloggad.')).toBeVisible()
  await bar.getByRole('button', { name: 'Spara nu' }).click()
  await expect(page.getByRole('alert').getByText('Du är utloggad, så inget har sparats.')).toBeVisible()
  const apart = page.waitForEvent('popup')
  await bar.getByRole('link', { name: 'Logga in i en ny flik' }).click()
  await expect((await apart).getByRole('heading', { level: 1 })).toHaveText('Logga in')
  await signIn(page.context(), 'hr')
  await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue('Det här vill jag inte skriva om')
  await bar.getByRole('button', { name: 'Spara nu' }).click()
  await expect(page.getByText('Utkastet är sparat.')).toBeVisible()
  await expect(page.getByLabel('Behovet', { exact: true })).toHaveValue('Det här vill jag inte skriva om')
})

test('one who leaves in the middle of a word is asked to stay, and has lost none of it', async ({
  visit,
}) => {
  const page = await visit({ persona: 'hr' })
  await startOrder(page, 'arbetsliv-2-0')
  await expect(page.locator('.draft-bar').getByText('Sparas medan du skriver.')).toBeVisible()
  const need = page.getByLabel('Behovet', { exact: true })
  await need.pressSequentially('Mitt i ett or')
  const asked = page.waitForEvent('dialog')
  const reloaded = page.reload()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await reloaded
  await expect(async () => {
    await page.reload()
    await expect(need).toHaveValue('Mitt i ett or', { timeout: 1500 })
  }).toPass()
})
