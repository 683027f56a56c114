#!/usr/bin/env node
// Prisma's schema engine as WebAssembly, spoken to by the Prisma CLI as if it were the native binary:
// JSON-RPC, one message a line, on stdin and stdout. Nothing is downloaded at install or run time.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { migrationAdapter } from './schema-engine-adapter.mjs'

const RPC_ENGINE_ERROR = 4466
const CONNECT_ERRORS = { '3D000': 'P1003', '28P01': 'P1000' }

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string' },
    version: { type: 'boolean' },
  },
})

if (options.version) console.log('schema-engine-wasm')
else if (positionals[0] === 'cli') await connectOrCreate(positionals[1])
else await serve(await createEngine())
process.exit(0)

function databaseUrl() {
  return new URL(JSON.parse(options.datasource).url)
}

/** `can-connect-to-database` and `create-database`; the CLI reads a failure from one JSON line on stderr. */
async function connectOrCreate(command) {
  const url = databaseUrl()
  const database = decodeURIComponent(url.pathname.slice(1))
  if (command === 'create-database') url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  try {
    await client.connect()
    if (command === 'create-database') {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    }
    await client.end()
  } catch (error) {
    const fields = { error_code: CONNECT_ERRORS[error.code] ?? 'P1001', message: error.message }
    console.error('{}') // the CLI skips the first line
    console.error(JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields }))
    process.exit(1)
  }
}

async function createEngine() {
  await instantiateWasm()
  const adapter = await migrationAdapter(databaseUrl())
  const datamodels = options.datamodels?.map(path => [path, readFileSync(path, 'utf8')])
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
}

async function instantiateWasm() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: message => console.error(JSON.stringify({ level: 'ERROR', fields: { message } })),
  }
  const wasmUrl = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(wasmUrl)), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/** Answers the CLI's requests one after the other until it closes stdin. */
async function serve(engine) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    if (!method) continue // the CLI's answer to a print
    try {
      const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params)
      if (method === 'diff' && result?.stdout) {
        send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
      }
      send({ id, result: result ?? null })
    } catch ({ message, code }) {
      const data = { is_panic: false, message, error_code: code }
      send({ id, error: { code: RPC_ENGINE_ERROR, message, data } })
    }
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
