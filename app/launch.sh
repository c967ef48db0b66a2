# Shared by ./demarche, lab/demarche-lab and ./check, which set nothing but "root" and source this file.
# POSIX sh. Finds a JDK, builds when the sources are newer than the last build, starts Java fast.
#
#   DEMARCHE_MEMORY   the most heap Java may take; 1g when not set

root=$(cd "${root:-.}" && pwd)
app_built=$root/app/target/demarche       # lib/, class archives, the stamp of the last build
lab_built=$root/lab/target/demarche-lab   # the same for lab

# ---- Java ----------------------------------------------------------------------------------------

# find_java TOOL: the first Java of at least 17 that has bin/TOOL; sets java_home, java_version, java_major.
find_java() {
  on_path=$(command -v java) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/java}
  for java_home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$java_home" ] && [ -x "$java_home/bin/$1" ] && [ -x "$java_home/bin/java" ] || continue
    read_java_version
    [ "${java_major:-0}" -ge 17 ] && return 0
  done
  return 1
}

read_java_version() {
  java_version=
  if [ -r "$java_home/release" ]; then
    while IFS='="' read -r key blank value rest; do
      [ "$key" = JAVA_VERSION ] && java_version=$value
    done <"$java_home/release"
  fi
  [ -n "$java_version" ] || java_version=$("$java_home/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  java_major=${java_version%%[!0-9]*}
}

# ---- Build ---------------------------------------------------------------------------------------

# stale MODULE: true when MODULE was never built or a source is newer than its last build.
stale() {
  case $1 in
    app) stamp=$app_built/stamp; modules="core model ledger app" ;;
    lab) stamp=$lab_built/stamp; modules="core model ledger app lab" ;;
  esac
  [ -f "$stamp" ] || return 0
  sources=pom.xml
  for one in $modules; do sources="$sources $one/pom.xml $one/src/main"; done
  newer=$(cd "$root" && find $sources -newer "$stamp" -print 2>/dev/null | head -n 1)
  [ -n "$newer" ]
}

# The stamp carries the time at which the build began, so a source saved during the build counts as newer.
begin_stamp() {
  mkdir -p "$app_built" "$lab_built"
  : >"$app_built/stamp.begun"
}

end_stamp() {
  cp -p "$app_built/stamp.begun" "$lab_built/stamp"
  mv "$app_built/stamp.begun" "$app_built/stamp"
}

build() {
  find_java javac || fail "building needs a JDK of at least 17: install one or set JAVA_HOME"
  command -v mvn >/dev/null || fail "building needs Maven (mvn): install it, or run ./check as root"
  log=$root/app/target/build.log
  if [ -f "$log" ]; then say "building ..."; else say "building (the first time takes a minute or two) ..."; fi
  # Jars of versions no longer wanted must not stay on the class path.
  rm -rf "$app_built"
  [ "$1" = lab ] && rm -rf "$lab_built"
  begin_stamp
  maven -o || { grep -q -i 'offline' "$log" && maven; } || {
    tail -n 30 "$log" >&2
    fail "the build failed; its whole log is $log"
  }
  case $1 in
    app) mv "$app_built/stamp.begun" "$app_built/stamp" ;;
    lab) end_stamp ;;
  esac
}

# Tests are neither compiled nor run here, and the format is not checked: that is what ./check is for.
maven() {
  (cd "$root" && JAVA_HOME=$java_home mvn -B -q -Dstyle.color=never "$@" -pl "$module" -am package \
    -Dmaven.test.skip=true -Dspotless.check.skip=true) >"$log" 2>&1 </dev/null
}

# Two launchers at once: the second waits for the first, then finds nothing to do.
build_once() {
  lock=$root/app/target/build.lock
  mkdir -p "$root/app/target"
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null) || holder=
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$lock"; else sleep 1; fi
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' HUP INT TERM
  if stale "$module"; then build "$module"; fi
  rm -rf "$lock"
  trap - EXIT HUP INT TERM
}

# ---- Start ---------------------------------------------------------------------------------------

