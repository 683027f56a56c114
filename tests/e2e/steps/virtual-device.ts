import type { Page } from '@playwright/test'

/** A device of Chromium's own, which shows its person at once. `lose` takes it away with its passkeys. */
export async function giveDevice(page: Page): Promise<{ lose(): Promise<void> }> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const lose = async () => {
    await protocol.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  }
  return { lose }
}
