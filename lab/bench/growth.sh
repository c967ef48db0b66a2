#!/bin/sh
# Times `demarche read --json FILE` on a file of N reports and tells what a report costs and the most memory that was held:
#
#   lab/bench/growth.sh FILE N
#
# The start of the process, measured on a file of one report, is taken off, so that few reports and many can be compared.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
[ -x /usr/bin/time ] || { echo "growth.sh: needs /usr/bin/time (Debian: apt-get install time)" >&2; exit 69; }
figures=$(mktemp)
one=$(mktemp)
trap 'rm -f "$figures" "$one"' EXIT
head -n 1 "$1" >"$one"
once() { /usr/bin/time -a -o "$figures" -f '%e %U %S %M' "$root/demarche" read --json -q "$2" >/dev/null; }
"$root/demarche" read --json -q "$one" >/dev/null
once start "$one"
once all "$1"
awk -v n="$2" 'NR == 1 { clock = $1; cpu = $2 + $3 }
  NR == 2 { printf "%7d reports  %8.1f s by the clock, %7.2f ms of processor time a report, peak memory %d MB\n", n, $1, 1000 * ($2 + $3 - cpu) / n, $4 / 1024 }' "$figures"
