export const serviceLevels = ['agenda_setting', 'organisation', 'group_individual'] as const
export const measureKinds = ['remedial', 'preventive', 'promotive', 'developmental'] as const
export const deliveryModes = ['on_site', 'digital', 'either'] as const
export const serviceLifecycles = ['coming', 'open', 'paused', 'phasing_out', 'closed'] as const

export type ServiceLevel = (typeof serviceLevels)[number]
export type MeasureKind = (typeof measureKinds)[number]
export type DeliveryMode = (typeof deliveryModes)[number]
export type ServiceLifecycle = (typeof serviceLifecycles)[number]
