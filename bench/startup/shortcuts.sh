#!/usr/bin/env bash
# What the two interceptors of config/ConfigShortcuts.java save of a start: the gateway as it is, without one, without
# the other, and without both, one start of each in turn. Prints a Markdown table; see bench/startup/README.md.
#
#   bench/startup/shortcuts.sh [ROUNDS]       # default 10 starts each
#
# Builds the last commit in target/startup/shortcuts, natively with GRAALVM_HOME, else for the JVM. The only change:
# interceptors that the environment variable WITHOUT names pass everything on.
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
  for interceptor in AbsentDefaults AbsentGuardSettings; do
    switch="System.getenv(\"WITHOUT\") != null \&\& System.getenv(\"WITHOUT\").contains(\"$interceptor\")"
    sed -i "s/() -> new $interceptor(defaults)/() -> $switch ? (below, name) -> below.proceed(name) : new $interceptor(defaults)/" \
      "$customizer"
    grep -q "contains(\"$interceptor\")" "$customizer" || { echo "$interceptor isn't in ConfigShortcuts any more" >&2; exit 1; }
  done
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
  "without AbsentDefaults;WITHOUT=AbsentDefaults" \
  "without AbsentGuardSettings;WITHOUT=AbsentGuardSettings" \
  "without both;WITHOUT=AbsentDefaults,AbsentGuardSettings" \
  -- "${command[@]}"
