import { gather } from './steps/cast'
import { answerFromSlide } from './steps/evaluating'
import { walkJointOrder } from './steps/joint-order-walk'
import { phone, test } from './steps/portal-test'

// One joint order all the way: interest, draft, decline, correction, four signatures, delivery, evaluation, figures.
test.describe('a joint order from interest to evaluation', () => {
  test.setTimeout(240_000)

  test('in a browser with JavaScript', async ({ visit }) => {
    const cast = await gather(visit, {})
    const delivery = await walkJointOrder(cast, {
      service: 'Fånga tidiga tecken',
      slug: 'fanga-tidiga-tecken',
      occasion: 'Workshop',
    })
    await answerFromSlide(cast.staff, await visit(phone), delivery)
  })

  test('in a browser without JavaScript', async ({ visit }) => {
    const cast = await gather(visit, { javaScriptEnabled: false })
    const delivery = await walkJointOrder(cast, {
      service: 'Effektiva team på 60 minuter',
      slug: 'effektiva-team-pa-60-minuter',
      occasion: 'Registrering',
      isSelfLed: true,
    })
    await answerFromSlide(cast.staff, await visit({ ...phone, javaScriptEnabled: false }), delivery, false)
  })
})
