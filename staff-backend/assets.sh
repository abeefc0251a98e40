#!/bin/sh
# Joins the style sheets of the back-end into the one that a browser asks for: a later part may overrule an earlier one.
set -eu
cd "$(dirname "$0")/src/main/css"

set -- tokens base shell panels buttons fields tables progress lead ladder dialog door choices primefaces measures figures \
  narrow apart editing outreach
if [ $# != "$(ls | wc -l)" ]; then
  echo "staff-backend/assets.sh does not name each style sheet of src/main/css once." >&2
  exit 1
fi
web=../../../target/assets/web/assets
mkdir -p "$web"
for part; do cat "$part.css"; done > "$web/staff.css"
