import type pg from 'pg'

/** Something that only the law makes: its kind, its name beside that, its wording, and the SQL that removes it. */
export type LawObject = { kind: string; name: string; wording: string; removal: string }

/**
 * Every database object of a kind that belongs to the law, even if something else made it. Those are
 * policies, triggers, functions, grants, row-level security, and checks that call a function of ours. The
 * same for every role that asks.
 */
export async function lawObjects(client: pg.ClientBase): Promise<LawObject[]> {
  // PostgreSQL writes out the schemas of names that the search path does not lead to.
  await client.query('SET search_path = pg_catalog')
  const { rows } = await client.query<LawObject>(catalogue)
  await client.query('RESET search_path')
  return rows
}

const grantee = `CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(grantee::regrole::text) END`
const ours = `relnamespace = 'public'::regnamespace`

const policies = `
  SELECT 'policy' AS kind, format('%s on %I', polname, relname) AS name,
    concat_ws(' ', polcmd, polpermissive,
      (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ',') FROM unnest(polroles) role),
      'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)) AS wording,
    format('DROP POLICY %I ON %s', polname, polrelid::regclass) AS removal
  FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE ${ours}`

const triggers = `
  SELECT 'trigger', format('%s on %I', tgname, relname), concat_ws(' ', tgenabled, pg_get_triggerdef(t.oid)),
    format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass)
  FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE ${ours} AND NOT tgisinternal`

const checksWithFunctions = `
  SELECT 'check', format('%s on %I', conname, relname), pg_get_constraintdef(k.oid),
    format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
  FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid
  WHERE ${ours} AND contype = 'c' AND EXISTS (
    SELECT FROM pg_depend JOIN pg_proc p ON p.oid = refobjid
    WHERE objid = k.oid AND refclassid = 'pg_proc'::regclass AND pronamespace::regnamespace::text = 'app')`

const rowLevelSecurity = `
  SELECT 'row-level security', format('of %I', relname), concat_ws(' ', relrowsecurity, relforcerowsecurity),
    format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', oid::regclass)
  FROM pg_class WHERE ${ours} AND (relrowsecurity OR relforcerowsecurity)`

const grants = `
  SELECT 'grant', format('to %s on %I', ${grantee}, relname),
    string_agg(concat_ws(' ', privilege_type, attname, is_grantable), ', ' ORDER BY privilege_type, attname),
    format('REVOKE ALL ON %s %s FROM %s',
      CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass, ${grantee})
  FROM pg_class c JOIN (
    SELECT oid AS granted_on, NULL AS attname, relacl AS rights FROM pg_class
    UNION ALL SELECT attrelid, attname, attacl FROM pg_attribute) r ON granted_on = c.oid
  CROSS JOIN aclexplode(rights)
  WHERE ${ours} AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND grantee <> relowner
  GROUP BY c.oid, relname, relkind, grantee`

const functions = `
  SELECT 'function', p.oid::regprocedure::text, concat_ws(' ', proowner::regrole, proacl, pg_get_functiondef(p.oid)),
    p.oid::regprocedure::text
  FROM pg_proc p
  WHERE pronamespace::regnamespace::text IN ('app', 'public') AND prokind IN ('f', 'p')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`

const catalogue = `${[policies, triggers, checksWithFunctions, rowLevelSecurity, grants, functions].join('\n  UNION ALL')}
  ORDER BY kind, name`
