#!/bin/sh
# Builds the portal's assets (style sheet, font, scripts) from npm packages with locked versions.
# Maven runs it; it does nothing while its output is newer than everything that it is made from.
set -eu
cd "$(dirname "$0")"

stamp=target/assets/built
if [ -f "$stamp" ] && [ -z "$(find package.json package-lock.json assets.sh assets.mjs src/main/css src/main/js src/main/art -newer "$stamp" -type f)" ]; then
  exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "npm is not on this machine: installing it"
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends nodejs npm; } >&2
  else
    echo "Jouw Route needs npm to build its style sheet: install Node.js 18 or newer (on Debian: apt-get install nodejs npm)." >&2
    exit 1
  fi
fi
mkdir -p target/assets
if [ ! -f target/assets/packages ] || [ package-lock.json -nt target/assets/packages ] || [ ! -d node_modules ]; then
  npm ci --silent --ignore-scripts --no-audit --no-fund
  touch target/assets/packages
fi
node assets.mjs
touch "$stamp"
