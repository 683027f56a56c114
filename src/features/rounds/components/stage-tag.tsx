import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { RoundStage } from '@/features/rounds/rules'

const tones: Record<RoundStage, Tone> = {
  open: 'info',
  closed: 'neutral',
  decide: 'waiting',
  going: 'success',
  started: 'success',
  done: 'neutral',
  cancelled: 'danger',
}

export function StageTag({ stage }: { stage: RoundStage }) {
  const t = useTranslations('rounds.stage')
  return <Tag tone={tones[stage]}>{t(stage)}</Tag>
}
