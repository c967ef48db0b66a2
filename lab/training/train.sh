#!/usr/bin/env bash
# Trains the phases and exports the weights; picks up where it was stopped. Nothing else should run beside it: two jobs on two cores ruin both.
set -euo pipefail
cd "$(dirname "$0")"
./install.sh
[ -f work/phase1.pt ] || /usr/bin/python3 train.py --phase 1 "$@" | tee -a work/phase1.log
[ -f work/phase2.pt ] || /usr/bin/python3 train.py --phase 2 "$@" | tee -a work/phase2.log
[ -f work/phase3.pt ] || /usr/bin/python3 train.py --phase 3 "$@" | tee -a work/phase3.log
[ -f work/phase0.pt ] || /usr/bin/python3 train.py --phase 0 "$@" | tee -a work/phase0.log
[ -f work/silver.json ] || /usr/bin/python3 silver.py
[ -f work/phase4.pt ] || /usr/bin/python3 train.py --phase 4 "$@" | tee -a work/phase4.log
/usr/bin/python3 lemmas.py
/usr/bin/python3 export.py
