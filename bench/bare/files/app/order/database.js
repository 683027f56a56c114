import pg from 'pg'

globalThis.pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

export const query = (sql, values) => globalThis.pool.query(sql, values)
