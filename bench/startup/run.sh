#!/usr/bin/env bash
# Measures the time to the first GraphQL response and the resident memory after it, for the gateway and a bare Quarkus
# GraphQL "hello", as native executables and on the JVM. For the gateway it also measures the time to the first response
# with data from upstream. Prints a Markdown table; see bench/startup/README.md.
#
#   bench/startup/run.sh [ROUNDS]       # default 10 starts each
#
# Measures what is built, and reports what isn't:
#   native     ./mvnw package -Dnative -DskipTests, with GRAALVM_HOME; likewise in bench/startup/bare
#   Java 17    JAVA17_HOME (default JAVA_HOME)
#   JDK 25     JAVA25_HOME; builds an aot-jar and trains its AOT cache with real requests
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-10}
java17=${JAVA17_HOME:-${JAVA_HOME:-}}
java25=${JAVA25_HOME:-}
work=target/startup
bare=bench/startup/bare
# Measures without the sandbox, as in production. Startup.java is the upstream.
export TIKHUB_API_KEY=none GATEWAY_ACCESS=open
query='{__typename}'
user_query='{user(userId:"5e0a1b2c0000000001007a01"){nickname followerCount}}'
# Sets a small young generation, so that a process that has just started takes no more memory than it uses.
small=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn12m)
mkdir -p "$work"

startup() { "${java17:+$java17/bin/}java" bench/startup/Startup.java "$@"; }

# measure NAME COMMAND: measures the time to the first response, and for the gateway also to the first user.
measure() {
  startup "$rounds" "$query" '"data":{"__typename":"Query"}' "$1" -- "${@:2}"
  if [[ $1 == gateway* ]]; then startup "$rounds" "$user_query" '"followerCount":4711' "$1, first user" -- "${@:2}"; fi
}

missing() { echo "| $1 | not measured: $2 |||||"; }

# Records an AOT cache with the classes and profiles of one run with real requests. The gateway sends them to itself.
train() {
  local jar=$1 cache=$2
  if [[ $3 == gateway ]]; then
    "$java25/bin/java" "${small[@]}" -XX:AOTCacheOutput="$cache" -jar "$jar" train >"$cache.log" 2>&1
    return
  fi
  local port=18099
  QUARKUS_HTTP_PORT=$port "$java25/bin/java" "${small[@]}" -XX:AOTCacheOutput="$cache" -jar "$jar" >"$cache.log" 2>&1 &
  local pid=$!
  for _ in $(seq 300); do
    curl -fs -o /dev/null -H 'Content-Type: application/json' -d "{\"query\":\"$query\"}" \
      "http://127.0.0.1:$port/graphql" && break
    sleep 0.1
  done
  for _ in $(seq 50); do
    curl -fs -o /dev/null -H 'Content-Type: application/json' -d "{\"query\":\"$query\"}" \
      "http://127.0.0.1:$port/graphql"
  done
  kill "$pid"
  wait "$pid" || true
}

aot_jar() {
  local directory=$1 into=$2
  [[ -f $into/quarkus-app/quarkus-run.jar ]] && return
  (cd "$directory" && JAVA_HOME=$java25 "$root/mvnw" --batch-mode --no-transfer-progress -q package -DskipTests \
    -DbuildDirectory="$into" -Dquarkus.package.output-directory="$into/quarkus-app" \
    -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.jar.aot.enabled=false)
}

root=$PWD
echo "| $rounds starts each | least ms | median ms | most ms | processor ms | resident MB |"
echo "|---|---|---|---|---|---|"

for app in gateway bare; do
  if [[ $app == gateway ]]; then directory=.; else directory=$bare; fi
  executable=$(ls "$directory"/target/*-runner 2>/dev/null | head -1 || true)
  if [[ -n $executable ]]; then measure "$app, native" "$executable"; else missing "$app, native" "no executable"; fi

  jar=$directory/target/quarkus-app/quarkus-run.jar
  if [[ -n $java17 && -f $jar ]]; then
    measure "$app, Java 17" "$java17/bin/java" -jar "$jar"
    measure "$app, Java 17, ${small[*]}" "$java17/bin/java" "${small[@]}" -jar "$jar"
  else
    missing "$app, Java 17" "no jar"
  fi

  if [[ -n $java25 ]]; then
    into=$root/$work/$app
    mkdir -p "$into"
    aot_jar "$directory" "$into"
    [[ -f $into/trained.aot ]] || train "$into/quarkus-app/quarkus-run.jar" "$into/trained.aot" "$app"
    measure "$app, JDK 25, trained AOT cache" \
      "$java25/bin/java" "${small[@]}" -XX:AOTCache="$into/trained.aot" -jar "$into/quarkus-app/quarkus-run.jar"
  else
    missing "$app, JDK 25, trained AOT cache" "JAVA25_HOME is not set"
  fi
done
