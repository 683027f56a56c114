import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'
import { TextField } from '@/components/form/text-field'
import { orderModes } from '@/features/orders/content/content-fields'
import { WithWriter, type WritersProps } from '@/features/orders/drafting/components/last-writer'
import type { OrderView } from '@/features/orders/queries'

type WhereProps = WritersProps & { service: OrderView['service']; written: string }

/** A round has its place, and a digital meeting has none. A place that is written already stays in sight. */
export function Where({ service, written, ...writers }: WhereProps) {
  const t = useTranslations('orders')
  const { runsInRounds: hasRound, mode } = service
  const isNeedless = written === '' && 'group-has-[[value=digital]:checked]/where:hidden'
  const isDecided = hasRound || mode === 'digital'
  return (
    <div className="group/where flex flex-col gap-6">
      {mode === 'either' ? (
        <WithWriter field="mode" {...writers}>
          <RadioGroup
            name="mode"
            label={t('field.mode')}
            options={orderModes.map(one => ({ value: one, label: t(`mode.${one}`) }))}
          />
        </WithWriter>
      ) : (
        <p className="max-w-measure">
          <input type="hidden" name="mode" value={mode} />
          {t(`edit.given.${mode}`)}
        </p>
      )}
      {(!isDecided || written !== '') && (
        <div className={isNeedless || undefined}>
          <WithWriter field="place" {...writers}>
            <TextField
              name="place"
              label={t('field.place')}
              hint={t(hasRound ? 'field.placeOfRound' : 'field.placeHint')}
              required={isDecided ? false : mode === 'on_site' || 'sometimes'}
            />
          </WithWriter>
        </div>
      )}
    </div>
  )
}
