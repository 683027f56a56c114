import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'

const tones: Record<ServiceLifecycle, Tone> = {
  open: 'success',
  coming: 'info',
  paused: 'waiting',
  phasing_out: 'neutral',
  closed: 'neutral',
}

export function LifecycleTag({ lifecycle }: { lifecycle: ServiceLifecycle }) {
  const t = useTranslations('catalogue')
  return <Tag tone={tones[lifecycle]}>{t(`state.${lifecycle}`)}</Tag>
}
