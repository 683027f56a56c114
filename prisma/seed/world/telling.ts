import type { anOrder } from '../factories/order-factory'
import type { Member } from '../factories/organisation-rows'
import type { Random } from '../random'
import type { Calendar } from './calendar'

export type Told = ReturnType<typeof anOrder>
export type Telling = { member: Member; calendar: Calendar; random: Random }
