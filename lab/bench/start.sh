#!/bin/sh
# Times whole runs of `demarche read FILE --published 2015-08-17`, from the shell's start of it to its end:
#
#   lab/bench/start.sh FILE [RUNS]
#
# Two runs first, which build and archive what is missing; then RUNS (7 when not given), whose medians are printed.
# Peak memory is the resident set of the largest process of the run, which is Java.
set -eu
file=$1
runs=${2:-7}
root=$(cd "$(dirname "$0")/../.." && pwd)
[ -x /usr/bin/time ] || { echo "start.sh: needs /usr/bin/time (Debian: apt-get install time)" >&2; exit 69; }
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT

once() {
  /usr/bin/time -a -o "$figures" -f '%e %U %S %M' "$root/demarche" read "$file" --published 2015-08-17 >/dev/null 2>&1
}

median() {
  sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

once
once
: >"$figures"
for run in $(seq "$runs"); do once; done
echo "demarche read $file --published 2015-08-17, median of $runs runs"
printf 'whole process  %s s (%s)\n' "$(cut -d' ' -f1 "$figures" | median)" "$(cut -d' ' -f1 "$figures" | sort -n | tr '\n' ' ' | sed 's/ $//')"
printf 'processor      %s s\n' "$(awk '{ print $2 + $3 }' "$figures" | median)"
printf 'peak memory    %s MB\n' "$(awk '{ printf "%.0f\n", $4 / 1024 }' "$figures" | median)"
