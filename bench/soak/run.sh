#!/usr/bin/env bash
# Runs SoakIT against the packaged application, which is the native executable if it is built. Prints target/soak.md.
#
#   bench/soak/run.sh [SECONDS] [QUERIES_PER_SECOND] [SEED]     # default 600 20 6
#
# Everything is on the loopback interface: the gateway, a sandbox, the upstream between them that breaks calls, and a redis-server.
set -euo pipefail
cd "$(dirname "$0")/../.."
[[ -f target/quarkus-app/quarkus-run.jar || -n $(ls target/*-runner 2>/dev/null) ]] \
  || ./mvnw --batch-mode --no-transfer-progress -q package -DskipTests
rm -f target/soak.md
./mvnw --batch-mode --no-transfer-progress -q test-compile failsafe:integration-test failsafe:verify \
  -Dit.test=SoakIT -Dsoak.seconds="${1:-600}" -Dsoak.rate="${2:-20}" -Dsoak.seed="${3:-6}" || status=$?
cat target/soak.md
exit "${status:-0}"
