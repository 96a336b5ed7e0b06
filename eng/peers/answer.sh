#!/usr/bin/env bash
# answer.sh WHAT FOLDER SEED COUNT…: installs the pinned peers outside the sources, and writes what they answer to WHAT.mjs to the folder.
# answer.sh tools: only installs; prints the folder they are in, with the scripts.
# The answers that are kept with the tests:
#   answer.sh tables tests/GovData.Validation.Tests/Data/Peers 20261126 100 500
#   answer.sh fields tests/GovData.Security.Tests/Data/Peers 20261127 1000
#   answer.sh messages tests/GovData.Security.Tests/Data/Peers 20261127 40
#   answer.sh sm tests/GovData.Security.Tests/Data/Peers 20261127 12
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$(cd "$here/../.." && pwd)/artifacts/peers
mkdir -p "$cache"
if ! cmp -s "$here/package-lock.json" "$cache/installed"; then
  cp "$here/package.json" "$here/package-lock.json" "$cache/"
  (cd "$cache" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  cp "$here/package-lock.json" "$cache/installed"
fi
cp "$here"/*.mjs "$cache/"
if [[ $1 == tools ]]; then
  printf '%s\n' "$cache"
else
  mkdir -p "$2"
  node "$cache/$1.mjs" "${@:2}"
fi
