export type SignLevel = 'agenda_setting' | 'organisation' | 'group_individual'
export type SignKind = 'remedial' | 'preventive' | 'promotive' | 'developmental'

export type ServiceSignProps = {
  number: number
  level: SignLevel
  kinds: SignKind[]
  size?: number
  title?: string
}

const fills: Record<SignKind, string> = {
  remedial: 'fill-lingonberry',
  preventive: 'fill-lake',
  promotive: 'fill-moss',
  developmental: 'fill-cloudberry-bright',
}

export function ServiceSign({ number, kinds, size = 48, title }: ServiceSignProps) {
  const voice = title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true }
  return (
    <svg {...voice} className="shrink-0" width={size} height={size} viewBox="0 0 120 120">
      {kinds.map((kind, index) => (
        <rect key={kind} x={10} y={10 + index * 30 + number} width={100} height={24} className={fills[kind]} />
      ))}
    </svg>
  )
}
