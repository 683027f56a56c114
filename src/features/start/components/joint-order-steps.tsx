import { useTranslations } from 'next-intl'
import { Ring, type RingSegment } from '@/components/ui/ring'

type Step = 'need' | 'draft' | 'sign' | 'closed'

const sides = ['employer', 'union', 'union', 'union'] as const
const twoSides: RingSegment[] = [
  { side: 'employer', state: 'awaited', label: '' },
  { side: 'union', state: 'awaited', label: '' },
]
const ring = (...states: RingSegment['state'][]): RingSegment[] =>
  sides.map((side, index) => ({ side, state: states[index] ?? 'awaited', label: '' }))

const steps: { name: Step; segments: RingSegment[] }[] = [
  { name: 'need', segments: twoSides },
  { name: 'draft', segments: ring() },
  { name: 'sign', segments: ring('signed', 'signed', 'signed') },
  { name: 'closed', segments: ring('signed', 'signed', 'signed', 'signed') },
]

/** How a joint order goes: the ring fills until it closes. */
export function JointOrderSteps() {
  const t = useTranslations('start')
  return (
    <ol className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
      {steps.map(({ name, segments }, index) => (
        <li key={name} className="flex gap-5 lg:flex-col">
          <Ring segments={segments} size={96} label={t(`steps.${name}.ring`)} />
          <div className="min-w-0">
            <h3 className="text-xl">
              <span className="text-ink-soft">{index + 1}. </span>
              {t(`steps.${name}.title`)}
            </h3>
            <p className="mt-1.5">{t(`steps.${name}.text`)}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
