import type { Page } from '@playwright/test'

/** A device of Chromium's own, which knows its person at once, until it is told not to. */
export async function giveDevice(page: Page): Promise<{ forgetPerson(): Promise<void> }> {
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
  const forgetPerson = async () => {
    await protocol.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  }
  return { forgetPerson }
}