# launch MODULE CLASS ARGUMENT...: builds MODULE when stale, then becomes Java running CLASS.
launch() {
  module=$1 class=$2
  shift 2
  if stale "$module"; then build_once; fi
  find_java java || fail "needs Java of at least 17: install a JDK or set JAVA_HOME"

  classpath=
  [ "$module" = lab ] && for jar in "$lab_built"/lib/*.jar; do classpath=$classpath:$jar; done
  for jar in "$app_built"/lib/*.jar; do classpath=$classpath:$jar; done
  classpath=${classpath#:}

  memory=-Xmx${DEMARCHE_MEMORY:-1g}
  native_access=
  [ "$java_major" -ge 22 ] && native_access=--enable-native-access=ALL-UNNAMED
  native_folder
  shared=
  [ "$module" = app ] && share_classes
  start "$@"
}

# -Xlog:disable, for the JVM would write its own remarks to standard output, which is for data.
start() {
  exec "$java_home/bin/java" "$memory" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable \
    ${shared:+"-XX:SharedArchiveFile=$shared"} $native_access \
    "-Ddemarche.model=$root/model/src/main/resources/org/demarche/model" \
    ${native:+"-Donnxruntime.native.path=$native"} -cp "$classpath" "$class" "$@"
}

# Unpacks ONNX Runtime's libraries for this platform once, beside the jars; Java would unpack them at every start.
native_folder() {
  native=
  for jar in "$app_built"/lib/onnxruntime-*.jar; do :; done
  version=${jar##*/onnxruntime-} version=${version%.jar}
  native=$root/app/target/native/$version
  [ -d "$native" ] && return 0
  case $(uname -s) in Linux) system=linux ;; Darwin) system=osx ;; *) native= && return 0 ;; esac
  case $(uname -m) in x86_64 | amd64) chip=x64 ;; aarch64 | arm64) chip=aarch64 ;; *) native= && return 0 ;; esac
  fresh=$native.$$
  inside=ai/onnxruntime/native/$system-$chip
  mkdir -p "$fresh" && (cd "$fresh" && unpack "$jar" "$inside") && mv "$fresh/$inside" "$native"
  rm -rf "$fresh"
  [ -d "$native" ] || native=
}

unpack() {
  if [ -x "$java_home/bin/jar" ]; then "$java_home/bin/jar" xf "$1" "$2"; else unzip -q "$1" "$2/*"; fi
} >/dev/null 2>&1

# An archive of the classes that one run loads, kept per Java version; it roughly halves the start. It is made in two
# steps, a list and a dump, for on JDK 17 -XX:ArchiveClassesAtExit leaves out picocli, whose class files are too old.
share_classes() {
  shared=$app_built/$java_version.jsa
  [ "$shared" -nt "$app_built/stamp" ] || archive_classes
  [ -s "$shared" ] || shared=
}

archive_classes() {
  fresh=$app_built/fresh.$$
  : >"$fresh.jsa"
  printf '%s\n' "$example" | "$java_home/bin/java" "$memory" -XX:+UseSerialGC -Xlog:disable \
    "-XX:DumpLoadedClassList=$fresh.list" "-Ddemarche.model=$root/model/src/main/resources/org/demarche/model" $native_access ${native:+"-Donnxruntime.native.path=$native"} \
    -cp "$classpath" "$class" read --published 2015-08-17 - >/dev/null 2>&1
  "$java_home/bin/java" -Xshare:dump -XX:+UseSerialGC -Xlog:disable $native_access "-XX:SharedClassListFile=$fresh.list" \
    "-XX:SharedArchiveFile=$fresh.jsa" -cp "$classpath" >/dev/null 2>&1 || : >"$fresh.jsa"
  mv -f "$fresh.jsa" "$shared"
  rm -f "$fresh.list"
} 2>/dev/null

example='Minister visits Tehran

"We will talk," Foreign Minister Ann Example said on Monday. According to Iranian officials, she will meet President Example on Tuesday.'

say() { printf 'demarche: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 70
}
