import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type Figures = {
  registry: Registry
  answers: Counter
  seconds: Histogram
  gauges: Map<string, Gauge>
}

// Next loads the instrumentation and the routes as modules of their own: they count in one place.
const holder = globalThis as typeof globalThis & { portalFigures?: Figures }

/** Counts an answer under its route and status. */
export function countAnswer(answer: {
  method: string
  route: string
  status: number
  seconds: number
}): void {
  const { answers, seconds } = figures()
  answers.inc({ method: answer.method, route: answer.route, status: answer.status })
  seconds.observe({ route: answer.route }, answer.seconds)
}

/** A figure of this instant, under the name `portal_<name>`. */
export function setGauge(name: string, help: string, value: number): void {
  const { gauges, registry } = figures()
  const gauge = gauges.get(name) ?? new Gauge({ name: `portal_${name}`, help, registers: [registry] })
  gauges.set(name, gauge)
  gauge.set(value)
}

export function writtenFigures(): Promise<string> {
  return figures().registry.metrics()
}

function figures(): Figures {
  holder.portalFigures ??= newFigures()
  return holder.portalFigures
}

function newFigures(): Figures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'portal_' })
  return {
    registry,
    answers: new Counter({
      name: 'portal_answers_total',
      help: 'Answers by method, route and status',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'portal_answer_seconds',
      help: 'How long answers took, by route',
      labelNames: ['route'],
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers: [registry],
    }),
    gauges: new Map(),
  }
}
