#!/usr/bin/env bash
# Lints the contract: the OpenAPI ruleset (no errors, warnings or hints), then the house rules, examples, golden bytes and vectors.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
contract=$here/../../docs/contract
bin=$("$here/tools.sh")
"$bin/spectral" lint "$contract/center-api.yaml" --ruleset "$here/.spectral.yaml" --fail-severity=hint
rm -rf "$bin/../../check"
cp -r "$here/check" "$bin/../../check"
node "$bin/../../check/main.mjs" "$contract"
