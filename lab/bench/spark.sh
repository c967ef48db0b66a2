#!/bin/sh
# Runs the Spark job of spark/ on a local master and tells how long it took; fetches Spark from Maven Central into lab/work, which git ignores:
#
#   lab/bench/spark.sh MASTER REPORTS [OUT]
#
# Without OUT the tables are thrown away. For trying the job without a cluster; README.md has the command for one.
set -eu
master=$1
reports=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
spark=$root/lab/work/spark-4.2.0
out=${3:-}
[ -n "$out" ] || { out=$(mktemp -d); trap 'rm -rf "$out"' EXIT; }

quiet="-B -q -Dstyle.color=never -pl spark -am -Dmaven.test.skip=true -Dspotless.check.skip=true"
# shellcheck disable=SC2086
[ -f "$root/spark/target/demarche-spark.jar" ] || (cd "$root" && mvn $quiet package) >&2
if [ ! -f "$spark/complete" ]; then
  mkdir -p "$spark"
  echo "spark.sh: fetching Spark 4.2.0 (about 300 MB, once) ..." >&2
  # shellcheck disable=SC2086
  (cd "$root" && mvn $quiet compile dependency:copy-dependencies -DincludeScope=test -DexcludeGroupIds=org.demarche,io.javalin,org.eclipse.jetty,gg.jte,org.apache.pdfbox,com.rometools \
    "-DoutputDirectory=$spark") >&2
  : >"$spark/complete"
fi

jars=$(ls "$root"/app/target/demarche/lib/*.jar | paste -sd, -)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
start=$(date +%s.%N)
"$java" -Xmx2g -Dspark.master="$master" -cp "$spark/*" org.apache.spark.deploy.SparkSubmit --master "$master" \
  --conf spark.driver.userClassPathFirst=true --conf spark.executor.userClassPathFirst=true --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=4 \
  --class org.demarche.spark.Main --jars "$jars" "$root/spark/target/demarche-spark.jar" \
  --in "$reports" --out "$out/corpus" >"$out/log" 2>&1 || { tail -n 30 "$out/log" >&2; exit 70; }
end=$(date +%s.%N)
echo "$start $end" | awk -v m="$master" '{ printf "%-9s %8.1f s by the clock\n", m, $2 - $1 }'
