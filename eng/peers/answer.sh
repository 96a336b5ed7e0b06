#!/usr/bin/env bash
# answer.sh FOLDER SEED TEXTS STRINGS: installs the pinned peers outside the sources and writes their answers to the folder.
# The answers that are kept with the tests: eng/peers/answer.sh tests/GovData.Validation.Tests/Data/Peers 20261126 100 500
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$here/../../artifacts/peers
mkdir -p "$cache" "$1"
if ! cmp -s "$here/package-lock.json" "$cache/installed"; then
  cp "$here/package.json" "$here/package-lock.json" "$cache/"
  (cd "$cache" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
  cp "$here/package-lock.json" "$cache/installed"
fi
cp "$here/answer.mjs" "$cache/"
node "$cache/answer.mjs" "$@"
