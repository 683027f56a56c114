import account from './sv/account.json'
import accounts from './sv/accounts.json'
import admin from './sv/admin.json'
import auth from './sv/auth.json'
import bulkSteps from './sv/bulkSteps.json'
import calendar from './sv/calendar.json'
import catalogue from './sv/catalogue.json'
import common from './sv/common.json'
import deliveries from './sv/deliveries.json'
import demo from './sv/demo.json'
import duties from './sv/duties.json'
import editing from './sv/editing.json'
import errors from './sv/errors.json'
import evaluations from './sv/evaluations.json'
import eventLog from './sv/eventLog.json'
import exports from './sv/exports.json'
import failedJobs from './sv/failedJobs.json'
import figures from './sv/figures.json'
import finding from './sv/finding.json'
import followUps from './sv/followUps.json'
import happenings from './sv/happenings.json'
import imports from './sv/imports.json'
import interest from './sv/interest.json'
import journey from './sv/journey.json'
import news from './sv/news.json'
import notifications from './sv/notifications.json'
import orders from './sv/orders.json'
import organisations from './sv/organisations.json'
import overview from './sv/overview.json'
import personalData from './sv/personalData.json'
import reasons from './sv/reasons.json'
import receipts from './sv/receipts.json'
import rounds from './sv/rounds.json'
import savedViews from './sv/savedViews.json'
import search from './sv/search.json'
import settings from './sv/settings.json'
import start from './sv/start.json'
import starting from './sv/starting.json'
import statistics from './sv/statistics.json'
import suggestions from './sv/suggestions.json'
import times from './sv/times.json'

export const sv = {
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
}

export type Messages = typeof sv
