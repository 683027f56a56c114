import type { Messages } from '@/messages/sv'
import account from './en/account.json'
import accounts from './en/accounts.json'
import admin from './en/admin.json'
import auth from './en/auth.json'
import bulkSteps from './en/bulkSteps.json'
import calendar from './en/calendar.json'
import catalogue from './en/catalogue.json'
import common from './en/common.json'
import deliveries from './en/deliveries.json'
import demo from './en/demo.json'
import duties from './en/duties.json'
import editing from './en/editing.json'
import errors from './en/errors.json'
import evaluations from './en/evaluations.json'
import eventLog from './en/eventLog.json'
import exports from './en/exports.json'
import failedJobs from './en/failedJobs.json'
import figures from './en/figures.json'
import finding from './en/finding.json'
import followUps from './en/followUps.json'
import happenings from './en/happenings.json'
import imports from './en/imports.json'
import interest from './en/interest.json'
import journey from './en/journey.json'
import news from './en/news.json'
import notifications from './en/notifications.json'
import orders from './en/orders.json'
import organisations from './en/organisations.json'
import overview from './en/overview.json'
import personalData from './en/personalData.json'
import reasons from './en/reasons.json'
import receipts from './en/receipts.json'
import rounds from './en/rounds.json'
import savedViews from './en/savedViews.json'
import search from './en/search.json'
import settings from './en/settings.json'
import start from './en/start.json'
import starting from './en/starting.json'
import statistics from './en/statistics.json'
import suggestions from './en/suggestions.json'
import times from './en/times.json'

export const en = {
  account,
  accounts,
  admin,
  auth,
  bulkSteps,
  calendar,
  catalogue,
  common,
  deliveries,
  demo,
  duties,
  editing,
  errors,
  evaluations,
  eventLog,
  exports,
  failedJobs,
  followUps,
  figures,
  finding,
  happenings,
  imports,
  interest,
  journey,
  news,
  notifications,
  orders,
  organisations,
  overview,
  personalData,
  reasons,
  receipts,
  rounds,
  search,
  savedViews,
  settings,
  start,
  starting,
  statistics,
  suggestions,
  times,
} satisfies Messages
