import type { APIResponse, BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { DemoPersonaKey } from '@seed/demo-personas'

/** The address that the tests run against. */
export const site = process.env.PORTAL_URL ?? 'http://localhost:3000'

/** The headers of a browser that posts a form from the portal's own page. */
export const fromOwnPage = { origin: new URL(site).origin }

/** Takes a demo person's session by the address that outsiders count on. */
export async function signIn(context: BrowserContext, persona: DemoPersonaKey): Promise<void> {
  const answer = await postForm(context, '/api/demo/sign-in', { persona })
  expect(answer.status(), `signing in as ${persona}`).toBe(303)
}

export function postForm(
  context: BrowserContext,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = fromOwnPage,
): Promise<APIResponse> {
  return context.request.post(`${site}${path}`, { form, headers, maxRedirects: 0 })
}

/** Asks for a sign-in mail as anyone does, from the page to sign in on. */
export async function askForSignInMail(page: Page, email: string): Promise<void> {
  await page.goto('/logga-in')
  await page.getByLabel('E-postadress').fill(email)
  await page.getByRole('button', { name: 'Skicka länk och kod' }).click()
  await expect(page.getByRole('heading', { name: 'Titta i din inkorg', level: 1 })).toBeVisible()
}
