import type { Page } from '@playwright/test'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import { startMailServer } from '../support/mail-server'
import { agree, fillThePortal, inviteTheParties, ORGANISATION, signInAtFirst } from './steps/first-order'
import { anOperator } from './steps/operator'
import { expect, test } from './steps/portal-test'

const MOST_COMMANDS = 12
const MOST_FORMS = 25

const REGISTER = [
  'orgnr;namn;typ;anställda;ort',
  `${fictionalOrganisationNumber(8_801)};${ORGANISATION};Myndighet;240;Norrvik`,
  `${fictionalOrganisationNumber(8_802)};Södra arkivet;Myndighet;35;Söderby`,
].join('\n')

test.describe('a new operator', () => {
  test.setTimeout(300_000)

  test('gets from an empty PostgreSQL to a valid joint order, as the README says', async ({ visit }) => {
    const mail = await startMailServer()
    const operator = await anOperator(mail.url)
    try {
      await operator.run('migrate')
      await operator.run('admin', 'add', 'ada@kansliet.example', '--name', 'Ada Admin')
      await operator.run('admin', 'add', 'bo@kansliet.example', '--name', 'Bo Berg')
      const baseURL = await operator.start()

      const sent: string[] = []
      const somebody = async (email: string, javaScriptEnabled: boolean) => {
        const page = await visit({ baseURL, javaScriptEnabled })
        countForms(page, sent)
        return { email, page }
      }
      // A passkey takes script. Without it each form is one request, so that none is overlooked.
      const ada = await somebody('ada@kansliet.example', true)
      const bo = await somebody('bo@kansliet.example', true)
      for (const admin of [ada, bo]) {
        await signInAtFirst(admin, linkIn(await operator.run('admin', 'link', admin.email)))
      }
      await fillThePortal(ada, REGISTER)
      const hr = await somebody('hanna@norrvik.example', false)
      const ofr = await somebody('olle@vision.example', false)
      const founders = { ada, bo, hr, ofr, mail }
      await inviteTheParties(founders)
      await agree(founders)

      expect(operator.commands.length, operator.commands.join('\n')).toBeLessThanOrEqual(MOST_COMMANDS)
      expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(MOST_FORMS)
      expect(sent.length).toBeGreaterThan(15)
    } finally {
      await operator.leave()
      await mail.stop()
    }
  })
})

function linkIn(printed: string): string {
  return printed.match(/https?:\S+/)?.[0] ?? ''
}

/** Of the two requests of a passkey the form is one: the other asks what the device is to sign. */
function countForms(page: Page, sent: string[]) {
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST' && !pathname.startsWith('/api/')) sent.push(pathname)
  })
}
