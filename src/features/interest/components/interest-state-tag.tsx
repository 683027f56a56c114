import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { InterestState } from '@/features/interest/rules'

const tones: Record<InterestState, Tone> = { active: 'info', withdrawn: 'neutral', ordered: 'success' }

export function InterestStateTag({ state }: { state: InterestState }) {
  const t = useTranslations('interest')
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
}
