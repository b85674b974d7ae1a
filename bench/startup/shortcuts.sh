#!/usr/bin/env bash
# Measures the time that the interceptor of config/ConfigShortcuts.java saves at a start: with it and without it, one
# start of each in turn. Prints a Markdown table; see bench/startup/README.md.
#
#   bench/startup/shortcuts.sh [ROUNDS]       # default 10 starts each
#
# Builds the last commit in target/startup/shortcuts, as a native executable with GRAALVM_HOME, otherwise for the JVM. It
# changes only that the interceptor passes everything on if the environment variable WITHOUT is set.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-10}
tree=target/startup/shortcuts
customizer=$tree/src/main/java/io/github/xhsgraphql/config/ConfigShortcuts.java
built="$(git rev-parse HEAD) ${GRAALVM_HOME:-JVM}"
export TIKHUB_API_KEY=none GATEWAY_ACCESS=open

if [[ "$(cat "$tree/.built" 2>/dev/null)" != "$built" ]]; then
  rm -rf "$tree"
  mkdir -p "$tree"
  git archive HEAD | tar -x -C "$tree"
  sed -i 's/return new AbsentDefaults(defaults)/return System.getenv("WITHOUT") != null ? (below, name) -> below.proceed(name) : new AbsentDefaults(defaults)/' \
    "$customizer"
  grep -q WITHOUT "$customizer" || { echo "AbsentDefaults isn't in ConfigShortcuts any more" >&2; exit 1; }
  (cd "$tree" && ./mvnw -q package -DskipTests ${GRAALVM_HOME:+-Dnative})
  echo "$built" >"$tree/.built"
fi

if [[ -n ${GRAALVM_HOME:-} ]]; then
  command=("$(ls "$tree"/target/*-runner)")
else
  command=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$tree/target/quarkus-app/quarkus-run.jar")
fi
echo "| $rounds starts each, in turn | least ms | median ms | most ms | processor ms | resident MB |"
echo "|---|---|---|---|---|---|"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" bench/startup/Startup.java "$rounds" '{__typename}' '"data":{"__typename":"Query"}' \
  "as it is" \
  "without AbsentDefaults;WITHOUT=1" \
  -- "${command[@]}"
