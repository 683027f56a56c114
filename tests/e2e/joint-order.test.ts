import { gather } from './steps/cast'
import { walkJointOrder } from './steps/joint-order-walk'
import { test } from './steps/portal-test'

// One joint order all the way: interest, draft, decline, correction, four signatures, delivery, evaluation, figures.
test.describe('a joint order from interest to evaluation', () => {
  test.setTimeout(240_000)

  test('in a browser with JavaScript', async ({ visit }) => {
    await walkJointOrder(await gather(visit, {}), {
      service: 'Fånga tidiga tecken',
      slug: 'fanga-tidiga-tecken',
      occasion: 'Workshop',
    })
  })

  test('in a browser without JavaScript', async ({ visit }) => {
    await walkJointOrder(await gather(visit, { javaScriptEnabled: false }), {
      service: 'Effektiva team på 60 minuter',
      slug: 'effektiva-team-pa-60-minuter',
      occasion: 'Registrering',
    })
  })
})
