#!/usr/bin/env bash
# Installs the pinned tools outside the sources, once for each lock file, and prints the folder of their commands.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${GOVDATA_CONTRACT_TOOLS:-$here/../../artifacts/contract-tools}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
if ! cmp -s "$here/package-lock.json" "$cache/installed"; then
  cp "$here/package.json" "$here/package-lock.json" "$cache/"
  (cd "$cache" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  cp "$here/package-lock.json" "$cache/installed"
fi
echo "$cache/node_modules/.bin"
