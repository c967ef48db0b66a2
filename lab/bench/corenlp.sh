#!/bin/sh
# Fetches Stanford CoreNLP from Maven Central into lab/work, which git ignores, and runs CoreNlpSpeed.java against it:
#
#   lab/bench/corenlp.sh TEXTS [PROPERTY=VALUE ...]
#
# demarche-lab bench-speed starts this. CoreNLP (GPL) is measured, never built against: nothing of it is kept or shipped.
set -eu
version=4.5.10
bench=$(cd "$(dirname "$0")" && pwd)
library=$bench/../work/corenlp-$version

# The jars that its own pom.xml names, but for those of its web server, its stylesheets and its Mac window.
jars="
edu.stanford.nlp:stanford-corenlp:$version
edu.stanford.nlp:stanford-corenlp:$version:jar:models
com.google.protobuf:protobuf-java:3.25.5
com.sun.istack:istack-commons-runtime:3.0.7
com.sun.xml.bind:jaxb-impl:2.4.0-b180830.0438
de.jollyday:jollyday:0.4.9
javax.activation:javax.activation-api:1.2.0
javax.xml.bind:jaxb-api:2.4.0-b180830.0359
joda-time:joda-time:2.13.0
org.ejml:ejml-core:0.39
org.ejml:ejml-ddense:0.39
org.ejml:ejml-simple:0.39
org.glassfish:jakarta.json:1.1.6
org.slf4j:slf4j-api:1.7.12
xom:xom:1.3.9
"

if [ ! -f "$library/complete" ]; then
  mkdir -p "$library"
  echo "corenlp.sh: fetching CoreNLP $version (about 500 MB, once) ..." >&2
  for jar in $jars; do
    (cd "$library" && mvn -B -q -Dstyle.color=never dependency:copy "-Dartifact=$jar" "-DoutputDirectory=$library") >&2
  done
  : >"$library/complete"
fi

exec java -Xmx4g -XX:+UseSerialGC -cp "$library/*" "$bench/CoreNlpSpeed.java" "$@"
