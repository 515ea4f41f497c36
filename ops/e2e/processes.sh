# Shared by the scripts beside it: processes that end when the script ends, and waiting with a deadline.

root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
# Tests of this module run the classes they have just built.
cb=${CB_E2E_COMMAND:-$root/ops/cb}
work=$(mktemp -d "${TMPDIR:-/tmp}/chungbaek-e2e-XXXXXX")
pids=''

say() {
    printf '%s  %s\n' "$(date +%H:%M:%S)" "$1"
}

fail() {
    say "FAILED: $1"
    for log in "$work"/*.log; do
        [ -f "$log" ] || continue
        printf -- '--- the end of %s\n' "$log"
        tail -n 25 "$log"
    done
    say "FAILED: $1"
    exit 1
}

# start NAME FOLDER COMMAND...: in the background, its output in $work/NAME.log
start() {
    name=$1
    folder=$2
    shift 2
    mkdir -p "$folder"
    (cd "$folder" && exec "$@") >"$work/$name.log" 2>&1 </dev/null &
    started=$!
    pids="$started $pids"
}

# wait_for SECONDS WHAT COMMAND...: until the command succeeds
wait_for() {
    left=$1
    what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || fail "$what did not come in time"
        sleep 1
    done
}

# Latest first: spokes before the hub, the hub before its database.
end_processes() {
    for pid in $pids; do
        kill "$pid" 2>/dev/null || true
        seconds=0
        while kill -0 "$pid" 2>/dev/null && [ "$seconds" -lt 30 ]; do
            seconds=$((seconds + 1))
            sleep 1
        done
        kill -9 "$pid" 2>/dev/null || true
    done
    pids=''
}

# As a user who may run PostgreSQL, which refuses root.
as_user() {
    if [ "$(id -u)" != 0 ]; then
        "$@"
    elif id postgres >/dev/null 2>&1; then
        runuser -u postgres -- "$@"
    else
        runuser -u nobody -- "$@"
    fi
}

# A number of one of the members of score.json.
score() {
    # The whole comes first, then each program.
    sed -n "s/.*\"$2\" *: *\([0-9][0-9]*\).*/\1/p" "$1" | head -n 1
}
