import { Form } from '@/components/form/form'
import { startOrderAction } from '@/features/orders/actions'

export type StartNowProps = { service: string; label: string; idempotencyKey: string }

/** One press at a service begins its draft, where nothing is left to choose. */
export function StartNow({ service, label, idempotencyKey }: StartNowProps) {
  return (
    <Form
      action={startOrderAction}
      idempotencyKey={idempotencyKey}
      submitLabel={label}
      submitVariant="primary"
      className="start-now"
    >
      <input type="hidden" name="service" value={service} />
    </Form>
  )
}
