# Node 24, two stages: npm and what only builds need stay in the first.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings Node 24 itself, so the copy that npm would install is taken out again.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/node node_modules/node-linux-* node_modules/.bin/node
COPY src ./src
COPY commands ./commands
COPY lessons ./lessons

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=file:/data/homeroom.db
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data data && chown node:node /data data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# No npm in between, so that SIGTERM reaches Homeroom itself.
CMD ["node", "src/main.ts"]
