import { expect, type Page } from '@playwright/test'

/** How many mails with the subject the receiver has in the demo's inbox. */
export async function countMail(page: Page, receiver: string, subject: string | RegExp): Promise<number> {
  await openInbox(page, receiver)
  return mailsNamed(page, subject).count()
}

/** Waits until the receiver has more mails of the subject than before, and opens the newest. */
export async function openNewMail(
  page: Page,
  { receiver, subject, before }: { receiver: string; subject: string | RegExp; before: number },
): Promise<void> {
  await expect(async () => {
    expect(await countMail(page, receiver, subject), `mail to ${receiver}: ${subject}`).toBeGreaterThan(
      before,
    )
  }).toPass({ timeout: 30_000 })
  await mailsNamed(page, subject).first().click()
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible()
}

/** The address that a mailed link of a page leads to: it has a sealed word for sign-in. */
export function mailedTo(path: string): RegExp {
  return new RegExp(`${path}\\?ord=[\\w-]+$`)
}

async function openInbox(page: Page, receiver: string) {
  await page.goto(`/demo/inkorg?till=${encodeURIComponent(receiver)}`)
}

function mailsNamed(page: Page, subject: string | RegExp) {
  return page.getByRole('list', { name: 'Mejl' }).getByRole('link', { name: subject, exact: true })
}
