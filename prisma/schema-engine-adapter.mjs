// @prisma/adapter-pg, taught the four things that migrations need and it gets wrong.
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const PG_CHAR_OID = 18 // the "char" type of pg_catalog, which adapter-pg refuses to read
const PG_BPCHAR_OID = 1042
/** The engine's own lock, which every role could keep. Starts take turns by one that only the owner can take. */
const ANYBODYS_LOCK = 'SELECT pg_advisory_lock(72707369)'

/** An adapter factory for the database at `url`, able to make and drop shadow databases beside it. */
export async function migrationAdapter(url) {
  const factory = new PrismaPg({ connectionString: url.href })
  factory.connectToShadowDb = () => connectToShadowDatabase(factory, url)
  await mendAdapter(factory)
  return factory
}

/** Closes the shadow database's own pool before dropping it, which adapter-pg does the wrong way round. */
async function connectToShadowDatabase(factory, url) {
  const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
  const main = await factory.connect()
  await main.executeScript(`CREATE DATABASE "${database}"`)
  const shadowUrl = new URL(url)
  shadowUrl.pathname = `/${database}`
  const shadow = await new PrismaPg({ connectionString: shadowUrl.href }).connect()
  const closePool = shadow.dispose.bind(shadow)
  shadow.dispose = async () => {
    await closePool()
    await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
    await main.dispose()
  }
  return shadow
}

/** The adapter's classes are private, so their prototypes are reached through an instance. */
async function mendAdapter(factory) {
  const adapter = await factory.connect()
  const adapterPrototype = Object.getPrototypeOf(adapter)
  await adapter.dispose()
  sendScriptsWhole(adapterPrototype)
  const queryable = Object.getPrototypeOf(adapterPrototype)
  leaveOutLock(queryable)
  teachCharType(queryable)
}

/** The adapter cuts a script at every semicolon, also inside functions and comments; sent whole, it is also atomic. */
function sendScriptsWhole(adapterPrototype) {
  adapterPrototype.executeScript = async function (script) {
    try {
      await this.client.query(script)
    } catch (error) {
      this.onError(error)
    }
  }
}

function leaveOutLock(queryable) {
  const { performIO } = queryable
  queryable.performIO = async function (query) {
    return query.sql === ANYBODYS_LOCK ? { fields: [], rows: [] } : performIO.call(this, query)
  }
}

/** Reads "char" columns as `char(n)`. */
function teachCharType(queryable) {
  const { performIO, queryRaw } = queryable
  const charColumns = new WeakMap()
  queryable.performIO = async function (query) {
    const result = await performIO.call(this, query)
    const chars = (result.fields ?? []).flatMap((field, i) => (field.dataTypeID === PG_CHAR_OID ? [i] : []))
    for (const i of chars) result.fields[i].dataTypeID = PG_BPCHAR_OID
    charColumns.set(query, chars)
    return result
  }
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query)
    for (const i of charColumns.get(query) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
    return result
  }
}
