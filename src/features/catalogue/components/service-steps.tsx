import { useLocale } from 'next-intl'
import type { ServiceContent } from '@/features/catalogue/service-content'
import { textIn } from '@/lib/localized-text'

/** How it goes, drawn as a way from the first step to the last. */
export function ServiceSteps({ steps }: { steps: ServiceContent['steps'] }) {
  const locale = useLocale()
  return (
    <ol className="max-w-measure">
      {steps.map((step, index) => (
        <li key={step.title.sv} className="relative pb-7 ps-14 last:pb-0">
          {index < steps.length - 1 && (
            <span aria-hidden className="absolute start-[17px] top-9 bottom-0 border-s-2 border-line" />
          )}
          <span
            aria-hidden
            className="absolute start-0 top-0 flex size-9 items-center justify-center rounded-full border-2 border-ink font-serif text-lg"
          >
            {index + 1}
          </span>
          <h3 className="pt-1 text-xl">{textIn(locale, step.title)}</h3>
          <p className="mt-1">{textIn(locale, step.text)}</p>
        </li>
      ))}
    </ol>
  )
}
